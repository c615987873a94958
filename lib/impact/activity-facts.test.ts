import { describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/queries'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aQuestionAsked, aQuotation, somethingAtHome } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { factsOf } from './activity-facts'
import { ladderFor } from './ladder'

describe('an activity’s rows as facts', () => {
  it('are what was recorded, and the ladder follows from them', async () => {
    const { head } = await aSchool()
    const { id } = await aRunningActivity(head)
    const made = await families(head, 8)
    const ids = made.map((family) => family.id)
    const first = await aSession(head, id, { heldOn: addDays(today(), -14) })
    await whoCame(head, id, first, { everyoneInvited: 'yes', came: ids.slice(0, 5) })
    const counted = await aSession(head, id, { heldOn: addDays(today(), -7) })
    await whoCame(head, id, counted, { headsCame: 11, headsInvited: null })
    await aSession(head, id, { heldOn: addDays(today(), -1) })
    await aSession(head, id, { heldOn: today() })
    await aSession(head, id, { heldOn: addDays(today(), 7) })
    await aQuotation(head, id)
    await aQuestionAsked(head, id)
    await somethingAtHome(head, id)

    const row = await getActivity(head, id)
    if (!row) throw new Error('The activity is gone')
    const facts = factsOf(row, today())
    expect(facts.takenPart).toEqual({
      sessionsHeld: 2,
      sessionsUnrecorded: 1,
      sessionsToCome: 2,
      families: { invited: 8, came: 5, cameUninvited: 0 },
      headcount: { sessions: 1, invited: null, came: 11 },
    })
    expect(facts.responses).toEqual([
      { kind: 'quotation', count: 1, asked: null },
      { kind: 'questions', count: 2, asked: null, moved: { up: 1, same: 1, down: 0 } },
      { kind: 'at_home', count: 22, asked: 29 },
    ])
    expect(facts.outcomes).toMatchObject([{ about: 'pupils', baseline: 83, target: 90, result: null }])
    const ladder = ladderFor(facts)
    expect(ladder.stands).toBe('parents_responded')
    expect(ladder.gaps).toEqual([])
  })

  it('of an idea without anything are nothing', async () => {
    const { head } = await aSchool()
    const row = await getActivity(head, await anActivity(head))
    if (!row) throw new Error('The activity is gone')
    expect(factsOf(row, today())).toEqual({
      status: 'idea',
      outcomes: [],
      takenPart: {
        sessionsHeld: 0,
        sessionsUnrecorded: 0,
        sessionsToCome: 0,
        families: null,
        headcount: null,
      },
      responses: [],
      pooled: null,
    })
  })
})
