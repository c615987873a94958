import { Card } from '@/components/ui/card'
import type { CasePage } from '@/lib/concerns/queries'

/** Where one writes to the parent, gives them their link, and keeps what they brought. */
export function WithTheParent({ record, path }: { record: CasePage; path: string }) {
  const { letters, files, links } = record._count
  return (
    <Card title="Link, letters and files" id="with-the-parent" className="print:hidden">
      <ul>
        <Place href={`${path}/link`} name="The parent’s private link" count={links}>
          They read what was written down, say whether it is right, and see where it stands.
        </Place>
        <Place href={`${path}/letters`} name="Letters" count={letters}>
          From the school’s own, with what is known filled in.
        </Place>
        <Place href={`${path}/files`} name="Files" count={files}>
          What they sent or brought, kept with this.
        </Place>
      </ul>
    </Card>
  )
}

function Place({
  href,
  name,
  count,
  children,
}: {
  href: string
  name: string
  count: number
  children: string
}) {
  return (
    <li className="border-t border-line py-1.5 first:border-0">
      <a href={href} className="inline-block py-1">
        {name}
        {count > 0 && ` (${count})`}
      </a>
      <span className="block text-[0.95rem] text-soft">{children}</span>
    </li>
  )
}
