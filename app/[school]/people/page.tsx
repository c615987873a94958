import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { mayKeepPeople } from '@/lib/people/policy'
import { listPeople } from '@/lib/people/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Invitations } from './_components/invitations'
import { Members } from './_components/members'

export const metadata = { title: 'People and roles' }

export default async function PeoplePage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const people = await listPeople(viewer)
  if (!people) notFound()
  const present = people.members.filter((member) => !member.deactivatedAt)
  const former = people.members.filter((member) => member.deactivatedAt)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title={
        present.length === 1
          ? 'So far you are the only one with access'
          : `${present.length} people have access to ${viewer.schoolName}`
      }
    >
      <p className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={`/${school}/people/invite`}>Invite somebody</ButtonLink>
        <CsvLink href={`/${school}/people/export`} />
        <a href={`/${school}/people/second-step`}>Who must use a code</a>
        <a href={`/${school}/history?about=people`}>Who signed in, and what changed</a>
      </p>
      <Card>
        <Members school={school} members={present} caption="People with access" self={viewer.membershipId} />
      </Card>
      {people.invitations.length > 0 && (
        <Card title="Invited, not yet here" id="invited" className="mt-5">
          <Invitations school={school} invitations={people.invitations} />
        </Card>
      )}
      {former.length > 0 && (
        <Card title="Access has ended" id="former" className="mt-5">
          <Members school={school} members={former} caption="People whose access has ended" isFormer />
        </Card>
      )}
    </SchoolPage>
  )
}
