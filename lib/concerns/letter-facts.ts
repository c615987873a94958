import { type IsoDate, longDate } from '../platform/dates'
import { ROLE_NAMES } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { DUTY_NAMES } from './case'
import type { FactsRow } from './letter-start'
import type { LetterFacts } from './letter-text'
import { nextStage, procedureSchema, stageOf } from './procedure'

/**
 * What is known of a case for a letter about it. Whom it is to is not: Alongside keeps no parent's name. What only whoever
 * writes it can say, such as what was found, is left as a gap too.
 *
 * @param today the day the letter is written
 */
export function factsForLetter(
  viewer: Pick<Viewer, 'schoolName' | 'personName' | 'role' | 'duties'>,
  row: FactsRow,
  today: IsoDate,
): LetterFacts {
  const procedure = row.procedure && procedureSchema.parse(row.procedure.content)
  const [days] = row.stages
  return {
    school: viewer.schoolName,
    reference: row.reference,
    today: longDate(today),
    received: longDate(row.receivedOn),
    about: row.category.name.charAt(0).toLowerCase() + row.category.name.slice(1),
    their_words: row.words,
    wish: row.wish,
    handler: row.handler?.person.name,
    stage: procedure && stageOf(procedure, row.stage)?.name,
    acknowledge_by: dayOf(days?.acknowledgeBy),
    answer_by: dayOf(days?.answerBy),
    next_stage: procedure && nextStage(procedure, row.stage)?.name,
    outside: procedure?.after,
    signed: viewer.personName,
    role: roleOf(viewer),
  }
}

const dayOf = (day: Date | null | undefined) => (day ? longDate(day) : null)

/** The chair and the clerk sign as such, whatever else they are. */
function roleOf({ role, duties }: Pick<Viewer, 'role' | 'duties'>): string {
  const duty = duties.find((one) => one === 'chair' || one === 'clerk')
  return duty ? DUTY_NAMES[duty] : ROLE_NAMES[role]
}
