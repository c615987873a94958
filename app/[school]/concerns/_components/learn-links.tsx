import { mayKeepYouSaid, mayOwnImprovements, maySeeReport, maySeeTrends } from '@/lib/concerns/learn/policy'
import type { Viewer } from '@/lib/platform/viewer'

/** The ways from the list of cases to what the school learns from them, as far as this person may go. */
export function LearnLinks({ viewer, path }: { viewer: Viewer; path: string }) {
  const links = [
    maySeeTrends(viewer) && { page: 'trends', label: 'Trends' },
    mayOwnImprovements(viewer) && { page: 'improvements', label: 'What we do about it' },
    mayKeepYouSaid(viewer) && { page: 'you-said', label: 'You said, we did' },
    maySeeReport(viewer) && { page: 'report', label: 'The yearly report' },
  ].filter((link) => link !== false)
  if (links.length === 0) return null
  return (
    <nav aria-label="What the school learns" className="print:hidden mt-5 flex flex-wrap gap-x-5">
      {links.map(({ page, label }) => (
        <a key={page} href={`${path}/${page}`} className="inline-flex min-h-11 items-center">
          {label}
        </a>
      ))}
    </nav>
  )
}
