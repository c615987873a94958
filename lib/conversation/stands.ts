import type { Met } from '@/prisma/generated/enums'
import { saidOnce } from '../judgement/argue/said-once'
import {
  type AsJudged,
  type JudgedDoubt,
  type JudgedRecordAsItStood,
  readAsJudged,
} from '../judgement/as-judged'
import { asSeen } from '../judgement/as-seen'
import { areasOf } from '../judgement/framework'
import { termInWords } from '../judgement/terms'

/** One statement about parents, with what was agreed of it; null where nothing was. */
export type StandingStatement = {
  key: string
  words: string
  answer: Met | null
  /** In the school's own words. */
  own: string | null
  records: JudgedRecordAsItStood[]
}

/** One area of a framework in use as a conversation begins with it. */
export type StandingArea = {
  key: string
  framework: string
  name: string
  /** What was agreed last; null where the area was never judged. */
  agreed: { id: string; grade: string | null; term: string; edition: string } | null
  doubts: JudgedDoubt[]
  statements: StandingStatement[]
}

type FrameworkRow = {
  key: string
  name: string
  areas: unknown
  criteria: { key: string; areaKey: string; words: string }[]
}
type JudgementRow = {
  id: string
  areaKey: string
  academicYear: number
  term: number
  asJudged: string | null
  framework: { key: string }
}

/**
 * Each area of the frameworks in use: as it was agreed last, word for word and in whichever edition, or, where it was not, with
 * its statements unanswered. Areas in which a framework says nothing of parents are left out.
 *
 * @param hidden ids of what whoever reads it may not know of
 */
export function standingAreas(
  frameworks: readonly FrameworkRow[],
  judgements: readonly JudgementRow[],
  hidden: ReadonlySet<string>,
): StandingArea[] {
  return frameworks.flatMap((framework) =>
    areasOf(framework).flatMap((area): StandingArea[] => {
      const judgement = judgements.find(
        (one) => one.framework.key === framework.key && one.areaKey === area.key,
      )
      const own = { key: `${framework.key} ${area.key}`, framework: framework.name, name: area.name }
      if (judgement?.asJudged)
        return [{ ...own, ...asAgreed(judgement, asSeen(readAsJudged(judgement.asJudged), hidden)) }]
      const statements = framework.criteria
        .filter(({ areaKey }) => areaKey === area.key)
        .map(({ key, words }) => ({ key, words, answer: null, own: null, records: [] }))
      return statements.length === 0 ? [] : [{ ...own, agreed: null, doubts: [], statements }]
    }),
  )
}

function asAgreed(
  { id, academicYear, term }: JudgementRow,
  { framework, grade, doubts, statements }: AsJudged,
) {
  return {
    agreed: {
      id,
      grade: grade?.name ?? null,
      term: termInWords({ academicYear, term }),
      edition: framework.edition,
    },
    doubts,
    statements: statements.map(({ key, words, answer, own, records }) => ({
      key,
      words,
      answer,
      own,
      records,
    })),
  }
}

/** What the areas leave open: statements that are not met, and doubts that nobody answered. */
export function openIn(areas: readonly StandingArea[]) {
  const statements = areas.flatMap(({ key, name, agreed, statements: all }) =>
    all
      .filter(({ answer }) => answer === 'not_yet' || answer === 'no_evidence')
      .map((statement) => ({
        ...statement,
        key: `${key} ${statement.key}`,
        area: name,
        judgementId: agreed?.id,
      })),
  )
  const doubts = areas.flatMap(({ key, name, agreed, doubts: all }) =>
    saidOnce(all)
      .filter(([{ reply }]) => !reply)
      .map((same) => ({
        key: `${key} ${same[0].rule} ${same[0].about}`,
        area: name,
        words: same[0].words,
        /** How many statements it is said of. */
        statements: same.length,
        judgementId: agreed?.id,
      })),
  )
  return { statements, doubts, notJudged: areas.filter(({ agreed }) => !agreed).map(({ name }) => name) }
}

/** "Of 14 statements about parents, 9 are met in what was agreed, 3 nearly; 2 doubts wait for an answer." */
export function standsInWords(areas: readonly StandingArea[]): string {
  const statements = areas.flatMap((area) => area.statements)
  if (statements.length === 0) return 'No framework is taken up yet, so no statement stands here.'
  const count = (answer: Met) => statements.filter((one) => one.answer === answer).length
  const doubts = openIn(areas).doubts.length
  const waits =
    doubts === 0 ? '' : `; ${doubts} ${doubts === 1 ? 'doubt waits' : 'doubts wait'} for an answer`
  const isOne = statements.length === 1
  return `Of ${statements.length} ${isOne ? 'statement' : 'statements'} about parents and carers, ${count('met')} ${count('met') === 1 ? 'is' : 'are'} met in what was agreed, and ${count('nearly')} nearly${waits}.`
}
