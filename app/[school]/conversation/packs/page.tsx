import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { listPacks, type PackLine } from '@/lib/conversation/pack-queries'
import { canPrepare } from '@/lib/conversation/policy'
import { isoDateIn } from '@/lib/platform/clock'
import { academicYearName, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Packs for a conversation' }

export default async function Packs({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const packs = await listPacks(viewer)
  if (!packs) return null
  const address = `/${school}/conversation/packs`
  const add = <ButtonLink href={`${address}/new`}>Begin a pack</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="Packs for a conversation"
      crumbs={[{ name: 'Judgement', href: `/${school}/judgement` }]}
      lede="The school’s own record for one conversation: chosen judgements, what may be said, the evidence, and where each number comes from."
    >
      {packs.length === 0 ? (
        <Empty title="No pack is begun yet" action={add}>
          <p>
            A pack is put together from what is on record already. It is not written for an inspector: it is
            the record, printed. Small numbers are hidden in it, and nobody is named who has not agreed.
          </p>
        </Empty>
      ) : (
        <>
          <p className="mb-4 print:hidden">{add}</p>
          <Table
            caption="Packs, the newest first"
            columns={[
              { title: 'Pack' },
              { title: 'Year' },
              { title: 'Where it stands' },
              { title: 'Visitors’ links', isNumber: true },
            ]}
            rows={packs.map((pack) => ({
              key: pack.id,
              cells: [
                <a key="link" href={`${address}/${pack.id}`} className="inline-block py-1">
                  {pack.title}
                </a>,
                academicYearName(pack.academicYear),
                whereItStands(pack),
                pack.links,
              ],
            }))}
          />
        </>
      )}
    </SchoolPage>
  )
}

function whereItStands({ endedAt, builtAt, createdAt }: PackLine): string {
  if (endedAt) return `Out of use since ${shortDate(isoDateIn(endedAt))}`
  return builtAt
    ? `Built on ${shortDate(isoDateIn(builtAt))}`
    : `Begun on ${shortDate(isoDateIn(createdAt))}, not built yet`
}
