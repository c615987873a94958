import { notFound } from 'next/navigation'
import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getDraftToAgree } from '@/lib/judgement/agree-page'
import { canJudge } from '@/lib/judgement/policy'
import { termInWords } from '@/lib/judgement/terms'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../../_components/crumbs'
import { throwAway } from '../../actions'

export const metadata = { title: 'Throw a draft away' }

/** A draft that nobody goes on with: what goes, and what stays. */
export default async function ThrowAwayPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await getDraftToAgree(viewer, id)
  if (!found) notFound()
  const { draft } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Throw this draft away?"
      kicker={`${draft.area.name}. ${termInWords(draft)}.`}
      crumbs={[judgementCrumb(school), { name: draft.area.name, href: `/${school}/judgement/${id}` }]}
      lede="Its answers, its words and what was answered to doubts go, and cannot be brought back. The records it rests on stay, and so does all that was agreed before."
    >
      <Form action={throwAway} school={school}>
        <Hidden name="id" value={id} />
        <TickBox name="isSure" label="Yes, throw away the draft" />
        <Button look="danger">Throw it away</Button>
      </Form>
    </SchoolPage>
  )
}
