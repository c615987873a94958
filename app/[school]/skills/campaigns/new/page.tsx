import { forbidden } from 'next/navigation'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAskingChoices } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { CampaignFields } from '../_components/campaign-fields'
import { start } from '../actions'

export const metadata = { title: 'Ask what parents can offer' }

export default async function NewCampaignPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const choices = await getAskingChoices(viewer)
  if (!choices) forbidden()
  const on = today()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Ask what parents and carers can offer"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Campaigns', href: `/${school}/skills/campaigns` },
      ]}
      lede="Three weeks and one or two reminders are enough. Nothing is sent: you hand out slips, or put the link where parents and carers read it."
    >
      <Form action={start} school={school}>
        <CampaignFields
          school={choices}
          proposed={{ opensOn: on, closesOn: addDays(on, 21), remindOn: [addDays(on, 10), addDays(on, 18)] }}
        />
        <Button>Set it up</Button>
      </Form>
    </SchoolPage>
  )
}
