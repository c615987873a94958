import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { notTakenUp } from './editions'
import { areasOf, type Grade, scaleOfArea } from './framework'
import { type GradeMove, gradeMove } from './grade-move'
import { type LatestRow, latestTwoTerms } from './overview-sql'
import { canJudge } from './policy'

/** One area as it stands: what was agreed last, what moved, and what is being written. */
export type AreaStanding = {
  key: string
  name: string
  /** How many statements the framework has here. */
  statements: number
  agreed: {
    id: string
    grade: Grade | null
    academicYear: number
    term: number
    move: GradeMove
  } | null
  draft: { id: string; answered: number; startedByName: string } | null
}

export type FrameworkStanding = {
  id: string
  name: string
  edition: string
  hasGrades: boolean
  /** A newer edition that can be taken up. */
  newer: string | null
  areas: AreaStanding[]
}

/**
 * Every framework in use and how each of its areas stands; null for whoever does not judge. One statement where nothing was
 * recorded since a leader last looked, otherwise five.
 */
export async function getJudgementOverview(viewer: Viewer): Promise<readonly FrameworkStanding[] | null> {
  if (!canJudge(viewer)) return null
  return inSchool(viewer, (tx) =>
    remembered(tx, viewer, 'judgements', 'everyone', () => readOverview(tx, viewer)),
  )
}

async function readOverview(tx: Tx, viewer: Viewer): Promise<FrameworkStanding[]> {
  const { schoolId } = viewer
  const [frameworks, counts, latest, drafts] = [
    await tx.framework.findMany({
      where: { schoolId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, key: true, name: true, edition: true, scale: true, areas: true, status: true },
    }),
    await tx.criterion.groupBy({
      by: ['frameworkId', 'areaKey'],
      where: { schoolId, framework: { schoolId, status: 'in_use' } },
      _count: { id: true },
    }),
    await tx.$queryRaw<LatestRow[]>(latestTwoTerms(viewer)),
    await tx.judgement.findMany({
      where: { schoolId, status: 'draft' },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        areaKey: true,
        startedByName: true,
        framework: { select: { key: true } },
        _count: { select: { answers: true } },
      },
    }),
  ]
  const gradeOf = (row: LatestRow): Grade | null => {
    const by = frameworks.find(({ id }) => id === row.frameworkId)
    return (by && scaleOfArea(by, row.areaKey).find(({ key }) => key === row.grade)) ?? null
  }
  return frameworks
    .filter(({ status }) => status === 'in_use')
    .map((framework) => {
      const { id, key, name, edition } = framework
      const ofArea = (areaKey: string, termsBack: number) =>
        latest.find((row) => row.key === key && row.areaKey === areaKey && row.termsBack === termsBack)
      return {
        id,
        name,
        edition,
        newer: notTakenUp(frameworks).find((one) => one.key === key)?.edition ?? null,
        hasGrades: areasOf(framework).some((area) => scaleOfArea(framework, area.key).length > 0),
        areas: areasOf(framework).map((area) => {
          const now = ofArea(area.key, 1)
          const before = ofArea(area.key, 2)
          const draft = drafts.find((one) => one.framework.key === key && one.areaKey === area.key)
          const grade = now ? gradeOf(now) : null
          const scale = scaleOfArea(framework, area.key)
          return {
            key: area.key,
            name: area.name,
            statements:
              counts.find((one) => one.frameworkId === id && one.areaKey === area.key)?._count.id ?? 0,
            agreed: now
              ? {
                  id: now.id,
                  grade,
                  academicYear: now.academicYear,
                  term: now.term,
                  move: gradeMove(scale, grade, before ? { grade: gradeOf(before) } : null),
                }
              : null,
            draft: draft
              ? { id: draft.id, answered: draft._count.answers, startedByName: draft.startedByName }
              : null,
          }
        }),
      }
    })
}
