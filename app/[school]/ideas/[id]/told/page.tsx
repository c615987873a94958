import { notFound } from 'next/navigation'
import { DateField, TextField } from '@/components/form/fields'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { canTellParents } from '@/lib/ideas/policy'
import { getIdea } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordTold } from '../../actions'
import { IdeaFormPage } from '../_components/idea-form-page'

export const metadata = { title: 'The parent was told' }

export default async function ToldPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canTellParents)
  const idea = await getIdea(viewer, id)
  if (!idea) notFound()
  return (
    <IdeaFormPage viewer={viewer} idea={idea} title="The parent was told" action={recordTold}>
      <TextField
        name="toldHow"
        label="How were they told?"
        hint="In their language, in the way that suits them: at the gate, by telephone, by their link."
        autoComplete="off"
        defaultValue={idea.toldHow}
      />
      <DateField name="toldOn" label="When?" defaultValue={idea.toldOn ?? today()} />
      <Note className="mb-4">
        Where nobody knows whose idea it was, tell everybody: put it on a page of “You said, we did”.
      </Note>
      <Button>They were told</Button>
    </IdeaFormPage>
  )
}
