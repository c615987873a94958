import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { noFilters } from '@/lib/evidence/filters'
import { listEvidence } from '@/lib/evidence/list'
import { searchSchool } from '@/lib/search/queries'
import { takeWholeSchool } from '@/lib/whole-school/take'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aFile, aTray } from '@/prisma/builders/evidence'
import { aCaseFile } from '@/prisma/builders/letters'
import { fromOutside } from '@/prisma/testing/outside'
import { letFilesGo } from '../evidence/gone-for-good'
import { sweepFiles } from '../evidence/sweep'
import { getTray, putOnTray } from '../evidence/tray'
import { setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { storage } from '../platform/storage'
import type { Viewer } from '../platform/viewer'
import { addCaseFiles, getCaseFile, getFilesOfCase } from './case-files'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
})

const contentOf = async (viewer: Viewer, id: string, fileId: string) => {
  const file = await getCaseFile(viewer, id, fileId)
  return file && (await buffer(await storage().get(viewer.schoolId, file.sha256))).toString()
}

describe('a file of a case', () => {
  it('is added from the tray with what it is, and handed to whoever may see the case', async () => {
    const id = await aCase(staff)
    const tray = await aTray(staff, { 'Letter_from-home.txt': 'Dear school', 'note.txt': 'A note' })
    const { files } = await getTray(staff, tray)
    await addCaseFiles(staff, { id, tray, title: { [files[1]?.id ?? '']: 'What she wrote' } })
    const found = await getFilesOfCase(head, id)
    expect(found?.files.map(({ title, fileName }) => [title, fileName]).sort()).toEqual([
      ['Letter from home', 'Letter_from-home.txt'],
      ['What she wrote', 'note.txt'],
    ])
    for (const { id: fileId } of found?.files ?? []) expect(await contentOf(head, id, fileId)).toBeTruthy()
    expect(await getTray(staff, tray)).toEqual({ files: [], refusals: [] })
    await expect(addCaseFiles(staff, { id, tray, title: {} })).rejects.toThrow(RuleBroken)
  })

  it('is in no list of evidence, no search and no title in the history', async () => {
    const id = await aCase(staff)
    await aCaseFile(staff, id, 'Wobblegong', 'Wobblegong.txt')
    expect(JSON.stringify(await listEvidence(head, noFilters))).not.toContain('obblegong')
    expect(JSON.stringify(await searchSchool(head, 'Wobblegong'))).not.toContain('obblegong')
    const [history] = await fromOutside<{ there: number }>(
      `SELECT count(*)::int AS there FROM "AuditEntry" WHERE "detail"::text LIKE '%obblegong%'`,
    )
    expect(history?.there).toBe(0)
  })

  it('is not there for another school, a lower role, a colleague it is not for, or a guessed id', async () => {
    const id = await aCase(staff)
    const fileId = await aCaseFile(staff, id, 'Ours alone')
    const { head: stranger } = await aSchool()
    const others = [
      stranger,
      await aMember(school, 'staff'),
      await aMember(school, 'governor'),
      await aMember(school, 'trust_leader'),
    ]
    for (const viewer of others) {
      expect(await getFilesOfCase(viewer, id)).toBeNull()
      expect(await getCaseFile(viewer, id, fileId)).toBeNull()
    }
    const another = await aCase(staff)
    expect(await getCaseFile(staff, another, fileId)).toBeNull()
    expect(await getCaseFile(staff, id, GUESSED)).toBeNull()
    expect(await getCaseFile(staff, 'nonsense', 'nonsense')).toBeNull()
    const tray = await aTray(staff, { 'note.txt': 'A note' })
    for (const viewer of others) {
      await expect(addCaseFiles(viewer, { id, tray, title: {} })).rejects.toThrow(NotFound)
    }
    // Somebody else's tray is empty to everybody else.
    await expect(addCaseFiles(head, { id, tray, title: {} })).rejects.toThrow(RuleBroken)
    await expect(addCaseFiles(staff, { id: GUESSED, tray, title: {} })).rejects.toThrow(NotFound)
  })

  it('is added by who takes part, and not by who may only look', async () => {
    const id = await aCase(head)
    await inSchool(head, (tx) =>
      tx.casePerson.create({
        data: {
          schoolId: school.id,
          caseId: id,
          personId: staff.personId,
          part: 'may_see',
          addedAt: new Date(),
          addedByName: head.personName,
        },
        select: { caseId: true },
      }),
    )
    const fileId = await aCaseFile(head, id, 'For those who may see')
    expect((await getFilesOfCase(staff, id))?.mayAdd).toBe(false)
    expect(await contentOf(staff, id, fileId)).toBe('For those who may see')
    const tray = await aTray(staff, { 'note.txt': 'A note' })
    await expect(addCaseFiles(staff, { id, tray, title: {} })).rejects.toThrow(NotAllowed)
  })

  it('is brought by the chair too, a governor, and by no other governor', async () => {
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const id = await aCase(staff, { named: [head.membershipId] })
    const fileId = await aCaseFile(chair, id, 'About the head')
    expect(await contentOf(chair, id, fileId)).toBe('About the head')
    const governor = await aMember(school, 'governor')
    await expect(putOnTray(governor, randomUUID(), [])).rejects.toThrow(NotAllowed)
  })
})

describe('whoever is named', () => {
  it('gets no file by any id, none in the whole school’s ZIP, and does not learn that there is one', async () => {
    const secret = 'About the headteacher herself'
    const id = await aCase(staff, { named: [head.membershipId] })
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const fileId = await aCaseFile(chair, id, secret)
    const other = await aCase(staff)
    await aCaseFile(head, other, 'Something ordinary')
    expect(await getFilesOfCase(head, id)).toBeNull()
    expect(await getCaseFile(head, id, fileId)).toBeNull()
    expect(await getCaseFile(head, other, fileId)).toBeNull()
    const sha256 = (await getCaseFile(chair, id, fileId))?.sha256 ?? ''
    const zip = await buffer(await takeWholeSchool(head))
    expect(zip.includes(sha256.slice(0, 12))).toBe(false)
    expect(zip.includes(Buffer.from(secret))).toBe(false)
    expect(zip.includes(Buffer.from('Something ordinary'))).toBe(true)
  })

  it('and somebody who sends the same file themselves is not told that it is there', async () => {
    const id = await aCase(staff, { named: [head.membershipId] })
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    await aCaseFile(chair, id, 'The very same')
    const { files } = await getTray(head, await aTray(head, { 'mine.txt': 'The very same' }))
    expect(files).toMatchObject([{ name: 'mine.txt', already: null }])
  })
})

describe('the same content as evidence', () => {
  it('is kept once and stands by itself: neither goes when the other goes', async () => {
    const id = await aCase(head)
    const fileId = await aCaseFile(head, id, 'The very same')
    const activityId = await anActivity(head)
    await aFile(head, activityId, 'The very same')
    const stored = await inSchool(head, (tx) =>
      tx.storedFile.findMany({ where: { schoolId: school.id }, select: { id: true } }),
    )
    expect(stored).toHaveLength(1)
    // As when the evidence goes for good.
    await inSchool(head, async (tx) => {
      await tx.evidenceLink.deleteMany({ where: { schoolId: school.id } })
      await tx.evidence.deleteMany({ where: { schoolId: school.id } })
      expect(await letFilesGo(tx, school.id, [stored[0]?.id ?? null])).toEqual([])
    })
    expect(await contentOf(head, id, fileId)).toBe('The very same')
  })

  it('is not swept away while a case holds it, whoever may know of the case', async () => {
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const id = await aCase(staff, { named: [head.membershipId] })
    const fileId = await aCaseFile(chair, id, 'Kept')
    setClock(new Date(Date.now() + 3 * 24 * 60 * 60 * 1000))
    await sweepFiles({ schoolId: school.id })
    setClock(null)
    expect(await contentOf(chair, id, fileId)).toBe('Kept')
  })
})
