import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { type FamilyToMatch, getFamiliesToMatch } from '@/lib/skills/match-queries'
import { canAskParents } from '@/lib/skills/policy'
import { matchFamilyAction } from '../../actions'

export const metadata = { title: 'Whose offer it is' }

type Props = { params: Promise<{ school: string; id: string }> }

/** Which family an answer by an open link, or at the gate, is of. */
export default async function FamilyOfOfferPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const offer = await getFamiliesToMatch(viewer, id)
  if (!offer) notFound()
  const list = `/${school}/skills/offers`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Which family is it?"
      crumbs={[
        { name: 'What parents offer', href: list },
        { name: offer.name, href: `${list}/${id}` },
      ]}
      lede={
        <>
          <bdi>{offer.name}</bdi>{' '}
          {offer.childClass
            ? `has a child in ${offer.childClass}.`
            : 'did not say which class their child is in.'}{' '}
          Once it is known, the family counts as having answered, and the offer ends when the family leaves.
        </>
      }
    >
      {offer.likely.length > 0 && (
        <Card title={`Families with a pupil in ${offer.childClass}`} id="likely" className="mb-5">
          <ul className="columns-2 sm:columns-3">
            {offer.likely.map((family) => (
              <li key={family.reference}>{inWords(family)}</li>
            ))}
          </ul>
        </Card>
      )}
      <Form action={matchFamilyAction} school={school}>
        <Hidden name="id" value={offer.id} />
        <Hidden name="version" value={offer.version} />
        <TextField
          name="familyReference"
          label="Family reference"
          hint="Type it, or the beginning of it."
          list="families"
          width="medium"
          autoComplete="off"
          spellCheck={false}
          defaultValue={offer.family?.reference}
        />
        <datalist id="families">
          {[...new Set([...offer.likely, ...offer.families])].map((family) => (
            <option key={family.reference} value={family.reference}>
              {inWords(family)}
            </option>
          ))}
        </datalist>
        <Button>It is theirs</Button>
        <a href={`${list}/${id}`} className="ml-4 inline-block py-2">
          Leave it open
        </a>
      </Form>
    </SchoolPage>
  )
}

/** "F-12 (Polish)" */
function inWords({ reference, languages }: FamilyToMatch): string {
  return languages.length > 0 ? `${reference} (${languages.join(', ')})` : reference
}
