import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Empty } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { longDate, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { type Ended, endedName, GOES_AFTER, SAID_BEFORE } from '@/lib/skills/ended'
import { listEnded, mayReviewEnded } from '@/lib/skills/ended-queries'

export const metadata = { title: 'Consent that ends' }

export default async function EndedPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayReviewEnded)
  const found = await listEnded(viewer)
  if (!found) notFound()
  const path = `/${school}/skills/ended`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      crumbs={[{ name: 'What they offer', href: `/${school}/skills` }]}
      title={titleFor(found)}
      lede={`What parents and carers tell the school is kept until the day they agreed to. Ask them again before it, or delete it. What nobody has asked about goes by itself ${GOES_AFTER} days after that day.`}
    >
      {found.length === 0 ? (
        <Empty title="Nothing to ask about">
          <p>
            An offer, or what a family said of how it likes to be reached, stands here from {SAID_BEFORE} days
            before the day until which its parent or carer agreed to it.
          </p>
        </Empty>
      ) : (
        <Table
          caption="What they agreed to, the earliest first"
          columns={[
            { title: 'What is kept' },
            { title: 'Family' },
            { title: 'Agreed until' },
            { title: 'Goes by itself' },
          ]}
          rows={found.map((one) => ({ key: one.id, cells: cellsOf(one, path) }))}
        />
      )}
    </SchoolPage>
  )
}

function cellsOf(one: Ended, path: string) {
  return [
    <a key="link" href={`${path}/${one.id}`}>
      {endedName(one)}
    </a>,
    one.family?.reference ?? 'Not known',
    one.hasEnded ? `${shortDate(one.consentUntil)}, which is over` : shortDate(one.consentUntil),
    longDate(one.goesOn),
  ]
}

function titleFor(found: Ended[]): string {
  const ended = found.filter(({ hasEnded }) => hasEnded).length
  if (found.length === 0) return 'Everything that is kept is still agreed to'
  if (ended === 0) return found.length === 1 ? 'One consent ends soon' : `${found.length} consents end soon`
  return ended === 1 ? 'One consent has ended' : `${ended} consents have ended`
}
