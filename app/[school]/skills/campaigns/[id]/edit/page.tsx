import { notFound } from 'next/navigation'
import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { stateOf } from '@/lib/skills/campaign'
import { getCampaign } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { CampaignFields } from '../../_components/campaign-fields'
import { change, end } from '../../actions'

export const metadata = { title: 'Change a campaign' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function EditCampaignPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const campaign = await getCampaign(viewer, id)
  if (!campaign) notFound()
  const path = `/${school}/skills/campaigns`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Change “${campaign.title}”`}
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Campaigns', href: path },
        { name: campaign.title, href: `${path}/${id}` },
      ]}
    >
      <Form action={change} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={campaign.version} />
        <CampaignFields school={campaign.school} campaign={campaign} />
        <Button>Save</Button>
      </Form>
      {stateOf(campaign, today()) !== 'closed' && (
        <Card title="End it now?" id="end" className="mt-8">
          <p className="mb-3">
            Nobody is reminded any more, and yesterday counts as its last day. What parents and carers
            answered stays.
          </p>
          <Form action={end} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={campaign.version} />
            <TickBox
              name="withLinks"
              label="Also withdraw its links"
              hint="Slips and posters then open nothing. Answers that were sent stay, and can still be changed by their own private links."
            />
            <Button look="danger">End it</Button>
          </Form>
        </Card>
      )}
    </SchoolPage>
  )
}
