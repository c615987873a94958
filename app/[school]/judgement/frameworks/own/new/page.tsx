import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { frameworksCrumbs } from '../../_components/crumbs'
import { DraftFields } from '../_components/draft-fields'
import { begin } from '../actions'

export const metadata = { title: 'Write your own framework' }

export default async function NewFrameworkPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Write your own framework"
      crumbs={frameworksCrumbs(school)}
      lede="What it is comes first, its statements next. Nothing is judged by it until you put it in use; from then on its words stay."
    >
      <Form action={begin} school={school}>
        <DraftFields />
        <Button>Begin it, as a draft</Button>
      </Form>
    </SchoolPage>
  )
}
