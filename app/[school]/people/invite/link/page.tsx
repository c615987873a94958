import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { readFreshLink } from '@/lib/people/fresh-link'
import { INVITATION_DAYS } from '@/lib/people/invitations'
import { mayKeepPeople } from '@/lib/people/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FreshLink } from '../../_components/fresh-link'

export const metadata = { title: 'The invitation’s link' }

export default async function InvitationLinkPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const link = await readFreshLink()
  const people = `/${school}/people`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'People', href: people }]}
      title={link ? 'The invitation is ready: send them this link' : 'The link is no longer shown'}
    >
      {link ? (
        <>
          <p>
            Send it as you would send them anything that is for them alone. It opens once, within{' '}
            {INVITATION_DAYS} days, and is shown only here and only now.
          </p>
          <FreshLink link={link} label="The link" />
        </>
      ) : (
        <p className="mb-4">
          A link is shown once, and kept nowhere. If it is lost, invite the person again: the new link takes
          the old one’s place.
        </p>
      )}
      <ButtonLink look="quiet" href={people}>
        Back to the people
      </ButtonLink>
    </SchoolPage>
  )
}
