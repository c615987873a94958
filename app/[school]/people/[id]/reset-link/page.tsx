import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { type FreshLink as Fresh, readFreshLink } from '@/lib/people/fresh-link'
import { mayKeepPeople } from '@/lib/people/policy'
import { getMember } from '@/lib/people/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FreshLink } from '../../_components/fresh-link'

export const metadata = { title: 'The link for a new password' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function ResetLinkPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const member = await getMember(viewer, id)
  if (!member) notFound()
  const fresh = await readFreshLink()
  const page = `/${school}/people/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[
        { name: 'People', href: `/${school}/people` },
        { name: member.name, href: page },
      ]}
      title={titleOf(fresh, member.name)}
    >
      {fresh ? (
        <>
          {!isLost(fresh) && (
            <p className="mb-4">
              With it they choose a new password, once, within a day. Until then their present password works.
              That you made it is in the history of every school they are part of.
              {fresh.link === null &&
                ' It goes to them alone and is not shown here, because they sign in elsewhere with the same account.'}
            </p>
          )}
          <FreshLink fresh={fresh} />
        </>
      ) : (
        <p className="mb-4">
          A link is shown once, and kept nowhere. If it is lost, make another: it takes the old one’s place.
        </p>
      )}
      <ButtonLink look="quiet" href={page}>
        Back to {member.name}
      </ButtonLink>
    </SchoolPage>
  )
}

/** Sent to them alone, and not taken by the mail server. */
const isLost = ({ link, mail }: Fresh) => link === null && mail !== 'sent'

function titleOf(fresh: Fresh | null, name: string): string {
  if (!fresh) return 'The link is no longer shown'
  if (isLost(fresh)) return `The link did not reach ${name}`
  return fresh.mail === 'sent' ? `The link is on its way to ${name} by e-mail` : `Send ${name} this link`
}
