import { notFound } from 'next/navigation'
import { DateField, Hidden, NumberField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getForumName } from '@/lib/ideas/forum-queries'
import { canKeepForums } from '@/lib/ideas/policy'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../../../../_components/crumbs'
import { recordMeeting } from '../../../actions'

export const metadata = { title: 'Put a meeting down' }

export default async function NewMeetingPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepForums)
  const name = await getForumName(viewer, id)
  if (!name) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`A meeting of ${name}`}
      crumbs={[
        parentsCrumb(school),
        ideasCrumb(school),
        { name: 'Forums', href: `/${school}/ideas/forums` },
        { name, href: `/${school}/ideas/forums/${id}` },
      ]}
    >
      <Form action={recordMeeting} school={school}>
        <Hidden name="forumId" value={id} />
        <DateField name="heldOn" label="When was it?" defaultValue={today()} />
        <NumberField name="cameCount" label="How many parents and carers came?" optional />
        <TextArea
          name="note"
          label="What was talked about?"
          hint="No names. Ideas are written down by themselves afterwards, so that each is traced."
          optional
          rows={5}
        />
        <Button>Put it down</Button>
      </Form>
    </SchoolPage>
  )
}
