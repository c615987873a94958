import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { type FreshLink as Fresh, readFreshLink } from '@/lib/people/fresh-link'
import { INVITATION_DAYS } from '@/lib/people/invitations'
import { mayKeepPeople } from '@/lib/people/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FreshLink } from '../../_components/fresh-link'

export const metadata = { title: 'The invitation’s link' }

export default async function InvitationLinkPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const fresh = await readFreshLink()
  const people = `/${school}/people`
  const wasSent = fresh?.mail === 'sent'
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'People', href: people }]}
      title={titleOf(fresh)}
    >
      {fresh ? (
        <>
          <p>
            {wasSent
              ? `It opens once, within ${INVITATION_DAYS} days.`
              : `Send it as you would send them anything that is for them alone. It opens once, within ${INVITATION_DAYS} days, and is shown only here and only now.`}
          </p>
          <FreshLink fresh={fresh} />
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

function titleOf(fresh: Fresh | null): string {
  if (!fresh) return 'The link is no longer shown'
  if (fresh.mail === 'sent') return 'The invitation is on its way to them by e-mail'
  return 'The invitation is ready: send them this link'
}
