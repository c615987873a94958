import { beforeEach, describe, expect, it } from 'vitest'
import { everythingOf } from '@/e2e/support/everything'
import { addOutcome, removeOutcome } from '@/lib/activities/outcome-commands'
import { removeResponse } from '@/lib/activities/response-commands'
import { removeSession } from '@/lib/activities/session-commands'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { getEvidence, getEvidenceFile } from '@/lib/evidence/one'
import { addFamily } from '@/lib/families/commands'
import { removeFamily, removePupil } from '@/lib/families/removal'
import { addGroup, removeGroup } from '@/lib/schools/own-groups'
import { searchSchool } from '@/lib/search/queries'
import { aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { aFile, aQuotation as aQuotedLine } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { csvText } from '../platform/csv'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { storage } from '../platform/storage'
import type { Viewer } from '../platform/viewer'
import { letGo, putBack } from './commands'
import { binTable } from './csv'
import { listBin, PAGE_SIZE, pageOfBin } from './queries'
import { emptyBins } from './sweep'

const GUESSED = '01890000-0000-7000-8000-000000000000'

let head: Viewer
let staff: Viewer
let activity: { id: string; outcomeId: string }
let known: { id: string; reference: string }[]
let session: string
let response: string

beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  staff = await aMember(made.school, 'staff')
  known = await families(head, 3)
  activity = await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
  session = await aSession(head, activity.id, { place: 'Observatory' })
  await whoCame(head, activity.id, session, {
    came: known.slice(0, 2).map(({ id }) => id),
    everyoneInvited: 'yes',
  })
  response = await aQuotation(head, activity.id, { sessionId: session })
  await someFigures(head, activity.outcomeId, [
    [80, 84],
    [81, 90],
    [82, 83],
  ])
})

const removal = { version: 2, reason: 'By mistake' }
const ofActivity = () => ({ activityId: activity.id })
const first = () => known[0] as { id: string; reference: string }

/** Every row of the school but its history, the bin, and results that were superseded on the way. */
async function everything() {
  const rest = await everythingOf(head.schoolId)
  for (const table of ['AuditEntry', 'HistoryHead', 'HistoryLink', 'BinEntry', 'Result']) delete rest[table]
  const results = await inSchool(head, (tx) =>
    tx.result.findMany({
      where: { schoolId: head.schoolId, replacedAt: null },
      orderBy: { outcomeId: 'asc' },
      select: { inputHash: true, output: true },
    }),
  )
  return { ...rest, results }
}

const tallies = () =>
  inSchool(head, (tx) =>
    tx.activity.findFirstOrThrow({
      where: { schoolId: head.schoolId, id: activity.id },
      select: { sessionsHeld: true, familiesCame: true, familiesInvited: true, quotations: true },
    }),
  )

async function onlyEntry(viewer = head) {
  const [entry, ...more] = await listBin(viewer)
  expect(more).toEqual([])
  return entry as NonNullable<typeof entry>
}

async function last(kind: string) {
  const rows = await inSchool(head, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: head.schoolId, kind }, orderBy: { id: 'desc' }, take: 1 }),
  )
  return rows[0]
}

/** One pupil of a family, with figures in the activity's outcome. */
async function aPupilWithFigures(familyId: string) {
  const pupil = await aPupil(head, { familyId, yearGroup: 'Year 1' })
  await someFigures(head, activity.outcomeId, [[70, 99]], { references: [pupil.reference] })
  return pupil
}

/** What one family offered, what came of it, and all else it told the school. Gives the offer. */
async function aFamilyThatTold(familyId: string) {
  const offerId = await anOffer(head, { familyId, ownWords: 'I build dry stone walls', skills: ['building'] })
  await aDoorLink(head, { familyIds: [familyId] })
  const { schoolId } = head
  const day = new Date('2026-03-02')
  const by = { version: 1, setByName: 'Amina Khan', setAt: day }
  await inSchool(head, async (tx) => {
    await tx.volunteer.create({ data: { schoolId, offerId, state: 'supervised_only', ...by } })
    const asked = await tx.skillRequest.create({
      data: {
        schoolId,
        title: 'Romans',
        origin: 'curriculum',
        postedById: head.personId,
        postedByName: 'Amina Khan',
        postedOn: day,
        createdAt: day,
      },
    })
    const invited = {
      schoolId,
      requestId: asked.id,
      offerId,
      invitedOn: day,
      invitedById: head.personId,
      invitedByName: 'Amina Khan',
    }
    await tx.placement.create({
      data: { ...invited, status: 'held', parentSaid: 'I enjoyed it', pupilsGained: 'Year 4 built a wall' },
    })
    await tx.idea.create({
      data: {
        schoolId,
        familyId,
        words: 'A crossing by the gate',
        locale: 'en',
        givenBy: 'gate',
        saidOn: day,
        createdAt: day,
      },
    })
    const kept = { consentUntil: day, givenBy: 'paper', givenOn: day, changedAt: day } as const
    await tx.familyPreference.create({ data: { schoolId, familyId, channels: ['text'], ...kept } })
    const forum = await tx.forum.create({
      data: { schoolId, name: 'Parent council', kind: 'council', createdAt: day },
    })
    await tx.forumMember.create({ data: { schoolId, forumId: forum.id, familyId } })
    const campaign = await tx.skillsCampaign.create({
      data: {
        schoolId,
        title: 'Autumn',
        opensOn: day,
        closesOn: day,
        createdByName: 'Amina Khan',
        createdAt: day,
      },
    })
    await tx.campaignAnswer.create({
      data: {
        schoolId,
        campaignId: campaign.id,
        familyId,
        offerId,
        givenBy: 'door',
        locale: 'en',
        onDay: day,
      },
    })
  })
  return offerId
}

/** What stands in the tables of what parents told the school. */
const whatIsTold = () =>
  inSchool(head, async (tx) => {
    const where = { schoolId: head.schoolId }
    const all = [
      tx.offer,
      tx.placement,
      tx.idea,
      tx.familyPreference,
      tx.doorLink,
      tx.forumMember,
      tx.campaignAnswer,
    ]
    const rows = []
    for (const table of all) rows.push(await (table as typeof tx.offer).findMany({ where }))
    return JSON.stringify(rows)
  })

describe('what is removed', () => {
  it('goes at once with all that hangs on it, and comes back whole: a session', async () => {
    const before = await everything()
    await removeSession(head, { ...ofActivity(), sessionId: session, ...removal })
    expect(await tallies()).toMatchObject({ sessionsHeld: 0, familiesCame: 0, quotations: 1 })
    expect(await searchSchool(head, 'observatory')).toEqual([])
    const entry = await onlyEntry()
    expect(entry).toMatchObject({ kind: 'session', removedByName: 'Amina Khan', title: /^the session on / })
    await putBack(head, { id: entry.id })
    expect(await everything()).toEqual(before)
    expect(await listBin(head)).toEqual([])
    expect(await last('bin.put_back')).toMatchObject({ recordId: session, activityId: activity.id })
  })

  it('a family, with its pupils, where it came, and the result that rests on their figures', async () => {
    const pupil = await aPupilWithFigures(first().id)
    const before = await everything()
    await removeFamily(staff, { id: first().id, typed: first().reference })
    expect(await tallies()).toMatchObject({ familiesCame: 1, familiesInvited: 2 })
    const during = await everything()
    expect(during.results).not.toEqual(before.results)
    expect(await inSchool(head, (tx) => tx.pupil.count({ where: { id: pupil.id } }))).toBe(0)
    await putBack(staff, { id: (await onlyEntry(staff)).id })
    expect(await everything()).toEqual(before)
  })

  it('a family, with all it told the school: offers, checks, ideas, preferences, links and seats', async () => {
    const offerId = await aFamilyThatTold(first().id)
    const before = await everything()
    await removeFamily(staff, { id: first().id, typed: first().reference })
    const left = await whatIsTold()
    for (const gone of [first().id, offerId, 'dry stone', 'I enjoyed it', 'crossing'])
      expect(left).not.toContain(gone)
    expect(left).toContain('Year 4 built a wall')
    await putBack(staff, { id: (await onlyEntry(staff)).id })
    expect(await everything()).toEqual(before)
  })

  it('a family whose idea hides from whoever removes it, and it hides from them again once it is back', async () => {
    const caseId = await aCase(head, { words: 'He should not teach.', named: [staff.membershipId] })
    const day = new Date('2026-03-02')
    const idea = {
      words: 'Another teacher',
      locale: 'en',
      givenBy: 'gate',
      saidOn: day,
      createdAt: day,
    } as const
    await inSchool(head, (tx) =>
      tx.idea.create({ data: { ...idea, schoolId: head.schoolId, caseId, familyId: first().id } }),
    )
    const ideas = (viewer: Viewer) =>
      inSchool(viewer, (tx) => tx.idea.count({ where: { schoolId: head.schoolId } }))
    await removeFamily(staff, { id: first().id, typed: first().reference })
    expect(await ideas(head)).toBe(0)
    await putBack(staff, { id: (await onlyEntry(staff)).id })
    expect([await ideas(head), await ideas(staff)]).toEqual([1, 0])
  })

  it('a pupil with figures, a response, a draft outcome and a group of the school’s own', async () => {
    const pupil = await aPupilWithFigures(first().id)
    const idea = await anActivity(head)
    const { outcomeId } = await addOutcome(head, {
      activityId: idea,
      about: 'pupils',
      statement: 'Year 1 pupils read with more understanding',
      measureId: null,
      baseline: null,
      target: null,
      worthwhile: null,
      reviewOn: null,
      comparedHow: null,
    })
    const group = await addGroup(head, { groupName: 'Breakfast club' })
    const before = await everything()
    await removePupil(head, { id: pupil.id, typed: pupil.reference })
    await removeResponse(head, { ...ofActivity(), responseId: response, version: 1, reason: 'By mistake' })
    await removeOutcome(head, { id: outcomeId, version: 1 })
    await removeGroup(head, { id: group })
    const entries = await listBin(head)
    expect(entries.map(({ kind }) => kind)).toEqual(['group', 'outcome', 'response', 'pupil'])
    for (const { id } of entries) await putBack(head, { id })
    expect(await everything()).toEqual(before)
  })
})

describe('evidence that was withdrawn', () => {
  const withdrawn = async () => {
    const id = await aFile(head, activity.id, 'A letter to forget')
    await withdrawEvidence(head, { id, version: 1, reason: 'Another class' })
    const { sha256 } = (await getEvidenceFile(head, id)) ?? { sha256: '' }
    return { id, sha256, entry: await onlyEntry() }
  }

  it('is in use again when it is put back', async () => {
    const { id, entry } = await withdrawn()
    expect(entry).toMatchObject({ kind: 'evidence', title: expect.stringMatching(/^the evidence “/) })
    await putBack(head, { id: entry.id })
    expect(await getEvidence(head, id)).toMatchObject({ withdrawnAt: null, version: 3 })
  })

  /** As it stood in the row; and whether its file is there. */
  async function whatIsLeft(id: string, sha256: string) {
    const where = { schoolId: head.schoolId }
    const [piece, rows] = await inSchool(head, async (tx) => [
      await tx.evidence.findFirst({ where: { ...where, id } }),
      await tx.storedFile.count({ where }),
    ])
    return { piece, rows, isThere: await storage().exists(head.schoolId, sha256) }
  }
  const GONE = { piece: null, rows: 0, isThere: false }
  const days = (past: string) =>
    fromOutside(`UPDATE "BinEntry" SET "removedAt" = now() - $2::interval WHERE "schoolId" = $1`, [
      head.schoolId,
      past,
    ])
  const ways = {
    'when a leader lets it go': async (id: string) => void (await letGo(head, { id })),
    'after thirty days': async () => {
      await days('31 days')
      expect(await emptyBins()).toBe(1)
    },
  }

  it.each(Object.entries(ways))('goes with its file %s, leaving a tombstone', async (_, goes) => {
    const { id, entry, sha256 } = await withdrawn()
    await days('29 days')
    await emptyBins()
    expect((await whatIsLeft(id, sha256)).isThere).toBe(true)
    await goes(entry.id)
    expect(await whatIsLeft(id, sha256)).toEqual(GONE)
    expect(await listBin(head)).toEqual([])
    expect((await searchSchool(head, 'reading log')).filter(({ kind }) => kind === 'evidence')).toEqual([])
    expect(await last('bin.gone')).toMatchObject({ recordType: 'evidence', recordId: id })
  })

  it.each(Object.entries(ways))(
    'leaves title, date and reason to what was decided on it, %s',
    async (_, goes) => {
      const { id, entry, sha256 } = await withdrawn()
      await fromOutside(`UPDATE "Activity" SET "decision" = 'go_on' WHERE "id" = $1`, [activity.id])
      await goes(entry.id)
      const { piece, ...file } = await whatIsLeft(id, sha256)
      expect(file).toEqual({ rows: 0, isThere: false })
      expect(piece).toMatchObject({
        ...{ title: 'Reading log', datedOn: new Date('2026-01-13'), withdrawnReason: 'Another class' },
        ...{ fileId: null, fileName: null, heard: null, source: null },
      })
      expect(await last('bin.gone')).toMatchObject({ recordId: id })
    },
  )

  it('stays on record without its content when it took the place of other evidence', async () => {
    const old = await aQuotedLine(head, activity.id)
    const id = await aQuotedLine(head, activity.id, { replaces: old, quotation: 'Words to forget' })
    await withdrawEvidence(head, { id, version: 1, reason: 'Another class' })
    await letGo(head, { id: (await onlyEntry()).id })
    expect(await getEvidence(head, id)).toMatchObject({ title: 'Quotation', quotation: null })
    expect(await getEvidence(head, old)).toMatchObject({ replacedBy: { id } })
  })

  it('leaves the file to other evidence with the same content', async () => {
    const other = await aFile(head, activity.id, 'A letter to forget')
    const { id, entry, sha256 } = await withdrawn()
    await letGo(head, { id: entry.id })
    expect(await whatIsLeft(id, sha256)).toEqual({ piece: null, rows: 1, isThere: true })
    await withdrawEvidence(head, { id: other, version: 1, reason: 'As well', destroy: true })
    expect(await whatIsLeft(id, sha256)).toEqual(GONE)
  })
})

describe('what is in the bin', () => {
  it('is seen by leaders, by whoever removed it, and by nobody else', async () => {
    await removeSession(staff, { ...ofActivity(), sessionId: session, ...removal })
    const { id } = await onlyEntry(head)
    expect(await listBin(staff)).toHaveLength(1)
    const school = { id: head.schoolId, slug: head.schoolSlug }
    const others = [await aMember(school, 'staff'), await aMember(school, 'governor'), (await aSchool()).head]
    for (const other of others) {
      expect(await listBin(other)).toEqual([])
      await expect(putBack(other, { id })).rejects.toThrow(NotFound)
      await expect(letGo(other, { id })).rejects.toThrow(NotFound)
    }
    await expect(putBack(head, { id: GUESSED })).rejects.toThrow(NotFound)
    await expect(letGo(staff, { id })).rejects.toThrow(NotAllowed)
    expect(await withoutKeys('SELECT 1 FROM "BinEntry"')).toEqual([])
    await putBack(staff, { id })
  })

  it('is read a page at a time, and whole as a file', async () => {
    for (let i = 0; i <= PAGE_SIZE; i++) {
      await removeGroup(head, { id: await addGroup(head, { groupName: `=Club ${i}` }) })
    }
    const pages = [await pageOfBin(head, 1), await pageOfBin(head, 2)]
    expect(pages.map(({ entries, total }) => [entries.length, total])).toEqual([
      [PAGE_SIZE, PAGE_SIZE + 1],
      [1, PAGE_SIZE + 1],
    ])
    const all = await listBin(head)
    expect(pages.flatMap(({ entries }) => entries)).toEqual(all)
    const text = await csvText(binTable(all))
    expect(text.split('\r\n').slice(0, 2).join()).toMatch(
      /Removed,Kind,.*Club 50.*,a group of pupils,Amina Khan,/,
    )
    for (const other of [staff, (await aSchool()).head]) {
      expect(await pageOfBin(other, 1)).toEqual({ entries: [], total: 0 })
    }
  })

  it('comes back once, however often it is pressed', async () => {
    await removeSession(head, { ...ofActivity(), sessionId: session, ...removal })
    const { id } = await onlyEntry()
    const both = await Promise.allSettled([putBack(head, { id }), putBack(head, { id })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused in words when its place is taken, and stays there', async () => {
    await removeFamily(head, { id: first().id, typed: first().reference })
    await addFamily(head, { reference: first().reference, languages: [], namesNobody: false })
    const { id } = await onlyEntry()
    await expect(putBack(head, { id })).rejects.toThrow(RuleBroken)
    expect(await listBin(head)).toHaveLength(1)
  })

  it('waits for what it belongs to, and does without what is gone for good', async () => {
    await removeFamily(head, { id: first().id, typed: first().reference })
    const family = await onlyEntry()
    await removeSession(head, { ...ofActivity(), sessionId: session, version: 2, reason: 'Snow' })
    const [ofSession] = await listBin(head)
    await expect(putBack(head, { id: family.id })).rejects.toThrow(/which is in the bin. Put that back first/)
    await letGo(head, { id: ofSession?.id ?? '' })
    await putBack(head, { id: family.id })
    expect(await tallies()).toMatchObject({ sessionsHeld: 0, familiesCame: 0 })
  })

  it('keeps its link to what is in the bin as well: a pupil’s family, a response’s session', async () => {
    const pupil = await aPupil(head, { familyId: first().id, yearGroup: 'Year 1' })
    const before = await everything()
    await removePupil(head, { id: pupil.id, typed: pupil.reference })
    await removeFamily(head, { id: first().id, typed: first().reference })
    await removeResponse(head, { ...ofActivity(), responseId: response, version: 1, reason: 'By mistake' })
    await removeSession(head, { ...ofActivity(), sessionId: session, version: 2, reason: 'Snow' })
    const inBin = await listBin(head)
    const entryOf = (kind: string) => ({ id: inBin.find((entry) => entry.kind === kind)?.id ?? '' })
    await expect(putBack(head, entryOf('pupil'))).rejects.toThrow(/It belongs to the family/)
    await expect(putBack(head, entryOf('response'))).rejects.toThrow(/It belongs to the session/)
    for (const kind of ['session', 'family', 'pupil', 'response']) await putBack(head, entryOf(kind))
    expect(await everything()).toEqual(before)
  })
})

describe('what goes for good', () => {
  const TOMBSTONE = { what: 'family', removedByName: 'Amina Khan', removedAt: expect.any(String) }

  it('goes at a leader’s word, leaving a tombstone that names nobody it was about', async () => {
    await removeFamily(head, { id: first().id, typed: first().reference })
    await letGo(head, { id: (await onlyEntry()).id })
    expect(await listBin(head)).toEqual([])
    const stone = await last('bin.gone')
    expect(stone).toMatchObject({ recordType: 'family', recordId: first().id, personName: 'Amina Khan' })
    expect(stone?.detail).toEqual(TOMBSTONE)
  })

  it('goes at once at the family’s own wish, by way of no bin', async () => {
    await aPupilWithFigures(first().id)
    await aFamilyThatTold(first().id)
    await removeFamily(head, { id: first().id, typed: first().reference, isForGood: true })
    expect(await whatIsTold()).not.toMatch(/dry stone|I enjoyed it|crossing/)
    expect(await listBin(head)).toEqual([])
    expect(await tallies()).toMatchObject({ familiesCame: 1, familiesInvited: 2 })
    expect((await last('bin.gone'))?.detail).toEqual(TOMBSTONE)
    expect(await last('family.removed')).toBeUndefined()
  })

  it('takes a family’s pupils along that were in the bin before, whichever way the family goes', async () => {
    for (const [i, isForGood] of [true, false].entries()) {
      const family = known[i] as { id: string; reference: string }
      const pupil = await aPupilWithFigures(family.id)
      await removePupil(head, { id: pupil.id, typed: pupil.reference })
      await removeFamily(head, { id: family.id, typed: family.reference, isForGood })
      const [entry] = await listBin(head)
      if (!isForGood) await letGo(head, { id: entry?.id ?? '' })
      expect(await listBin(head)).toEqual([])
    }
  })

  it('takes along where a family came out of sessions that are in the bin', async () => {
    await removeSession(head, { ...ofActivity(), sessionId: session, ...removal })
    const entry = await onlyEntry()
    const held = async () =>
      JSON.stringify(
        await inSchool(head, (tx) => tx.binEntry.findMany({ where: { schoolId: head.schoolId } })),
      )
    expect(await held()).toContain(first().id)
    await removeFamily(head, { id: first().id, typed: first().reference, isForGood: true })
    expect(await held()).not.toContain(first().id)
    expect(await held()).toContain(known[1]?.id)
    await removeFamily(head, {
      id: known[1]?.id ?? '',
      typed: known[1]?.reference ?? '',
    })
    const [family] = await listBin(head)
    await letGo(head, { id: family?.id ?? '' })
    await putBack(head, { id: entry.id })
    expect(await tallies()).toMatchObject({ sessionsHeld: 1, familiesCame: 0 })
  })

  it('goes by itself after thirty days, in every school, and not before', async () => {
    const other = await aSchool()
    const [theirs] = await families(other.head, 1)
    await removeFamily(other.head, { id: theirs?.id ?? '', typed: theirs?.reference ?? '' })
    await removeFamily(head, { id: first().id, typed: first().reference })
    await removeSession(head, { ...ofActivity(), sessionId: session, ...removal })
    await emptyBins()
    expect(await listBin(head)).toHaveLength(2)

    await fromOutside(
      `UPDATE "BinEntry" SET "removedAt" = now() - interval '30 days 1 minute' WHERE kind = 'family' AND "schoolId" = ANY ($1)`,
      [[head.schoolId, other.head.schoolId]],
    )
    expect(await emptyBins()).toBe(2)
    expect((await listBin(head)).map(({ kind }) => kind)).toEqual(['session'])
    expect(await last('bin.gone')).toMatchObject({ personName: 'Alongside', personId: null })
    expect(await listBin(other.head)).toEqual([])
    expect(await emptyBins()).toBe(0)
  })
})
