import { notFound } from 'next/navigation'
import { DateField, Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { canTellParents } from '@/lib/ideas/policy'
import { getIdea } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordTold } from '../../actions'
import { IdeaQuoted, ideaCrumbs } from '../_components/idea-quoted'

export const metadata = { title: 'The parent was told' }

export default async function ToldPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canTellParents)
  const idea = await getIdea(viewer, id)
  if (!idea) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="The parent was told"
      crumbs={ideaCrumbs(school, idea)}
    >
      <IdeaQuoted idea={idea} />
      <Form action={recordTold} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={idea.version} />
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
      </Form>
    </SchoolPage>
  )
}
