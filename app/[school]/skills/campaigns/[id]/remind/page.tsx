import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { freshSubmission } from '@/lib/door/fresh-links'
import { readMadeLinks } from '@/lib/door/made-links'
import { schoolWordsIn } from '@/lib/door/school-words'
import { reminder } from '@/lib/door/slip-words'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import {
  campaignSentence,
  familiesInWords,
  REMINDED_HOW,
  REMINDED_HOW_NAMES,
  stateOf,
} from '@/lib/skills/campaign'
import { getCampaign } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { MessagesToCopy } from '../../../../door/_components/messages-to-copy'
import { makeReminderLink, printSlips } from '../../../../door/actions'
import { remind } from '../../actions'

export const metadata = { title: 'Remind families' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function RemindPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const campaign = await getCampaign(viewer, id)
  if (!campaign) notFound()
  const path = `/${school}/skills/campaigns`
  const waiting = campaign.rate.asked - campaign.rate.answered
  const isOpen = stateOf(campaign, today()) === 'open'
  const made = await readMadeLinks(viewer, await freshSubmission())
  const link = made.find((one) => !one.family && one.campaign?.id === id)?.address ?? null
  const words = await schoolWordsIn(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={
        waiting === 0 ? 'Nobody is left to remind' : `Remind the ${familiesInWords(waiting)} not heard from`
      }
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Campaigns', href: path },
        { name: campaign.title, href: `${path}/${id}` },
      ]}
      lede={campaignSentence(campaign, campaign.rate, today())}
    >
      {isOpen && waiting > 0 && (
        <div className="space-y-5">
          <Card title="Slips for them alone" id="slips">
            <p className="mb-3">
              New slips with a link of each family’s own. The slips they have go on working.
            </p>
            <Form action={printSlips} school={school}>
              <Hidden name="who" value="waiting" />
              <Hidden name="campaignId" value={id} />
              <Hidden name="days" value="30" />
              <Button>{waiting === 1 ? 'Print one slip' : `Print ${waiting} slips`}</Button>
            </Form>
          </Card>
          {!link && (
            <Card title="A link for the message" id="link">
              <p className="mb-3">
                The message below sends them to their slip. With a link for everybody in it they can answer at
                once, and you match their answers to families afterwards.
              </p>
              <Form action={makeReminderLink} school={school}>
                <Hidden name="label" value="Reminder" />
                <Hidden name="campaignId" value={id} />
                <Hidden name="days" value="30" />
                <Button look="quiet">Put a link into the message</Button>
              </Form>
            </Card>
          )}
          <MessagesToCopy
            key={link}
            school={school}
            messages={[...words.values()].map((those) => reminder(those, { link, until: campaign.closesOn }))}
          />
          {link && <Note>The link is shown for ten minutes and kept nowhere: copy the message now.</Note>}
          <Card title="Have you reminded them?" id="done" tone="next">
            <Form action={remind} school={school}>
              <Hidden name="id" value={id} />
              <TickBoxes
                name="how"
                label="How?"
                columns
                options={REMINDED_HOW.map((value) => ({ value, label: REMINDED_HOW_NAMES[value] }))}
              />
              <Button>We have reminded them</Button>
            </Form>
          </Card>
        </div>
      )}
    </SchoolPage>
  )
}
