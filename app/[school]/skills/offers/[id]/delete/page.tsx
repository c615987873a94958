import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getOffer } from '@/lib/skills/offer-record'
import { canAskParents } from '@/lib/skills/policy'
import { withdrawAction } from '../../actions'

export const metadata = { title: 'Delete an offer' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function DeleteOfferPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const offer = await getOffer(viewer, id)
  if (!offer) notFound()
  const list = `/${school}/skills/offers`
  const open = offer.placements.filter(({ status }) => ['invited', 'accepted', 'placed'].includes(status))
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={
        <>
          Delete what <bdi>{offer.name}</bdi> offers?
        </>
      }
      crumbs={[
        { name: 'What parents offer', href: list },
        { name: offer.name, href: `${list}/${id}` },
      ]}
      lede={
        <>
          <p>
            Everything they typed goes at once: their words, name, how to reach them, what is known of their
            checks, and their private link. It cannot be put back.
          </p>
          {open.length > 0 && (
            <p className="mt-2">
              {open.length === 1
                ? 'What they were asked for is'
                : `The ${open.length} things they were asked for are`}{' '}
              called off: {open.map(({ title }) => title).join(', ')}.
            </p>
          )}
          <p className="mt-2">
            What pupils gained of their help stays, without saying from whom. The history says only that there
            was an offer.
          </p>
        </>
      }
    >
      <Form action={withdrawAction} school={school}>
        <Hidden name="id" value={offer.id} />
        <Hidden name="version" value={offer.version} />
        <TextField
          name="typed"
          label={`Type ${offer.name} to delete it`}
          width="medium"
          autoComplete="off"
          dir="auto"
        />
        <Button look="danger">Delete it</Button>
        <a href={`${list}/${id}`} className="ml-4 inline-block py-2">
          Keep it
        </a>
      </Form>
    </SchoolPage>
  )
}
