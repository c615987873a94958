import { Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { CHANNEL_NAMES } from '@/lib/concerns/case'
import type { ShowableRow } from '@/lib/concerns/parent-link-queries'
import type { SHOWABLE } from '@/lib/concerns/parent-record'
import { longDate } from '@/lib/platform/dates'
import { choose } from '../actions'

const WHAT: Record<(typeof SHOWABLE)[number], string> = {
  contact_in: 'They were in touch',
  contact_out: 'We were in touch',
  meeting: 'Meeting',
  decision: 'Decision',
}

/** What the parent reads by the link, said plainly, and of the timeline what somebody ticks. */
export function WhatIsShown({ school, id, entries }: { school: string; id: string; entries: ShowableRow[] }) {
  return (
    <Card title="What the parent reads" id="shown" className="mt-5">
      <p>
        Their words and what they would like to happen, as they were written down; what we took it to be
        about; the days of each stage and the next one; which letters we sent; and what they answered by the
        link. Never our own account, notes, who handles it, or anybody else who is in it.
      </p>
      {entries.length === 0 ? (
        <Note className="mt-2">
          Once there are contacts, meetings or decisions on the timeline, you choose here which of them the
          parent reads too.
        </Note>
      ) : (
        <div className="mt-4">
          <Form action={choose} school={school}>
            <Hidden name="id" value={id} />
            <TickBoxes
              name="shown"
              label="From the timeline, only what is ticked"
              hint="They read the words as they stand here, without who was there. Tick nothing in which another child, another family or a colleague is named."
              options={entries.map((entry) => ({
                value: entry.id,
                label: headingOf(entry),
                hint: <span className="whitespace-pre-wrap wrap-anywhere">{entry.words}</span>,
              }))}
              defaultValue={entries.filter(({ shown }) => shown.length > 0).map((entry) => entry.id)}
            />
            <Button look="quiet">Save what the parent reads</Button>
          </Form>
        </div>
      )}
    </Card>
  )
}

function headingOf({ kind, channel, onDay, who }: ShowableRow): string {
  const what = WHAT[kind as keyof typeof WHAT]
  const how = [channel && kind !== 'meeting' && CHANNEL_NAMES[channel], who].filter(Boolean).join(', ')
  return `${longDate(onDay)}: ${what}${how ? ` (${how})` : ''}`
}
