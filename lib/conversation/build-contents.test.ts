import { describe, expect, it } from 'vitest'
import { withdrawEvidence } from '@/lib/evidence/commands'
import * as sample from '@/lib/evidence/testing/samples'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { getDashboard } from '@/lib/impact/dashboard'
import { shareInWords } from '@/lib/impact/reach-protected'
import { findingOf } from '@/lib/impact/summary'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity, moved } from '@/prisma/builders/activities'
import { aFile, aQuotation as anEvidence } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { anIdea } from '@/prisma/builders/ideas'
import { anAgreedJudgement } from '@/prisma/builders/judgement'
import { anImprovement } from '@/prisma/builders/learning'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { buildContents } from './build-contents'
import { figuresIn } from './number-book'

const academicYear = academicYearOf(today())
const nothing = { academicYear, judgements: [], activities: [], evidence: [], withPictures: true }

/** A year with a result about pupils, a session with few and many families, an activity that is planned, and an idea. */
async function aSchoolAtWork() {
  const { school, head } = await aSchool()
  const many = await families(head, 12, { groups: ['eal'] })
  const few = await families(head, 3, { first: 13, groups: ['send'] })
  const reading = await aRunningActivity(head, { title: 'Reading together' })
  const session = await aSession(head, reading.id)
  await whoCame(head, reading.id, session, {
    came: [...many.slice(0, 7), few[0]].map((family) => family?.id ?? ''),
    everyoneInvited: 'yes',
  })
  await someFigures(
    head,
    reading.outcomeId,
    Array.from({ length: 12 }, (_, i) => [80 + i, 86 + i + (i % 3)] as const),
  )
  const planned = await anActivity(head, { title: 'Maths games to take home' })
  await anOutcome(head, planned)
  await moved(head, planned, 'planned')
  const idea = await anActivity(head, { title: 'Only an idea' })
  return { school, head, reading: reading.id, planned, idea }
}

const build = (viewer: Viewer, choice: Partial<Parameters<typeof buildContents>[2]['choice']> = {}) =>
  inSchool(viewer, (tx) => buildContents(tx, viewer, { title: 'A visit', choice: { ...nothing, ...choice } }))

describe('what a pack says', () => {
  it('has the finding, the sentences and the numbers of the dashboard and of the governors’ page', async () => {
    const { head, reading, planned } = await aSchoolAtWork()
    const pack = await build(head, { activities: [planned, reading] })
    const dashboard = await getDashboard(head, { academicYear, group: null, measure: null })
    const paper = await getGovernorsPaper(head, academicYear)
    if (!dashboard || !paper) throw new Error('both are the head’s to see')

    expect(pack.finding.text).toBe(findingOf(dashboard.summary))
    expect(pack.finding.text).toContain('Of 2 activities, 1 can show that pupils changed.')
    const table = (key: string) => pack.tables.find((one) => one.key === key)
    const cells = (key: string) =>
      table(key)?.rows.map((row) => [row.name, ...row.cells.map(({ text }) => text)])
    expect(cells('steps')).toEqual(dashboard.summary.steps.map(({ label, count }) => [label, `${count}`]))
    expect(cells('kinds')?.map((row) => row.slice(1))).toEqual(
      dashboard.summary.kinds.map(({ count, withPupilOutcome }) => [`${count}`, `${withPupilOutcome}`]),
    )
    const shown = (count: number | null) => (count === null ? 'not shown' : `${count}`)
    expect(cells('reach')).toEqual(
      paper.page.reach.map(({ name, shown: row }) => [
        name,
        shown(row.for),
        shown(row.invited),
        shown(row.came),
        shareInWords(row),
      ]),
    )
    const all = [...paper.page.claims, ...paper.page.onlyCame]
    expect(pack.claims.map(({ title }) => title)).toEqual(['Reading together', 'Maths games to take home'])
    for (const { activityId, sentence, stepLabel } of pack.claims)
      expect(all.find(({ id }) => id === activityId)).toMatchObject({ claim: sentence, step: stepLabel })
    expect(pack.claims[0]).toMatchObject({
      rung: 2,
      pictures: [{ measure: 'Reading age', direction: 'higher' }],
    })
    expect(pack.claims[0]?.pictures[0]?.picture.text).toBe(pack.claims[0]?.sentence)
  })

  it('leads from each number to records that are there and count to it, and keeps nothing of one that is hidden', async () => {
    const { head, reading, planned } = await aSchoolAtWork()
    const pack = await build(head, { activities: [reading, planned] })
    const { schoolId } = head
    const known = await inSchool(head, (tx) =>
      tx.activity.findMany({ where: { schoolId }, select: { id: true, title: true } }),
    )
    const keys = pack.numbers.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, counts, value, printed, records, from } of pack.numbers) {
      for (const { id, title } of records) expect(known, key).toContainEqual({ id, title })
      expect(from).not.toBe('')
      if (counts === 'records') expect([records.length, printed], key).toEqual([value, `${value}`])
      if (counts === 'people') expect(printed, key).toBe(value === null ? 'not shown' : `${value}`)
      if (counts === 'people' && value !== null && !key.startsWith('concerns'))
        expect(value === 0 || value >= pack.smallestShown, key).toBe(true)
    }
    const hidden = pack.numbers.filter(({ key }) => key.startsWith('reach.send'))
    expect(hidden.map(({ value }) => value)).toEqual([null, null, null])

    // Every number that is printed stands among those its text or cell names, as it is printed.
    const printedOf = (named: readonly string[]) =>
      pack.numbers.filter(({ key }) => named.includes(key)).flatMap(({ printed }) => figuresIn(printed))
    expect(figuresIn(pack.finding.text)).not.toEqual([])
    for (const { text, numbers } of [
      pack.finding,
      ...pack.claims.flatMap(({ sentence, pictures, numbers }) =>
        [sentence, ...pictures.flatMap(({ change, range }) => [change, range])].map((text) => ({
          text,
          numbers,
        })),
      ),
    ])
      for (const figure of figuresIn(text)) expect(printedOf(numbers), text).toContain(figure)
    for (const { text, number } of pack.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
      if (number) expect(pack.numbers.find(({ key }) => key === number)?.printed).toBe(text)
  })

  it('leaves out and lists what may not be read outside the staff, without its title', async () => {
    const { head, reading, idea } = await aSchoolAtWork()
    const on = today()
    const open = { visibility: 'governors' as const, consent: 'given' as const }
    const photo = (given: object) => aFile(head, reading, sample.png(), { name: 'Ali Khan.png', ...given })
    const shown = await photo(open)
    const notAsked = await aFile(head, reading, sample.jpeg(), {
      name: 'Not asked.jpg',
      consent: 'not_asked',
    })
    const staffOnly = await anEvidence(head, reading, { quotation: 'Between ourselves.' })
    const withdrawn = await anEvidence(head, reading, { ...open, quotation: 'Take it back.' })
    await withdrawEvidence(head, { id: withdrawn, version: 1, reason: 'She asked for it back.' })
    const ended = await anEvidence(head, reading, {
      ...open,
      quotation: 'Until today.',
      consent: 'given_until',
      consentUntil: on,
    })
    const evidence = [shown, notAsked, staffOnly, withdrawn, ended]
    const choice = { activities: [reading, idea], evidence }
    const before = await build(head, choice)
    expect(before.evidence.map(({ id }) => id).sort()).toEqual([shown, ended].sort())
    expect(before.leftOut.map(({ record, why }) => [record.id, why])).toEqual(
      expect.arrayContaining([
        [idea, 'It is an idea, and nothing is planned yet.'],
        [notAsked, 'Nobody has asked for consent yet.'],
        [staffOnly, 'It is for the school’s own staff. Open it to governors first.'],
        [withdrawn, 'It was withdrawn.'],
      ]),
    )
    expect(before.leftOut).toHaveLength(4)
    expect(before.leftOut.find(({ record }) => record.id === notAsked)?.what).toMatch(/^Photograph of /)
    expect(JSON.stringify(before)).not.toMatch(/Between ourselves|Take it back|Not asked\.jpg/)

    await inSchool(head, (tx) =>
      tx.evidence.updateMany({
        where: { schoolId: head.schoolId, id: ended },
        data: { consentUntil: new Date(`${addDays(on, -1)}T00:00:00Z`) },
      }),
    )
    const after = await build(head, { ...choice, withPictures: false })
    expect(after.evidence).toEqual([])
    expect(after.leftOut.find(({ record }) => record.id === ended)?.why).toMatch(/^Consent ended on /)
    expect(after.leftOut.find(({ record }) => record.id === shown)?.why).toBe(
      'Pictures and recordings were not chosen for this pack.',
    )
  })

  it('names nobody but who agreed to be named, and neither those who judged nor what a parent’s idea said', async () => {
    const { head, reading } = await aSchoolAtWork()
    const open = { visibility: 'governors' as const }
    const named = await anEvidence(head, reading, { ...open, consent: 'given', source: 'Farah Aziz, Year 1' })
    const unnamed = await anEvidence(head, reading, {
      ...open,
      quotation: 'We count the stairs now.',
      consent: 'anonymous',
      source: 'Ben Okoro',
    })
    await aQuotation(head, reading, {
      words: 'She asks for a story.',
      source: 'Ruth Lane',
      consent: 'anonymous',
    })
    const secret = await anEvidence(head, reading, { quotation: 'Only for us.' })
    const idea = await anIdea(head, { words: 'Let Sam’s mother lead it.' })
    const action = await anImprovement(head, { title: 'Ring back whoever rang about the lunch' })
    const judgement = await anAgreedJudgement(head, {
      answer: 'nearly',
      records: [
        { kind: 'activity', id: reading },
        { kind: 'evidence', id: secret },
        { kind: 'idea', id: idea },
        { kind: 'improvement', id: action },
      ],
    })
    const pack = await build(head, {
      judgements: [judgement],
      activities: [reading],
      evidence: [named, unnamed],
    })
    const sources = pack.evidence.map(({ id, source }) => [id, source])
    expect(sources).toEqual(
      expect.arrayContaining([
        [named, 'Farah Aziz, Year 1'],
        [unnamed, null],
      ]),
    )
    expect(pack.quotations.map(({ words }) => words)).toEqual(['She asks for a story.'])
    expect(pack.judgements[0]).toMatchObject({ grade: 'Inadequate', isSuperseded: false })
    const titles = pack.judgements[0]?.statements[0]?.records.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Reading together',
        expect.stringMatching(/^Quotation of /),
        'An idea from a parent or carer',
        'An action of the school',
      ]),
    )
    expect(pack.leftOut.map(({ record }) => record.id).sort()).toEqual([secret, idea, action].sort())
    // Each with its day, or several of a kind could not be told apart.
    for (const { what } of pack.leftOut) expect(what).toMatch(/^The title of a record under “.+”: .+ \d{4}$/)
    const text = JSON.stringify(pack)
    for (const name of [
      'Ben Okoro',
      'Ruth Lane',
      'Sam’s mother',
      'Only for us',
      'about the lunch',
      head.personName,
    ])
      expect(text).not.toContain(name)
  })

  it('is for those who prepare the conversation, and finds nothing of another school', async () => {
    const { school, head, reading } = await aSchoolAtWork()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      await expect(build(await aMember(school, role))).rejects.toThrow(NotAllowed)
    const { head: other } = await aSchool()
    const theirs = await anEvidence(head, reading, { visibility: 'governors' })
    const pack = await build(other, { activities: [reading], evidence: [theirs] })
    expect([pack.claims, pack.evidence]).toEqual([[], []])
    expect(pack.leftOut.map(({ why }) => why)).toEqual([
      'It is no longer on record.',
      'It is no longer on record.',
    ])
  })
})
