import { KIND_NAMES, KINDS } from '@/lib/evidence/evidence'
import { withQuery } from '@/lib/platform/address'
import type { EvidenceKind } from '@/prisma/generated/enums'

/** The four kinds of evidence side by side, the chosen one marked. Each is a page of its own. */
export function KindChoice({
  path,
  kind,
  query,
}: {
  path: string
  kind: EvidenceKind
  query: Record<string, string | undefined>
}) {
  return (
    <nav aria-label="Kind of evidence" className="mb-5">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {KINDS.map((value) => (
          <li key={value}>
            <a
              href={withQuery(path, { ...query, kind: value })}
              aria-current={value === kind ? 'page' : undefined}
              className="flex h-full min-h-12 items-center justify-center rounded-md border-2 border-edge bg-card px-2 py-1.5 text-center no-underline hover:underline aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-bold"
            >
              {KIND_NAMES[value]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
