import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getDraft } from '@/lib/judgement/framework-queries'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../../../_components/crumbs'
import { StatementFields } from '../../../_components/statement-fields'
import { changeStatement, moveStatement, removeStatement } from '../../../actions'

export const metadata = { title: 'A statement' }

type Props = { params: Promise<{ school: string; draftId: string; criterionId: string }> }

/** One statement of a draft: changed, moved within its area, or taken out. */
export default async function StatementPage({ params }: Props) {
  const { school, draftId, criterionId } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const draft = await getDraft(viewer, draftId)
  const statement = draft?.statements.find(({ id }) => id === criterionId)
  if (!draft || !statement) notFound()
  const which = (
    <>
      <Hidden name="id" value={statement.id} />
      <Hidden name="frameworkId" value={draft.id} />
      <Hidden name="version" value={draft.version} />
    </>
  )
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Change the statement"
      kicker={`${draft.name}, ${draft.edition}`}
      crumbs={editionCrumbs(school, draft)}
    >
      <Form action={changeStatement} school={school}>
        {which}
        <StatementFields draft={draft} given={statement} />
        <Button>Save</Button>
      </Form>
      <Card title="Its place, or out with it" id="place" className="mt-8">
        <p className="mb-3">It moves within its area. Taken out, its words are gone from the draft.</p>
        <div className="flex flex-wrap gap-3">
          <Form action={moveStatement} school={school}>
            {which}
            <Hidden name="to" value="up" />
            <Button look="quiet">Move it up</Button>
          </Form>
          <Form action={moveStatement} school={school}>
            {which}
            <Hidden name="to" value="down" />
            <Button look="quiet">Move it down</Button>
          </Form>
          <Form action={removeStatement} school={school}>
            {which}
            <Button look="danger">Take it out</Button>
          </Form>
        </div>
      </Card>
    </SchoolPage>
  )
}
