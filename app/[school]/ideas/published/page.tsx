import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { listPages, type PageRow } from '@/lib/ideas/page-queries'
import { PAGE_KIND_NAMES } from '@/lib/ideas/page-schema'
import { canPublish } from '@/lib/ideas/policy'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../_components/crumbs'

export const metadata = { title: 'Pages for everybody' }

export default async function PublishedPages({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPublish)
  const rows = await listPages(viewer)
  if (!rows) return null
  const address = `/${school}/ideas/published`
  const add = <ButtonLink href={`${address}/new`}>Begin a page</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="Pages for everybody"
      crumbs={[parentsCrumb(school), ideasCrumb(school)]}
      lede="A “Thank you”, or what parents and carers said and what the school did. Each is checked, published under an address of its own, and can be withdrawn."
    >
      {rows.length === 0 ? (
        <Empty title="No page is published yet" action={add}>
          <p>
            Parents who see what came of what others said come forward more easily. A page names nobody, and
            says no number of fewer than ten people.
          </p>
        </Empty>
      ) : (
        <>
          <p className="mb-4 print:hidden">{add}</p>
          <Table
            stacks
            caption="Pages for everybody, drafts first"
            columns={[{ title: 'Page' }, { title: 'Kind' }, { title: 'Where it stands' }]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="link" href={`${address}/${row.id}`}>
                  {row.title}
                </a>,
                PAGE_KIND_NAMES[row.kind],
                whereItStands(row),
              ],
            }))}
          />
        </>
      )}
    </SchoolPage>
  )
}

function whereItStands({ publishedOn, withdrawnOn }: PageRow): string {
  if (withdrawnOn) return `Withdrawn on ${shortDate(withdrawnOn)}`
  return publishedOn ? `Published on ${shortDate(publishedOn)}` : 'Draft'
}
