import { notFound } from 'next/navigation'
import { DateField, TextArea } from '@/components/form/fields'
import { Button } from '@/components/ui/button'
import { canDecideIdeas } from '@/lib/ideas/policy'
import { getIdea } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordResult } from '../../actions'
import { IdeaFormPage } from '../_components/idea-form-page'

export const metadata = { title: 'What came of an idea' }

export default async function ResultPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canDecideIdeas)
  const idea = await getIdea(viewer, id)
  if (!idea) notFound()
  return (
    <IdeaFormPage viewer={viewer} idea={idea} title="What came of this idea?" action={recordResult}>
      <TextArea
        name="result"
        label="What came of it"
        hint="The parent reads this as it stands: what is different now, or what it did not bring. Nobody’s name."
        rows={4}
        defaultValue={idea.result}
      />
      <DateField name="resultOn" label="When did you see it?" defaultValue={idea.resultOn ?? today()} />
      <Button>Keep what came of it</Button>
    </IdeaFormPage>
  )
}
