import { beforeEach, describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { families } from '@/prisma/builders/families'
import { aDraft } from '@/prisma/builders/judgement'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { countingStatements } from '@/prisma/testing/statements'
import { getGovernorsPaper } from '../governance/queries'
import { getDashboard } from '../impact/dashboard'
import { answerStatement } from '../judgement/judge-commands'
import { readJudgementAndDoubts } from '../judgement/judgement-page'
import { getJudgementOverview } from '../judgement/overview'
import { listQuestions } from './practice'
import { getReadiness } from './readiness'

const academicYear = academicYearOf(today())

let school: { id: string; slug: string }
let head: Viewer
let deputy: Viewer
let activityId: string
let draft: { id: string; criterionId: string }

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  deputy = await aMember(school, 'senior_leader')
  const { id } = await aRunningActivity(head, { title: 'Reading together', kind: 'engagement' })
  activityId = id
  const known = await families(head, 8)
  await whoCame(head, id, await aSession(head, id), {
    came: known.slice(0, 5).map((one) => one.id),
    everyoneInvited: 'yes',
  })
  draft = await aDraft(head, { records: [{ kind: 'activity', id }] })
})

const dashboard = (viewer: Viewer) => getDashboard(viewer, { academicYear, group: null, measure: null })
const judgement = (viewer: Viewer) =>
  withTimeline(viewer, (tx) => readJudgementAndDoubts(tx, viewer, draft.id), {
    recordType: 'judgement',
    recordId: draft.id,
  })

/** Each page with what it asks the database when nothing was recorded since: the beginning, the keys, the mark and the end. */
const PAGES: [string, (viewer: Viewer) => Promise<unknown>, number][] = [
  ['the dashboard', dashboard, 4],
  ['the governors’ page', (viewer) => getGovernorsPaper(viewer, academicYear), 4],
  // The moment it tells of is another each time.
  ['readiness', async (viewer) => ({ ...(await getReadiness(viewer)), at: null }), 4],
  // One's own notes, which have no history, are read besides.
  ['the questions', listQuestions, 5],
  ['the judgements', getJudgementOverview, 4],
  // And its timeline.
  ['a draft', judgement, 5],
]

describe('a page that looks over years', () => {
  it.each(PAGES)(
    'asks for no more than whether something was recorded, opened again: %s',
    async (_, open, most) => {
      const first = await open(head)
      const again = await countingStatements(() => open(head))
      expect(again.result).toEqual(first)
      expect(again.statements).toBe(most)
    },
  )

  it.each(PAGES)('is the same to a letter for the head when a case names them: %s', async (_, open) => {
    await aCase(deputy, { words: 'The office was rude.' })
    const before = await open(head)
    await aCase(deputy, { words: 'The head shouted at us.', named: [head.membershipId] })
    expect(await open(head)).toEqual(before)
    // Whoever may know of it opens the page in between, and leaves nothing of theirs behind.
    await open(deputy)
    expect(await open(head)).toEqual(before)
  })
})

describe('what somebody else records', () => {
  it('is on the pages of everybody at once', async () => {
    const open = async (viewer: Viewer) => [
      (await dashboard(viewer))?.summary.onlyCame,
      (await getGovernorsPaper(viewer, academicYear))?.page.onlyCame.length,
      (await getReadiness(viewer))?.engagement[0]?.stepLabel,
    ]
    for (const viewer of [head, deputy]) expect(await open(viewer)).toEqual([1, 1, 'Took part'])
    await aQuotation(deputy, activityId, { words: 'We read every evening now.' })
    for (const viewer of [head, deputy]) expect(await open(viewer)).toEqual([0, 0, 'Parents responded'])
  })

  it('is in a draft at once, with what speaks against it', async () => {
    const answers = async () => {
      const page = (await judgement(head))?.record
      return page?.kind === 'draft' ? page.draft.statements.map(({ answer }) => answer) : []
    }
    expect(new Set(await answers())).toEqual(new Set(['nearly']))
    await answerStatement(deputy, {
      ...{ id: draft.id, criterionId: draft.criterionId, version: 1, answer: 'met', words: null },
      records: [{ kind: 'activity', id: activityId }],
    })
    expect(await answers()).toContain('met')
  })

  it('counts in the dashboard of whoever may know of a case, and in nobody’s who may not', async () => {
    const counted = async (viewer: Viewer) => (await dashboard(viewer))?.concerns?.all.now
    expect([await counted(head), await counted(deputy)]).toEqual([0, 0])
    await aCase(deputy, { named: [head.membershipId] })
    expect([await counted(deputy), await counted(head)]).toEqual([1, 0])
    expect([await counted(head), await counted(deputy)]).toEqual([0, 1])
  })
})
