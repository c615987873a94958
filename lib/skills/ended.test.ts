import { describe, expect, it } from 'vitest'
import { happeningInWords } from '@/lib/history/words'
import { getToday } from '@/lib/today/queries'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { now, today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays, type IsoDate, toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { GOES_AFTER, SAID_BEFORE } from './ended'
import { keepLonger, letEndedGo } from './ended-commands'
import { countEnding, listEnded } from './ended-queries'
import { sweepEnded } from './ended-sweep'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const inDays = (days: number) => addDays(today(), days)

async function aPreference(head: Viewer, consentUntil: IsoDate) {
  const { id } = await aFamily(head)
  const { schoolId } = head
  const at = now()
  await inSchool(head, (tx) =>
    tx.familyPreference.create({
      data: {
        schoolId,
        familyId: id,
        consentUntil: toDate(consentUntil),
        givenBy: 'paper',
        givenOn: at,
        changedAt: at,
      },
    }),
  )
  return id
}

const history = (viewer: Viewer, recordId: string) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { id: 'desc' } }),
  )

describe('consent that ends', () => {
  it('is said thirty days before, the earliest first, to leaders and nobody else', async () => {
    const { head, school } = await aSchool()
    await anOffer(head, { consentUntil: inDays(SAID_BEFORE + 1) })
    const soon = await anOffer(head, { consentUntil: inDays(SAID_BEFORE), name: 'Sara' })
    const ended = await aPreference(head, inDays(-1))
    expect(await listEnded(head)).toMatchObject([
      { kind: 'preference', id: ended, hasEnded: true, goesOn: inDays(GOES_AFTER) },
      { kind: 'offer', id: soon, hasEnded: false, name: 'Sara', family: null },
    ])
    const counted = (viewer: Viewer) => inSchool(viewer, (tx) => countEnding(tx, viewer))
    expect(await counted(head)).toEqual({ count: 2, first: inDays(-1) })
    expect(await counted(await aMember(school, 'staff'))).toEqual({ count: 0, first: null })
    expect((await getToday(head)).lines).toContainEqual(
      expect.objectContaining({ key: 'consent-ends', on: inDays(-1), path: '/skills/ended' }),
    )
    expect(await listEnded((await aSchool()).head)).toEqual([])
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      expect(await listEnded(await aMember(school, role))).toBeNull()
    }
  })

  it('is kept longer when they agree again, within two years', async () => {
    const { head } = await aSchool()
    const id = await anOffer(head, { consentUntil: inDays(3) })
    const familyId = await aPreference(head, inDays(3))
    const one = { kind: 'offer', id, version: 1 } as const
    for (const until of [today(), inDays(732)]) {
      await expect(keepLonger(head, { ...one, until })).rejects.toThrow(RuleBroken)
    }
    await keepLonger(head, { ...one, until: inDays(200) })
    await keepLonger(head, { kind: 'preference', id: familyId, version: 1, until: inDays(200) })
    expect(await listEnded(head)).toEqual([])
    await expect(keepLonger(head, { ...one, until: inDays(300) })).rejects.toThrow(StaleEdit)
    const [entry] = await history(head, id)
    expect(happeningInWords(entry as never)).toMatch(/agrees to their offer until/)
  })

  it('is let go by a leader, and the history says that there was one', async () => {
    const { head } = await aSchool()
    const id = await anOffer(head, { consentUntil: inDays(-2), ownWords: 'I build walls' })
    const familyId = await aPreference(head, inDays(-2))
    await expect(letEndedGo(head, { kind: 'offer', id, version: 7, isSure: true })).rejects.toThrow(StaleEdit)
    await letEndedGo(head, { kind: 'offer', id, version: 1, isSure: true })
    await letEndedGo(head, { kind: 'preference', id: familyId, version: 1, isSure: true })
    expect(await listEnded(head)).toEqual([])
    const [entry] = await history(head, id)
    expect(happeningInWords(entry as never)).toMatch(/^Amina Khan deleted an offer whose consent was until/)
    expect(JSON.stringify(entry)).not.toContain('walls')
  })

  it('is not there for another school or a guess, and refused to whoever does not answer for it', async () => {
    const { head, school } = await aSchool()
    const { head: other } = await aSchool()
    const [offer, family] = [await anOffer(head), await aPreference(head, inDays(3))]
    for (const [kind, id] of [
      ['offer', offer],
      ['preference', family],
    ] as const) {
      const kept = { kind, id, version: 1, until: inDays(9) }
      const gone = { kind, id, version: 1, isSure: true }
      await expect(keepLonger(other, kept)).rejects.toThrow(NotFound)
      await expect(letEndedGo(other, gone)).rejects.toThrow(NotFound)
      await expect(keepLonger(head, { ...kept, id: GUESSED })).rejects.toThrow(NotFound)
      await expect(letEndedGo(head, { ...gone, id: GUESSED })).rejects.toThrow(NotFound)
      for (const role of ['staff', 'liaison', 'governor'] as const) {
        const lower = await aMember(school, role)
        await expect(keepLonger(lower, kept)).rejects.toThrow(NotAllowed)
        await expect(letEndedGo(lower, gone)).rejects.toThrow(NotAllowed)
      }
    }
  })

  it('goes by itself thirty days after its end, in every school and not before, and so do drafts past their time', async () => {
    const [{ head }, { head: other }] = [await aSchool(), await aSchool()]
    const stays = await anOffer(head, { consentUntil: inDays(-GOES_AFTER) })
    const goes = await anOffer(head, { consentUntil: inDays(-GOES_AFTER - 1) })
    const family = await aPreference(other, inDays(-GOES_AFTER - 1))
    const draft = (until: Date, tokenHash: string) => ({
      schoolId: head.schoolId,
      tokenHash,
      locale: 'en',
      until,
      startedAt: now(),
    })
    const at = now().getTime()
    await inSchool(head, (tx) =>
      tx.doorDraft.createMany({
        data: [draft(new Date(at - 1000), 'over'), draft(new Date(at + 60_000), 'still')],
      }),
    )
    await sweepEnded()
    const left = await inSchool(head, async (tx) => ({
      offers: await tx.offer.findMany({ where: { schoolId: head.schoolId }, select: { id: true } }),
      drafts: await tx.doorDraft.findMany({
        where: { schoolId: head.schoolId },
        select: { tokenHash: true },
      }),
    }))
    expect(left).toEqual({ offers: [{ id: stays }], drafts: [{ tokenHash: 'still' }] })
    for (const [viewer, id] of [
      [head, goes],
      [other, family],
    ] as const) {
      const [entry] = await history(viewer, id)
      expect(happeningInWords(entry as never)).toMatch(/^Alongside deleted .* whose consent was until/)
    }
    await sweepEnded()
    expect(await history(head, goes)).toHaveLength(2)
  })
})
