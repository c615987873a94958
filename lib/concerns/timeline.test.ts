import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, anAcknowledgedCase } from '@/prisma/builders/concerns'
import { countingStatements } from '@/prisma/testing/statements'
import { getWholeCase } from './case-page'
import { writeOnTimeline } from './event-commands'
import { timelineOf } from './timeline'
import type { EventInput } from './work-schema'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
let school: { id: string; slug: string }
let head: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
})

const entry = (id: string, given: Partial<EventInput> = {}): EventInput => ({
  id,
  kind: 'contact_out',
  channel: 'phone',
  onDay: today(),
  atTime: '14:30',
  who: 'The mother',
  words: 'I rang her.',
  mainPoint: null,
  correctsId: null,
  ...given,
})

async function timeline(id: string, who = head) {
  const whole = await getWholeCase(who, id)
  return whole ? timelineOf(whole.record.events, whole.entries) : []
}

describe('the timeline', () => {
  it('has what was written and what was done in one list, the latest day first', async () => {
    const id = await anAcknowledgedCase(head, { receivedOn: addDays(today(), -3) })
    await writeOnTimeline(head, entry(id))
    await writeOnTimeline(
      head,
      entry(id, {
        kind: 'meeting',
        channel: null,
        onDay: addDays(today(), -1),
        mainPoint: 'To be believed.',
      }),
    )
    const items = await timeline(id)
    expect(items.map(({ title, onDay }) => [title, onDay])).toEqual([
      ['We told them: phone', today()],
      ['Meeting', addDays(today(), -1)],
      ['Acknowledged', addDays(today(), -3)],
    ])
    expect(items[1]?.words).toBe('What mattered most to them: To be believed.\n\nI rang her.')
    expect(items[0]).toMatchObject({ who: 'The mother', atTime: '14:30', by: 'Written by Amina Khan' })
  })

  it('keeps what was put right, marked, beside what puts it right', async () => {
    const id = await aCase(head)
    await writeOnTimeline(head, entry(id))
    const [wrong] = await timeline(id)
    const correctsId = wrong?.id ?? ''
    await writeOnTimeline(head, entry(id, { correctsId, words: 'I wrote to her.' }))
    const [right, old] = await timeline(id)
    expect([right?.words, right?.correctsId]).toEqual(['I wrote to her.', correctsId])
    expect([old?.words, old?.correctedById]).toEqual(['I rang her.', right?.id])
    await expect(writeOnTimeline(head, entry(id, { correctsId }))).rejects.toThrow(RuleBroken)
  })

  it('takes no day to come, no entry of another case, and nothing from another school', async () => {
    const id = await aCase(head)
    const other = await aCase(head)
    await writeOnTimeline(head, entry(other))
    const [elsewhere] = await timeline(other)
    const outside = await aSchool()
    await expect(writeOnTimeline(head, entry(id, { onDay: addDays(today(), 1) }))).rejects.toThrow(RuleBroken)
    for (const correctsId of [elsewhere?.id ?? '', GUESSED]) {
      await expect(writeOnTimeline(head, entry(id, { correctsId }))).rejects.toThrow(NotFound)
    }
    await expect(writeOnTimeline(outside.head, entry(id))).rejects.toThrow(NotFound)
    await expect(writeOnTimeline(await aMember(school, 'staff'), entry(id))).rejects.toThrow(NotFound)
    expect(await timeline(id)).toEqual([])
  })

  it('is read with the case in three statements, and what its transaction needs', async () => {
    const id = await aCase(head)
    await timeline(id)
    const { statements } = await countingStatements(() => getWholeCase(head, id))
    expect(statements).toBe(3 + ['BEGIN', 'keys', 'COMMIT'].length)
  })

  it('leaves everybody’s words out of the history, which cannot be changed', async () => {
    const id = await aCase(head, { words: 'Zeppelin', wish: 'A zeppelin' })
    await writeOnTimeline(head, entry(id, { words: 'Zeppelin', who: 'Mrs Zeppelin' }))
    const whole = await getWholeCase(head, id)
    expect(whole?.entries).toHaveLength(2)
    expect(JSON.stringify(whole?.entries)).not.toMatch(/zeppelin/i)
  })
})
