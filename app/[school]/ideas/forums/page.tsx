import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { FORUM_KIND_NAMES } from '@/lib/ideas/forum'
import { listForums } from '@/lib/ideas/forum-queries'
import { canKeepForums, canSeeForums, canSeeIdeas } from '@/lib/ideas/policy'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../_components/crumbs'

export const metadata = { title: 'Forums' }

export default async function ForumsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeForums)
  const found = await listForums(viewer)
  if (!found) return null
  const address = `/${school}/ideas/forums`
  const add = canKeepForums(viewer) && <ButtonLink href={`${address}/new`}>Put a forum on record</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place={canSeeIdeas(viewer) ? 'parents' : 'impact'}
      title="Forums, and whom they speak for"
      crumbs={
        canSeeIdeas(viewer)
          ? [parentsCrumb(school), ideasCrumb(school)]
          : [{ name: 'Impact', href: `/${school}/impact/governors` }]
      }
      lede="A parent council, an association or a governors’ surgery speaks for the families who sit in it. Here stands for whom that is, and how the school hears the others."
    >
      {found.rows.length === 0 ? (
        <Empty title="No forum is on record yet" action={add}>
          <p>
            Put one on record and say which families sit in it: whom it speaks for is worked out from that.
          </p>
        </Empty>
      ) : (
        <>
          {add && <p className="mb-4 print:hidden">{add}</p>}
          <Table
            stacks
            caption="Forums"
            columns={[
              { title: 'Forum' },
              { title: 'Kind' },
              { title: 'Families in it', isNumber: true },
              { title: 'Last met' },
              { title: 'Ideas raised', isNumber: true },
            ]}
            rows={found.rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="link" href={`${address}/${row.id}`}>
                  {row.name}
                </a>,
                row.endedOn
                  ? `${FORUM_KIND_NAMES[row.kind]}, ended ${shortDate(row.endedOn)}`
                  : FORUM_KIND_NAMES[row.kind],
                row.members ?? `fewer than ${found.least}`,
                row.lastMetOn ? shortDate(row.lastMetOn) : 'Not yet',
                row.ideas,
              ],
            }))}
          />
          {found.least > 1 && <Note>Numbers of families below {found.least} are not shown.</Note>}
        </>
      )}
    </SchoolPage>
  )
}
