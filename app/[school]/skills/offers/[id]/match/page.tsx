import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getWordsToMatch } from '@/lib/skills/match-queries'
import { languageWritten } from '@/lib/skills/offer-words'
import { canAskParents } from '@/lib/skills/policy'
import { matchWordsAction } from '../../actions'
import { MarkedWords } from './_components/marked-words'

export const metadata = { title: 'Match words to skills' }

type Props = { params: Promise<{ school: string; id: string }> }

/** What a parent wrote, beside the skills it seems to mean. */
export default async function MatchPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const offer = await getWordsToMatch(viewer, id)
  if (!offer) notFound()
  const list = `/${school}/skills/offers`
  const seeming = offer.skills.filter(({ by, isChosen }) => by.length > 0 && !isChosen)
  const chosen = offer.skills.filter(({ isChosen }) => isChosen)
  const others = offer.skills.filter(({ by, isChosen }) => by.length === 0 && !isChosen)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={
        <>
          What does <bdi>{offer.name}</bdi> mean?
        </>
      }
      crumbs={[
        { name: 'What parents offer', href: list },
        { name: offer.name, href: `${list}/${id}` },
      ]}
      lede={
        chosen.length > 0
          ? `They chose ${and.format(chosen.map(({ name }) => name))}. That stays.`
          : 'They chose no skill themselves.'
      }
    >
      <Card title="In their own words" id="words" className="mb-5">
        <MarkedWords
          text={offer.text}
          language={languageWritten(offer.locale)}
          by={new Set(seeming.flatMap(({ by }) => by))}
        />
      </Card>
      <Form action={matchWordsAction} school={school}>
        <Hidden name="id" value={offer.id} />
        <Hidden name="version" value={offer.version} />
        {seeming.length > 0 && (
          <TickBoxes
            name="skills"
            label="It seems to mean"
            hint="Proposed by the words that are marked. Take out what is wrong."
            options={seeming.map(({ id: value, name, by }) => ({
              value,
              label: name,
              hint: <bdi>By “{by.join('”, “')}”</bdi>,
            }))}
            defaultValue={seeming
              .filter(({ isMatched }) => offer.reviewedAt === null || isMatched)
              .map((skill) => skill.id)}
          />
        )}
        <Folded
          summary="Something else"
          names={['others']}
          isOpen={seeming.length === 0 || others.some(({ isMatched }) => isMatched)}
          className="mb-5"
        >
          <TickBoxes
            name="others"
            label={<span className="sr-only">Something else</span>}
            options={others.map(({ id: value, name }) => ({ value, label: name }))}
            defaultValue={others.filter(({ isMatched }) => isMatched).map((skill) => skill.id)}
            columns
          />
        </Folded>
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
