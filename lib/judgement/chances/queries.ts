import 'server-only'
import { readStandings } from '../../impact/standings'
import { counted, summarise } from '../../impact/summary'
import { today } from '../../platform/clock'
import { inSchool, type Tx } from '../../platform/database'
import { academicYearOf } from '../../platform/dates'
import type { Viewer } from '../../platform/viewer'
import { canJudge } from '../policy'
import { type BesideReports, besideReports, chancesInWords } from './beside-reports'
import { type Chance, missedPriorities, missedSubjects, type OpenPriority } from './missed'

type Chances = {
  academicYear: number
  finding: string
  priorities: Chance[]
  subjects: Chance[]
  beside: BesideReports[]
  /** Whether the year has anything to look at. */
  isEmpty: boolean
}

/** The chances to work with parents that this year's plan and activities leave out; null for whoever does not judge. Four statements. */
export async function getChances(viewer: Viewer): Promise<Chances | null> {
  if (!canJudge(viewer)) return null
  const { schoolId } = viewer
  const academicYear = academicYearOf(today())
  return inSchool(viewer, async (tx) => {
    const standings = await readStandings(tx, viewer, [academicYear])
    const needs = await tx.activity.findMany({
      where: { schoolId, academicYear, archivedAt: null, need: { not: null } },
      select: { id: true, need: true },
    })
    const measures = await tx.measure.findMany({
      where: { schoolId, libraryKey: { not: null } },
      select: { id: true, libraryKey: true },
    })
    const keyOf = new Map(measures.map(({ id, libraryKey }) => [id, libraryKey]))
    const needOf = new Map(needs.map(({ id, need }) => [id, need]))
    const activities = standings.map(({ id, title, kind, status, outcomes }) => ({
      id,
      title,
      kind,
      status,
      need: needOf.get(id) ?? null,
      outcomes: outcomes
        .filter(({ about }) => about === 'pupils')
        .map(({ statement, measure, measureId }) => ({
          statement,
          measure: measure && { name: measure.name, libraryKey: keyOf.get(measureId ?? '') ?? null },
        })),
    }))
    const priorities = await openPriorities(tx, viewer, academicYear)
    const subjects = missedSubjects(priorities, activities)
    return {
      academicYear,
      finding: chancesInWords(priorities, subjects.length),
      priorities: missedPriorities(priorities, activities),
      subjects,
      beside: besideReports(summarise(standings.map(counted)), priorities),
      isEmpty: priorities.length === 0 && standings.length === 0,
    }
  })
}

async function openPriorities(tx: Tx, { schoolId }: Viewer, academicYear: number): Promise<OpenPriority[]> {
  const rows = await tx.priority.findMany({
    where: { schoolId, academicYear, endedOn: null },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      subject: true,
      activities: {
        select: {
          activity: { select: { id: true, title: true, kind: true, status: true, archivedAt: true } },
        },
      },
    },
  })
  return rows.map(({ activities, ...priority }) => ({
    ...priority,
    activities: activities
      .map(({ activity }) => activity)
      .filter(({ archivedAt }) => archivedAt === null)
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
  }))
}
