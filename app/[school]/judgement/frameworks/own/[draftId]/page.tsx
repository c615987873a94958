import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getDraft } from '@/lib/judgement/framework-queries'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../_components/crumbs'
import { DraftFields } from '../_components/draft-fields'
import { changeDraft } from '../actions'

export const metadata = { title: 'Change what the framework is' }

type Props = { params: Promise<{ school: string; draftId: string }> }

export default async function DraftPage({ params }: Props) {
  const { school, draftId } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const draft = await getDraft(viewer, draftId)
  if (!draft) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="What the framework is"
      kicker={`${draft.name}, ${draft.edition}`}
      crumbs={editionCrumbs(school, draft)}
    >
      <Form action={changeDraft} school={school}>
        <Hidden name="id" value={draft.id} />
        <Hidden name="version" value={draft.version} />
        <DraftFields given={draft} />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
