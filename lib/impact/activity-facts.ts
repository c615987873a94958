import type { OutcomeResult } from '../measures/outcome-result'
import { toIso } from '../platform/dates'
import type { ActivityFacts, ActivityStatus, Design, MeasureType, OutcomeFacts } from './facts'

/**
 * From rows of the database to the facts the ladder reads. The types say what a query must select; `TALLIES` and
 * `OUTCOME_FACTS` in lib/activities select exactly that.
 */
export interface ActivityRow {
  status: ActivityStatus
  sessionsHeld: number
  datesToRecord: Date[]
  listSessions: number
  familiesInvited: number
  familiesCame: number
  familiesCameUninvited: number
  countSessions: number
  headsInvited: number | null
  headsCame: number
  quotations: number
  answered: number
  answersUp: number
  answersDown: number
  atHomeDone: number
  atHomeOf: number
  pooled: unknown
  outcomes: OutcomeRow[]
}

export interface OutcomeRow {
  id: string
  about: 'pupils' | 'parents'
  statement: string
  baseline: number | null
  target: number | null
  worthwhile: number | null
  reviewOn: Date | null
  design: Exclude<Design, 'reach'>
  measure: {
    name: string
    unit: string
    direction: 'higher' | 'lower'
    type: MeasureType
    reliability: number | null
  } | null
  /** The result that stands, or none. */
  results: { output: unknown }[]
}

/** @param today ISO date: a session of today with nothing recorded is still to come */
export function factsOf(row: ActivityRow, today: string): ActivityFacts {
  return {
    status: row.status,
    outcomes: row.outcomes.map(outcomeFactsOf),
    ...talliesAsFacts(row, today),
    // Written by the command that pools (lib/evaluation/pooling.ts), and by nothing else.
    pooled: (row.pooled as ActivityFacts['pooled']) ?? null,
  }
}

type Tallied = Omit<ActivityRow, 'status' | 'outcomes' | 'pooled'>

/** Who came and how parents responded, from the tallies on the activity's own row. */
export function talliesAsFacts(row: Tallied, today: string): Pick<ActivityFacts, 'takenPart' | 'responses'> {
  const toRecord = row.datesToRecord.map((date) => toIso(date))
  const { answered, answersUp, answersDown } = row
  return {
    takenPart: {
      sessionsHeld: row.sessionsHeld,
      sessionsUnrecorded: toRecord.filter((date) => date < today).length,
      sessionsToCome: toRecord.filter((date) => date >= today).length,
      families:
        row.listSessions > 0
          ? {
              invited: row.familiesInvited,
              came: row.familiesCame,
              cameUninvited: row.familiesCameUninvited,
            }
          : null,
      headcount:
        row.countSessions > 0
          ? { sessions: row.countSessions, invited: row.headsInvited, came: row.headsCame }
          : null,
    },
    responses: [
      { kind: 'quotation' as const, count: row.quotations, asked: null },
      {
        kind: 'questions' as const,
        count: answered,
        asked: null,
        moved: { up: answersUp, same: answered - answersUp - answersDown, down: answersDown },
      },
      { kind: 'at_home' as const, count: row.atHomeDone, asked: row.atHomeOf || null },
    ].filter(({ count, asked }) => count > 0 || asked !== null),
  }
}

export function outcomeFactsOf(row: OutcomeRow): OutcomeFacts {
  return {
    id: row.id,
    about: row.about,
    statement: row.statement,
    measure: row.measure ?? NOT_CHOSEN,
    baseline: row.baseline,
    target: row.target,
    reviewOn: toIso(row.reviewOn),
    smallestWorthwhile: row.worthwhile,
    design: row.design,
    // Written by the command that keeps results (lib/measures/outcome-result-keeping.ts), and by nothing else.
    result: (row.results[0]?.output as OutcomeResult | undefined) ?? null,
  }
}

/** An idea may say what should change before it says in which measure. */
const NOT_CHOSEN: OutcomeFacts['measure'] = {
  name: 'what should change',
  unit: '',
  direction: 'higher',
  type: 'single_item',
  reliability: null,
}
