import { notFound } from 'next/navigation'
import { DateField, Radios, Select, TextArea } from '@/components/form/fields'
import { Button } from '@/components/ui/button'
import { DECISIONS, IDEA_STATUS_NAMES } from '@/lib/ideas/idea'
import { canDecideIdeas } from '@/lib/ideas/policy'
import { getIdeaToDecide } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { decideOn } from '../../actions'
import { IdeaFormPage } from '../_components/idea-form-page'

export const metadata = { title: 'Decide on an idea' }

export default async function DecidePage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canDecideIdeas)
  const found = await getIdeaToDecide(viewer, id)
  if (!found) notFound()
  const { idea, activities, improvements } = found
  return (
    <IdeaFormPage viewer={viewer} idea={idea} title="What becomes of this idea?" action={decideOn}>
      <Radios
        name="decision"
        label="We decided"
        options={DECISIONS.map((value) => ({ value, label: IDEA_STATUS_NAMES[value] }))}
        defaultValue={idea.status === 'done' ? 'taken_forward' : idea.status}
      />
      <TextArea
        name="why"
        label="Why"
        hint="The parent reads this as it stands. Plain and kind; if it is no, say what stands in the way. Not needed while you consider it."
        optional
        rows={4}
        defaultValue={idea.why}
      />
      <DateField name="decidedOn" label="When was it decided?" defaultValue={idea.decidedOn ?? today()} />
      <Select
        name="activityId"
        label="The activity it becomes"
        hint="The parent does not see which."
        optional
        empty="None yet"
        options={withCurrent(activities, idea.activity)}
        defaultValue={idea.activity?.id}
      />
      <Select
        name="improvementId"
        label="The improvement it becomes"
        optional
        empty="None yet"
        options={withCurrent(improvements, idea.improvement)}
        defaultValue={idea.improvement?.id}
      />
      <Button>Keep the decision</Button>
    </IdeaFormPage>
  )
}

type Choice = { id: string; title: string }

/** What is linked stays choosable also when it is put away by now. */
function withCurrent(choices: Choice[], current: Choice | null): { value: string; label: string }[] {
  const all = current && !choices.some(({ id }) => id === current.id) ? [current, ...choices] : choices
  return all.map(({ id, title }) => ({ value: id, label: title }))
}
