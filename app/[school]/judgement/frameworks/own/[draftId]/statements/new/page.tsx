import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getDraft } from '@/lib/judgement/framework-queries'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../../../_components/crumbs'
import { StatementFields } from '../../../_components/statement-fields'
import { addStatement } from '../../../actions'

export const metadata = { title: 'Add a statement' }

type Props = { params: Promise<{ school: string; draftId: string }> }

export default async function NewStatementPage({ params }: Props) {
  const { school, draftId } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const draft = await getDraft(viewer, draftId)
  if (!draft) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Add a statement"
      kicker={`${draft.name}, ${draft.edition}`}
      crumbs={editionCrumbs(school, draft)}
    >
      <Form action={addStatement} school={school}>
        <Hidden name="frameworkId" value={draft.id} />
        <Hidden name="version" value={draft.version} />
        <StatementFields draft={draft} />
        <Button>Add it</Button>
      </Form>
    </SchoolPage>
  )
}
