import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { FIRST_LOCALE, isLocale } from '@/lib/door/languages'
import { longMoment } from '@/lib/platform/dates'
import { readFreshInvitationLink } from '@/lib/skills/fresh-invitation-link'
import { getInvitationLink } from '@/lib/skills/invitation-link'
import { whoOf } from '@/lib/skills/placement-standing'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'
import { InvitationShown } from './_components/invitation-shown'
import { anotherLink } from './actions'

export const metadata = { title: 'The invitation’s link' }

export default async function InvitationLinkPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { viewer, placement, path } = loaded
  const link = await getInvitationLink(viewer, id)
  if (!link) notFound()
  const { locale } = link.offer ?? {}
  const fresh = await readFreshInvitationLink(link.tokenHash, isLocale(locale) ? locale : FIRST_LOCALE)
  const name = whoOf(placement)
  const { contact, contactBy } = placement.offer ?? {}
  const by = CHOICE_NAMES.channels[contactBy as keyof typeof CHOICE_NAMES.channels]
  return (
    <WorkPage
      loaded={loaded}
      title={fresh ? `Give ${name} this link` : 'The invitation’s link'}
      notNow={
        (placement.status === 'called_off' || !placement.offer) && 'It is called off, so no link opens it.'
      }
    >
      {fresh ? (
        <>
          {(contact || by) && (
            <p className="mb-4">
              {name} asked to be reached{by && `: ${by.toLowerCase()}`}
              {contact && `, ${contact}`}.
            </p>
          )}
          <InvitationShown link={fresh} schoolName={viewer.schoolName} name={name} />
          <ButtonLink look="quiet" href={`/${school}/skills/requests/${placement.request.id}`}>
            Back to the request
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mb-4">
            {link.expiresAt && `The link that was made opens until ${longMoment(link.expiresAt)}. `}
            It was shown once and is kept nowhere. If it was lost, make another: then the one before opens
            nothing any more.
          </p>
          <Form action={anotherLink} school={school}>
            <Ids loaded={loaded} />
            <Button>Make another link</Button>
          </Form>
          <p className="mt-4">
            <a href={path} className="inline-block py-2">
              Back
            </a>
          </p>
        </>
      )}
    </WorkPage>
  )
}
