import { notFound } from 'next/navigation'
import { DateField, Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canDecideIdeas } from '@/lib/ideas/policy'
import { getIdea } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordResult } from '../../actions'
import { IdeaQuoted, ideaCrumbs } from '../_components/idea-quoted'

export const metadata = { title: 'What came of an idea' }

export default async function ResultPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canDecideIdeas)
  const idea = await getIdea(viewer, id)
  if (!idea) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="What came of this idea?"
      crumbs={ideaCrumbs(school, idea)}
    >
      <IdeaQuoted idea={idea} />
      <Form action={recordResult} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={idea.version} />
        <TextArea
          name="result"
          label="What came of it"
          hint="The parent reads this as it stands: what is different now, or what it did not bring. Nobody’s name."
          rows={4}
          defaultValue={idea.result}
        />
        <DateField name="resultOn" label="When did you see it?" defaultValue={idea.resultOn ?? today()} />
        <Button>Keep what came of it</Button>
      </Form>
    </SchoolPage>
  )
}
