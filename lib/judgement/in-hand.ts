import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { readHiddenIds } from './as-seen'
import { type Area, areasOf, type Grade, scaleOfArea } from './framework'
import { type RecordFacts, type RecordRef, readRecordFacts } from './record-facts'

const IN_HAND = {
  id: true,
  version: true,
  frameworkId: true,
  areaKey: true,
  academicYear: true,
  term: true,
  status: true,
  grade: true,
  differsWhy: true,
  words: true,
  startedByName: true,
  createdAt: true,
  agreedByName: true,
  agreedAt: true,
  asJudged: true,
  supersededById: true,
  framework: {
    select: {
      id: true,
      key: true,
      edition: true,
      name: true,
      source: true,
      rule: true,
      scale: true,
      areas: true,
      status: true,
      criteria: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          key: true,
          areaKey: true,
          grade: true,
          words: true,
          source: true,
          isQuoted: true,
          themes: { orderBy: { theme: 'asc' }, select: { theme: true } },
        },
      },
    },
  },
  answers: {
    select: {
      id: true,
      version: true,
      criterionId: true,
      answer: true,
      words: true,
      records: {
        orderBy: [{ recordKind: 'asc' }, { recordId: 'asc' }],
        select: { recordKind: true, recordId: true },
      },
    },
  },
  replies: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, version: true, rule: true, about: true, words: true, byName: true, at: true },
  },
} satisfies Prisma.JudgementSelect

/** A judgement with its area, its statements, what was answered, and the records that rests on as they stand now. */
export type JudgementInHand = Awaited<ReturnType<typeof readJudgementInHand>>

/**
 * For a draft; what was agreed is read from what was kept of it. Three statements, and those of the records' facts.
 *
 * @throws NotFound
 */
export async function readJudgementInHand(tx: Tx, viewer: Viewer, id: string) {
  const { schoolId } = viewer
  const row = await tx.judgement.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: IN_HAND,
  })
  if (!row) throw new NotFound()
  const { framework, answers, ...rest } = row
  const area: Area = areasOf(framework).find(({ key }) => key === row.areaKey) ?? {
    key: row.areaKey,
    name: row.areaKey,
    about: '',
  }
  const scale: Grade[] = scaleOfArea(framework, row.areaKey)
  const criteria = framework.criteria.filter(({ areaKey }) => areaKey === row.areaKey)
  // What of it the person may not know of is neither there nor gone.
  const hidden = await readHiddenIds(tx)
  const refsOf = (answer: (typeof answers)[number]): RecordRef[] =>
    answer.records
      .filter(({ recordId }) => !hidden.has(recordId))
      .map(({ recordKind, recordId }) => ({ kind: recordKind, id: recordId }))
  const facts = await readRecordFacts(tx, viewer, answers.flatMap(refsOf))
  const factsOf = (refs: RecordRef[]): RecordFacts[] =>
    refs.flatMap((ref) => facts.find(({ kind, id }) => kind === ref.kind && id === ref.id) ?? [])
  return {
    ...rest,
    framework,
    area,
    scale,
    statements: criteria.map(({ themes, ...criterion }) => {
      const answer = answers.find(({ criterionId }) => criterionId === criterion.id)
      const refs = answer ? refsOf(answer) : []
      return {
        ...criterion,
        themes: themes.map(({ theme }) => theme),
        answer: answer?.answer ?? null,
        answerVersion: answer?.version ?? 0,
        own: answer?.words ?? null,
        refs,
        /** Of those records that are still there. */
        records: factsOf(refs),
      }
    }),
  }
}

/** Which answers somebody has before their eyes: another one, or one that changed, gives another word. */
export const answersSeen = (statements: readonly { answerVersion: number }[]) =>
  statements.map(({ answerVersion }) => answerVersion).join('-')
