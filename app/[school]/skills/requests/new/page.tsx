import { notFound } from 'next/navigation'
import { TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { getRequestForm } from '@/lib/skills/request-page'
import { requestInAddress } from '@/lib/skills/request-schema'
import { RequestFields } from '../_components/request-fields'
import { post } from '../actions'

export const metadata = { title: 'Ask for a parent' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The words first, in the address; then the rest, with the skills they were recognised by. */
export default async function NewRequestPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const { title, wanted, activity, origin } = requestInAddress.parse(await searchParams)
  const form = await getRequestForm(viewer, null, `${title ?? ''}\n${wanted ?? ''}`)
  if (!form) notFound()
  const address = `/${school}/skills/requests`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Ask for a parent"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Requests', href: address },
      ]}
    >
      {title !== null ? (
        <Form action={post} school={school}>
          <RequestFields
            choices={form}
            given={{ title, wanted, origin: origin ?? undefined, activityId: activity }}
          />
          <Button>Post it, and see who offers it</Button>
        </Form>
      ) : (
        <form method="get" action={`${address}/new`}>
          {activity && <input type="hidden" name="activity" value={activity} />}
          {origin && <input type="hidden" name="origin" value={origin} />}
          <TextField
            name="title"
            label="What is it for?"
            hint="For example “Year 4 Romans: building a wall”."
            maxLength={120}
            autoComplete="off"
          />
          <TextArea
            name="wanted"
            label="Whom are you looking for?"
            optional
            rows={2}
            // More than is kept, so that the next page says it is too long; less than would be too much for an address.
            maxLength={1000}
            hint="In your own words, such as “someone who builds walls”."
          />
          <Button>Go on</Button>
        </form>
      )}
    </SchoolPage>
  )
}
