import { notFound } from 'next/navigation'
import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { getSkill } from '@/lib/skills/skill-queries'
import { Timeline } from '../../../history/_components/timeline'
import { SkillFields } from '../_components/skill-fields'
import { bringBackSkillAction, changeSkillAction, retireSkillAction } from '../actions'

export const metadata = { title: 'A skill we ask about' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function SkillPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const skill = await getSkill(viewer, id)
  if (!skill) notFound()
  const isRetired = skill.retiredAt !== null
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      crumbs={[{ name: 'The skills we ask about', href: `/${school}/skills/vocabulary` }]}
      kicker={isRetired ? 'Out of use' : undefined}
      title={skill.name}
      lede={`${offered(skill.offers)} ${atTheDoor(skill)}`}
    >
      <div className="space-y-5">
        {skill.offers > 0 && (
          <p>
            <a href={`/${school}/skills/offers?skill=${id}`} className="inline-block py-2">
              See who offers it
            </a>
          </p>
        )}
        <Card id="change" title="Change it">
          <Form action={changeSkillAction} school={school} className="mt-3">
            <Hidden name="id" value={skill.id} />
            <Hidden name="version" value={skill.version} />
            <SkillFields skill={skill} nameHint={nameHint(skill.shippedName)} />
            <Select
              name="after"
              label="Its place among its kind"
              empty="First"
              options={skill.others.map(({ id: value, name }) => ({ value, label: `After ${name}` }))}
              defaultValue={skill.after}
            />
            <Button>Save</Button>
          </Form>
        </Card>
        <Card id="standing" title={isRetired ? 'Ask about it again?' : 'Not asked about any more?'}>
          <p className="mb-3">
            {isRetired
              ? 'Back in use, it stands at the parents’ door again.'
              : 'Out of use, it does not stand at the parents’ door and is not proposed for words. Offers and requests that have it keep it.'}
          </p>
          <Form action={isRetired ? bringBackSkillAction : retireSkillAction} school={school}>
            <Hidden name="id" value={skill.id} />
            <Hidden name="version" value={skill.version} />
            <Button look="quiet">{isRetired ? 'Put it back in use' : 'Take it out of use'}</Button>
          </Form>
        </Card>
        {skill.history.length > 0 && <Timeline entries={skill.history} />}
      </div>
    </SchoolPage>
  )
}

function offered(offers: number): string {
  if (offers === 0) return 'Nobody offers it yet.'
  return offers === 1 ? 'One parent or carer offers it.' : `${offers} parents and carers offer it.`
}

function atTheDoor({ isTranslated, isOwn }: { isTranslated: boolean; isOwn: boolean }): string {
  if (isTranslated) return 'At the door it is asked in each family’s language.'
  return isOwn
    ? 'It is your own, and asked in English in every language.'
    : 'You call it something else than Alongside does, so it is asked in your words, in English, in every language.'
}

/** A translation says what the shipped name says, and is only shown for that. */
const nameHint = (shippedName: string | null) =>
  shippedName
    ? `Called “${shippedName}” it is asked in ten languages; called anything else, in your words in English. For something else, add a skill of your own.`
    : 'As a parent would say it.'
