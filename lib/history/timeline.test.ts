import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readOutcomeToEdit } from '@/lib/activities/outcome-queries'
import { readResponse } from '@/lib/activities/response-queries'
import { readAttendance } from '@/lib/activities/session-queries'
import { readMember } from '@/lib/people/queries'
import type { Tx } from '@/lib/platform/database'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { countingStatements } from '@/prisma/testing/statements'
import { type TimelineOf, withTimeline } from './queries'

type Page = {
  read: (tx: Tx, viewer: Viewer) => Promise<object | null>
  of: TimelineOf | ((record: { personId?: string }) => TimelineOf)
}

/** The four pages that show a record and what happened to it, as they ask for both. */
async function thePages() {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff')
  const [family] = await families(head, 3)
  const activity = await aRunningActivity(head)
  const session = await aSession(head, activity.id)
  await whoCame(head, activity.id, session, { came: [family?.id ?? ''], everyoneInvited: 'yes' })
  const response = await aQuotation(head, activity.id)
  const pages: Record<string, Page> = {
    outcome: {
      read: (tx, viewer) => readOutcomeToEdit(tx, viewer, activity.id, activity.outcomeId),
      of: { records: { outcome: activity.outcomeId, figures: activity.outcomeId } },
    },
    session: {
      read: (tx, viewer) => readAttendance(tx, viewer, activity.id, session),
      of: { recordType: 'session', recordId: session },
    },
    response: {
      read: (tx, viewer) => readResponse(tx, viewer, activity.id, response),
      of: { recordType: 'response', recordId: response },
    },
    person: {
      read: (tx, viewer) => readMember(tx, viewer, head.membershipId),
      of: ({ personId = '' }) => ({ records: { person: personId, membership: head.membershipId } }),
    },
  }
  const open = ({ read, of }: Page, viewer: Viewer) => withTimeline(viewer, (tx) => read(tx, viewer), of)
  return { school, head, tom, pages, open }
}

describe('a record with its timeline', () => {
  it('is read in one transaction of three statements at most', async () => {
    const { head, pages, open } = await thePages()
    for (const [name, page] of Object.entries(pages)) {
      const { result, statements } = await countingStatements(() => open(page, head))
      expect(result?.record, name).toBeTruthy()
      // Beginning, key and end besides; and of a person, the keys to look whether they sign in elsewhere, and back.
      expect(statements, name).toBeLessThanOrEqual(3 + 3 + (name === 'person' ? 2 : 0))
      if (name !== 'person') expect(result?.history.length, name).toBeGreaterThan(0)
    }
  })

  it('is not there for another school, and of a person for nobody but the head', async () => {
    const { tom, pages, open } = await thePages()
    const { head: stranger } = await aSchool()
    for (const [name, page] of Object.entries(pages)) expect(await open(page, stranger), name).toBeNull()
    expect(await open(pages.person as Page, tom)).toBeNull()
  })

  it('is refused with the record, whatever it is asked to be of', async () => {
    const { school, pages, open } = await thePages()
    const governor = await aMember(school, 'governor')
    await expect(open(pages.session as Page, governor)).rejects.toBeInstanceOf(NotAllowed)
    const nothing = { read: async () => null, of: { activityId: randomUUID() } }
    expect(await open(nothing, governor)).toBeNull()
  })
})
