import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { campaignSentence, unmatchedSentence } from '@/lib/skills/campaign'
import { readCampaign } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { CampaignFacts } from '../_components/campaign-facts'
import { NextStep } from '../_components/next-step'
import { NotAnswered } from '../_components/not-answered'
import { RateTable } from '../_components/rate-table'
import { Reminders } from '../_components/reminders'

export const metadata = { title: 'A campaign' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function CampaignPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const found = await withTimeline(viewer, (tx) => readCampaign(tx, viewer, id), {
    recordType: 'campaign',
    recordId: id,
  })
  if (!found) notFound()
  const { record: campaign, history } = found
  const path = `/${school}/skills/campaigns`
  const unmatched = unmatchedSentence(campaign.unmatched)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={campaign.title}
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Campaigns', href: path },
      ]}
      lede={
        <>
          {campaignSentence(campaign, campaign.rate, today())}
          {unmatched && (
            <>
              {' '}
              <a href={`/${school}/skills/offers`}>{unmatched}</a>
            </>
          )}
        </>
      }
    >
      <NextStep school={school} campaign={campaign} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block print:space-y-4">
        <div className="space-y-5">
          <Card title="By year group" id="years">
            {campaign.byYear.length > 0 ? (
              <RateTable
                caption="Families who answered, by year group"
                of="Year group"
                rows={campaign.byYear}
              />
            ) : (
              <p className="text-soft">No family asked has a pupil with a year group in the register.</p>
            )}
          </Card>
          <Card title="By group" id="groups">
            <RateTable caption="Families who answered, by group" of="Pupils in" rows={campaign.byGroup} />
            <Note className="mt-2">
              A family with pupils in several year groups or groups is counted in each, so rows do not add up.
            </Note>
          </Card>
          <NotAnswered school={school} families={campaign.families} />
          <CsvLink href={`${path}/${id}/export`} of="the families asked" />
        </div>
        <div className="space-y-5">
          <CampaignFacts school={school} campaign={campaign} />
          <Reminders reminders={campaign.reminders} />
          <Timeline entries={history} />
        </div>
      </div>
    </SchoolPage>
  )
}
