import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { type AsJudged, readAsJudged } from './as-judged'
import { asSeen, readHiddenIds } from './as-seen'
import { carriedFrom } from './carried'
import { areasOf, type Grade, scaleOfArea } from './framework'
import { type GradeMove, gradeMove } from './grade-move'
import { canJudge } from './policy'
import { type WhatMoved, whatMoved } from './what-moved'

/** More than thirty years of judging an area three times a year. */
const MOST = 100

/** What was agreed of an area in one term, beside the term before. */
export type TermJudged = {
  id: string
  academicYear: number
  term: number
  judged: AsJudged
  move: GradeMove
  /** Against the term before; null for the first. */
  moved: WhatMoved | null
  before: { id: string; academicYear: number; term: number } | null
  /** Agreed in the same term and superseded within it, latest first. */
  earlierInTerm: { id: string; agreedByName: string; agreedOn: string; grade: Grade | null }[]
}

/**
 * Everything that was agreed of one area, in whichever edition, latest term first, each beside the term before; and the draft
 * there is. Null for another school's framework, an area it does not have, or whoever does not judge. Five statements.
 */
export async function getAreaHistory(
  viewer: Viewer,
  { frameworkId, areaKey: asked }: { frameworkId: string; areaKey: string },
) {
  if (!canJudge(viewer) || !isRecordId(frameworkId)) return null
  const { schoolId } = viewer
  const found = await inSchool(viewer, async (tx) => {
    const framework = await tx.framework.findFirst({
      where: { schoolId, id: frameworkId },
      select: { id: true, key: true, name: true, edition: true, scale: true, areas: true, status: true },
    })
    // An address may write a key with its letters spelt out.
    const area =
      framework && areasOf(framework).find(({ key }) => key === asked || encodeURIComponent(key) === asked)
    if (!framework || !area) return null
    const areaKey = area.key
    const ofKey = { schoolId, key: framework.key }
    return {
      framework,
      area,
      hidden: await readHiddenIds(tx),
      judgements: await tx.judgement.findMany({
        where: { schoolId, areaKey, framework: ofKey },
        orderBy: [{ academicYear: 'desc' }, { term: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
        take: MOST,
        select: {
          id: true,
          frameworkId: true,
          academicYear: true,
          term: true,
          status: true,
          startedByName: true,
          asJudged: true,
        },
      }),
      criteria: await tx.criterion.findMany({
        where: { schoolId, areaKey, framework: ofKey },
        select: { id: true, frameworkId: true, key: true, carriesOnId: true },
      }),
      current: await tx.framework.findFirst({
        where: { ...ofKey, status: 'in_use' },
        select: { id: true, areas: true, edition: true },
      }),
    }
  })
  if (!found) return null
  const { framework, area, hidden, judgements, criteria, current } = found
  const rows = judgements.flatMap(({ asJudged, ...row }) =>
    asJudged === null ? [] : [{ ...row, judged: asSeen(readAsJudged(asJudged), hidden) }],
  )
  const isSameTerm = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    a.academicYear === b.academicYear && a.term === b.term
  const latest = rows.filter((row, i) => rows.findIndex((other) => isSameTerm(row, other)) === i)
  const draft = judgements.find(({ status }) => status === 'draft')
  return {
    framework: { id: framework.id, name: framework.name, edition: framework.edition },
    area: { key: area.key, name: area.name, about: area.about },
    scale: scaleOfArea(framework, area.key),
    statements: criteria.filter((one) => one.frameworkId === frameworkId).length,
    draft: draft ? { id: draft.id, startedByName: draft.startedByName } : null,
    /** The edition in use, where it has this area. */
    judgeBy:
      current && areasOf(current).some(({ key }) => key === area.key)
        ? { id: current.id, edition: current.edition }
        : null,
    terms: latest.map((row, i): TermJudged => {
      const before = latest[i + 1]
      const { id, academicYear, term, judged } = row
      return {
        id,
        academicYear,
        term,
        judged,
        move: gradeMove(judged.scale, judged.grade, before ? before.judged : null),
        moved: before
          ? whatMoved(judged, before.judged, carriedFrom(criteria, row.frameworkId, before.frameworkId))
          : null,
        before: before ? { id: before.id, academicYear: before.academicYear, term: before.term } : null,
        earlierInTerm: rows
          .filter((other) => other !== row && isSameTerm(other, row))
          .map((other) => ({
            id: other.id,
            agreedByName: other.judged.agreedByName,
            agreedOn: other.judged.agreedOn,
            grade: other.judged.grade,
          })),
      }
    }),
  }
}

export type AreaHistory = NonNullable<Awaited<ReturnType<typeof getAreaHistory>>>
