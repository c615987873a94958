import type { Met } from '@/prisma/generated/enums'
import { ANSWERS } from './as-judged'

type Detail = Record<string, unknown>

/** What happened to a judgement. */
export const JUDGEMENT_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'judgement.started': ({ area, term }) => `began to judge “${area}” for the ${lower(term)}`,
  'judgement.answered': ({ statement, answer, records }) =>
    `answered “${ANSWERS[answer as Met]}” to “${statement}”, on ${records} ${records === 1 ? 'record' : 'records'}`,
  'judgement.agreed': ({ area, term, grade }) =>
    `agreed the judgement of “${area}” for the ${lower(term)}${grade ? `: ${grade}` : ''}`,
}

/** "autumn term 2026" */
const lower = (term: unknown) => String(term).replace(/^./, (letter) => letter.toLowerCase())
