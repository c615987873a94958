import type { Met } from '@/prisma/generated/enums'
import { ANSWERS } from './as-judged'

type Detail = Record<string, unknown>

/** What happened to a judgement. */
export const JUDGEMENT_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'judgement.started': ({ area, term }) => `began to judge “${area}” for the ${lower(term)}`,
  'judgement.answered': ({ statement, answer, records }) =>
    `answered “${ANSWERS[answer as Met]}” to “${statement}”, on ${records} ${records === 1 ? 'record' : 'records'}`,
  'judgement.decided': ({ grade }) => (grade ? `chose “${grade}”, in the draft` : 'put the draft into words'),
  'judgement.thrown_away': ({ area, term }) => `threw away the draft of “${area}” for the ${lower(term)}`,
  'judgement.themes_put': ({ title, themes }) => `put “${title}” under ${inOneLine(themes)}`,
  'judgement.themes_taken': ({ title, themes }) => `took “${title}” from under ${inOneLine(themes)}`,
  'judgement.doubt_answered': ({ doubt, isChanged, ...detail }) =>
    `${isChanged ? 'changed the answer to' : 'answered'} what speaks against ${against(detail)}: ${doubt}`,
  'judgement.doubt_reopened': ({ doubt, ...detail }) =>
    `took back the answer to what speaks against ${against(detail)}: ${doubt}`,
  'judgement.agreed': ({ area, term, grade }) =>
    `agreed the judgement of “${area}” for the ${lower(term)}${grade ? `: ${grade}` : ''}`,
}

/** "“Parents are…”", "3 statements" or "the judgement". Older lines have one statement, and by itself. */
function against({ statement, statements }: Detail): string {
  const all = (statements as string[] | undefined) ?? [statement].filter(Boolean)
  if (all.length > 1) return `${all.length} statements`
  return all.length === 1 ? `“${all[0]}”` : 'the judgement'
}

/** "autumn term 2026" */
const lower = (term: unknown) => String(term).replace(/^./, (letter) => letter.toLowerCase())

/** "“Learning at home”, “Targets, progress and reviews”" */
const inOneLine = (themes: unknown) => (themes as string[]).map((theme) => `“${theme}”`).join(', ')
