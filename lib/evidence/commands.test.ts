import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { storage } from '@/lib/platform/storage'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { about, aFile, aQuotation, aTray, only } from '@/prisma/builders/evidence'
import { anOutcome, aResult, aScene } from '@/prisma/testing/evidence-scene'
import { addFigure, addFiles, addLink } from './add'
import { editEvidence, withdrawEvidence } from './commands'
import { getEvidence, getEvidenceFile } from './one'

const link = { title: 'Attendance statistics', url: 'https://www.gov.uk/attendance' }
const inThreeYears = `${new Date().getFullYear() + 3}-01-01`

const happenings = (viewer: Viewer, activityId: string) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({
      where: { schoolId: viewer.schoolId, activityId, recordType: 'evidence' },
      orderBy: { id: 'asc' },
      select: { kind: true, personName: true },
    }),
  )

describe('adding evidence', () => {
  it('keeps a link with what it supports, and says so on each activity’s timeline', async () => {
    const { staff, activityId, otherActivityId, outcomeId } = await aScene()
    const supports = [
      { activityId, outcomeId },
      { activityId, outcomeId },
      { activityId: otherActivityId, outcomeId: null },
    ]
    const { ids, activityId: first } = await addLink(staff, { ...about(activityId), ...link, supports })
    expect(first).toBe(activityId)
    const piece = await getEvidence(staff, only(ids))
    expect(piece).toMatchObject({ kind: 'link', ...link, source: 'Year 1 teacher', datedOn: '2026-01-13' })
    expect(piece?.links.map(({ activity, outcome }) => [activity.id, outcome?.id])).toEqual([
      [activityId, outcomeId],
      [otherActivityId, undefined],
    ])
    expect(await happenings(staff, activityId)).toEqual([{ kind: 'evidence.added', personName: 'Tom Reed' }])
    expect(await happenings(staff, otherActivityId)).toMatchObject([{ kind: 'evidence.linked' }])
  })

  it('keeps a quotation under its own first words', async () => {
    const { staff, activityId } = await aScene()
    const quotation = `${'I stop and ask him what he thinks will happen. '.repeat(4)}`.trim()
    const piece = await getEvidence(
      staff,
      await aQuotation(staff, activityId, { quotation, consent: 'anonymous' }),
    )
    expect(piece).toMatchObject({ quotation, consent: 'anonymous', source: 'Parent, Year 1' })
    expect(piece?.title).toBe('I stop and ask him what he thinks will happen. I stop and ask him what he…')
  })

  it('keeps a figure as it stood, whatever is worked out later', async () => {
    const { staff, activityId, outcomeId } = await aScene()
    const resultId = await aResult(staff, outcomeId)
    const { ids } = await addFigure(staff, { resultId, visibility: 'staff' })
    const where = { schoolId_id: { schoolId: staff.schoolId, id: resultId } }
    await inSchool(staff, (tx) => tx.result.update({ where, data: { replacedAt: new Date() } }))
    const piece = await getEvidence(staff, only(ids))
    expect(piece).toMatchObject({
      kind: 'figure',
      title: 'Reading age: Reading together, Year 1',
      figure: { resultId, outcomeId, measure: 'Reading age', n: 3, meanPre: 78 },
      links: [{ activity: { id: activityId }, outcome: { id: outcomeId } }],
    })
    expect(piece?.figure?.estimate).toBeCloseTo(19 / 3)
    await expect(addFigure(staff, { resultId, visibility: 'staff' })).rejects.toThrow(NotFound)
  })

  it('makes one record of a form that is sent twice', async () => {
    const { staff, activityId } = await aScene()
    const twice = sending(staff, randomUUID())
    const input = { ...about(activityId), ...link }
    const [one, two] = await Promise.all([addLink(twice, input), addLink(twice, input)])
    expect(two).toEqual(one)
    expect(await happenings(staff, activityId)).toHaveLength(1)
  })

  it('makes one record of files that are sent twice', async () => {
    const { staff, activityId } = await aScene()
    const tray = await aTray(staff, { 'log.txt': 'log' })
    const twice = sending(staff, randomUUID())
    const input = { ...about(activityId), tray, title: {}, heard: {} }
    const [one, two] = await Promise.all([addFiles(twice, input), addFiles(twice, input)])
    expect(two).toEqual(one)
  })
})

describe('what is refused', () => {
  it.each([
    ['a date to come', { datedOn: inThreeYears }, 'datedOn'],
    [
      'governors seeing what nobody was asked',
      { visibility: 'governors', consent: 'not_asked' },
      'visibility',
    ],
    ['governors seeing what was withdrawn', { visibility: 'governors', consent: 'withdrawn' }, 'visibility'],
    [
      'governors seeing what consent has run out for',
      { visibility: 'governors', consent: 'given_until', consentUntil: '2025-07-31' },
      'visibility',
    ],
  ] as const)('%s', async (_, given, field) => {
    const { staff, activityId } = await aScene()
    await expect(addLink(staff, { ...about(activityId), ...link, ...given })).rejects.toMatchObject({
      name: 'RuleBroken',
      field,
    })
  })

  it('a form without files, somebody else’s tray, and one that was used', async () => {
    const { staff, liaison, activityId } = await aScene()
    const tray = await aTray(liaison, { 'log.txt': 'log' })
    const input = { ...about(activityId), tray, title: {}, heard: {} }
    await expect(addFiles(staff, input)).rejects.toMatchObject({ field: 'files' })
    await addFiles(liaison, input)
    await expect(addFiles(liaison, input)).rejects.toMatchObject({ field: 'files' })
  })

  it('governors seeing a figure, in which small groups are not hidden', async () => {
    const { staff, outcomeId } = await aScene()
    const resultId = await aResult(staff, outcomeId)
    await expect(addFigure(staff, { resultId, visibility: 'governors' })).rejects.toThrow(RuleBroken)
  })

  it('support for another school’s activity, an outcome of another activity, and what does not exist', async () => {
    const { staff, activityId, otherActivityId, outcomeId } = await aScene()
    const theirs = await aScene()
    for (const supports of [
      [{ activityId: theirs.activityId, outcomeId: null }],
      [{ activityId, outcomeId: theirs.outcomeId }],
      [{ activityId: otherActivityId, outcomeId }],
      [{ activityId: randomUUID(), outcomeId: null }],
    ]) {
      await expect(addLink(staff, { ...about(activityId), ...link, supports })).rejects.toThrow(NotFound)
    }
  })

  it('another school’s figure and one that was guessed', async () => {
    const { staff } = await aScene()
    const theirs = await aScene()
    const resultId = await aResult(theirs.head, theirs.outcomeId)
    await expect(addFigure(staff, { resultId, visibility: 'staff' })).rejects.toThrow(NotFound)
    await expect(addFigure(staff, { resultId: randomUUID(), visibility: 'staff' })).rejects.toThrow(NotFound)
  })

  it('governors and trust leaders adding anything', async () => {
    const { head, governor, trust, activityId, outcomeId } = await aScene()
    const resultId = await aResult(head, outcomeId)
    for (const viewer of [governor, trust]) {
      const input = about(activityId)
      await expect(addLink(viewer, { ...input, ...link })).rejects.toThrow(NotAllowed)
      await expect(aQuotation(viewer, activityId)).rejects.toThrow(NotAllowed)
      await expect(addFiles(viewer, { ...input, tray: randomUUID(), title: {}, heard: {} })).rejects.toThrow(
        NotAllowed,
      )
      await expect(addFigure(viewer, { resultId, visibility: 'staff' })).rejects.toThrow(NotAllowed)
    }
  })
})

describe('replacing', () => {
  it('keeps the old one, what it supported and its file, and says what replaced it', async () => {
    const { staff, activityId } = await aScene()
    const old = await aFile(staff, activityId, 'first draft')
    const replacing = await aFile(staff, activityId, 'second draft', { replaces: old })
    const [before, after] = [await getEvidence(staff, old), await getEvidence(staff, replacing)]
    expect(before?.replacedBy?.id).toBe(replacing)
    expect(before?.links).toHaveLength(1)
    expect(before?.file?.sha256).not.toBe(after?.file?.sha256)
    expect(after?.replaces).toMatchObject([{ id: old }])
    expect(before?.history.map((entry) => entry.kind)).toEqual(['evidence.replaced', 'evidence.added'])
  })

  it('is done once, by one file, of what can be seen', async () => {
    const { staff, leader, activityId } = await aScene()
    const theirs = await aScene()
    const old = await aQuotation(staff, activityId)
    await aQuotation(staff, activityId, { replaces: old })
    await expect(aQuotation(staff, activityId, { replaces: old })).rejects.toThrow(RuleBroken)

    const another = await aQuotation(leader, activityId)
    const tray = await aTray(staff, { 'a.txt': 'a', 'b.txt': 'b' })
    const two = addFiles(staff, { ...about(activityId), tray, title: {}, heard: {}, replaces: another })
    await expect(two).rejects.toMatchObject({ field: 'files' })

    const foreign = await aQuotation(theirs.head, theirs.activityId)
    const leaders = await aQuotation(leader, activityId, { visibility: 'leaders' })
    for (const replaces of [foreign, leaders, randomUUID()]) {
      await expect(aQuotation(staff, activityId, { replaces })).rejects.toThrow(NotFound)
    }
    expect((await getEvidence(theirs.head, foreign))?.replacedBy).toBeNull()
  })
})

describe('editing', () => {
  const edit = (activityId: string, id: string, version = 1) => ({
    ...about(activityId),
    id,
    version,
    title: 'A better title',
    heard: null,
  })

  it('changes what is said about it, never what it is, and says what changed', async () => {
    const { staff, liaison, activityId, otherActivityId } = await aScene()
    const id = await aQuotation(staff, activityId)
    const supports = [{ activityId: otherActivityId, outcomeId: null }]
    await editEvidence(liaison, {
      ...edit(activityId, id),
      consent: 'given_until',
      consentUntil: '2027-07-31',
      supports,
    })
    const piece = await getEvidence(staff, id)
    expect(piece).toMatchObject({
      version: 2,
      title: 'A better title',
      heard: null,
      quotation: 'He reads to his sister now.',
      consent: 'given',
      consentUntil: '2027-07-31',
      links: [{ activity: { id: otherActivityId } }],
    })
    expect(piece?.history[0]).toMatchObject({
      kind: 'evidence.edited',
      personName: 'Hodan Ali',
      detail: { changed: ['title', 'source', 'consent', 'supports'] },
    })
    expect(await happenings(staff, otherActivityId)).toMatchObject([
      { kind: 'evidence.edited' },
      { kind: 'evidence.linked' },
    ])
  })

  it('of what somebody else changed meanwhile saves nothing and says who it was', async () => {
    const { staff, liaison, activityId } = await aScene()
    const id = await aQuotation(staff, activityId)
    await editEvidence(liaison, edit(activityId, id))
    const stale = editEvidence(staff, { ...edit(activityId, id), title: 'Mine' })
    await expect(stale).rejects.toThrow(StaleEdit)
    await expect(stale).rejects.toThrow(/Hodan Ali changed this/)
    expect((await getEvidence(staff, id))?.title).toBe('A better title')
  })

  it('keeps figures from governors', async () => {
    const { staff, activityId, outcomeId } = await aScene()
    const resultId = await aResult(staff, outcomeId)
    const id = only((await addFigure(staff, { resultId, visibility: 'staff' })).ids)
    const shown = editEvidence(staff, { ...edit(activityId, id), visibility: 'governors' })
    await expect(shown).rejects.toMatchObject({ field: 'visibility' })
  })

  it('and withdrawing are for those who record and may see it', async () => {
    const { leader, staff, governor, trust, activityId } = await aScene()
    const theirs = await aScene()
    const shown = await aQuotation(leader, activityId, { visibility: 'governors' })
    const leaders = await aQuotation(leader, activityId, { visibility: 'leaders' })
    const reason = 'The family asked'
    for (const viewer of [governor, trust]) {
      await expect(editEvidence(viewer, edit(activityId, shown))).rejects.toThrow(NotAllowed)
      await expect(withdrawEvidence(viewer, { id: shown, version: 1, reason })).rejects.toThrow(NotAllowed)
    }
    for (const [viewer, id] of [
      [theirs.head, shown],
      [staff, leaders],
      [staff, randomUUID()],
    ] as const) {
      await expect(editEvidence(viewer, edit(activityId, id))).rejects.toThrow(NotFound)
      await expect(withdrawEvidence(viewer, { id, version: 1, reason })).rejects.toThrow(NotFound)
    }
  })
})

describe('withdrawing', () => {
  it('keeps it, with the reason, and out of use', async () => {
    const { staff, activityId } = await aScene()
    const id = await aQuotation(staff, activityId)
    await withdrawEvidence(staff, { id, version: 1, reason: 'The family asked' })
    const piece = await getEvidence(staff, id)
    expect(piece).toMatchObject({ withdrawnReason: 'The family asked', version: 2 })
    await expect(withdrawEvidence(staff, { id, version: 2, reason: 'Again' })).rejects.toThrow(RuleBroken)
    await expect(aQuotation(staff, activityId, { replaces: id })).rejects.toThrow(RuleBroken)
  })

  it('takes the content with it when a family asks, out of the history too, and leaves what others hold', async () => {
    const { staff, activityId, otherActivityId } = await aScene()
    const words = await aQuotation(staff, activityId, { quotation: 'Words to forget' })
    const file = await aFile(staff, activityId, 'A letter to forget')
    const same = await aFile(staff, otherActivityId, 'A letter to forget')
    const { sha256 } = (await getEvidenceFile(staff, file)) ?? { sha256: '' }
    const reason = 'The family asked'
    await withdrawEvidence(staff, { id: words, version: 1, reason, destroy: true })
    await withdrawEvidence(staff, { id: file, version: 1, reason, destroy: true })

    const where = { schoolId: staff.schoolId }
    const held = await inSchool(staff, async (tx) => [
      await tx.evidence.findMany({ where: { ...where, id: { in: [words, file] } } }),
      await tx.auditEntry.findMany({ where }),
    ])
    expect(JSON.stringify(held)).not.toContain('forget')
    expect(await getEvidence(staff, file)).toMatchObject({ title: 'Reading log', file: null })
    expect(await getEvidenceFile(staff, file)).toBeNull()
    expect(await getEvidenceFile(staff, same)).toMatchObject({ sha256 })
    expect(await storage().exists(staff.schoolId, sha256)).toBe(true)

    await withdrawEvidence(staff, { id: same, version: 1, reason, destroy: true })
    const rows = await inSchool(staff, (tx) => tx.storedFile.count({ where }))
    expect(rows).toBe(0)
    expect(await storage().exists(staff.schoolId, sha256)).toBe(false)
  })

  it('of what was changed meanwhile is refused', async () => {
    const { staff, liaison, activityId } = await aScene()
    const id = await aQuotation(staff, activityId)
    await editEvidence(liaison, { ...about(activityId), id, version: 1, title: 'Other', heard: null })
    await expect(withdrawEvidence(staff, { id, version: 1, reason: 'x' })).rejects.toThrow(StaleEdit)
  })
})

describe('an outcome that goes', () => {
  it('takes its link with it, and leaves the evidence', async () => {
    const { staff, activityId } = await aScene()
    const outcomeId = await anOutcome(staff, activityId)
    const supports = [
      { activityId, outcomeId },
      { activityId, outcomeId: null },
    ]
    const id = await aQuotation(staff, activityId, { supports })
    const where = { schoolId_id: { schoolId: staff.schoolId, id: outcomeId } }
    await inSchool(staff, (tx) => tx.outcome.delete({ where }))
    expect((await getEvidence(staff, id))?.links).toMatchObject([{ outcome: null }])
  })
})
