import type { TermJudged } from '@/lib/judgement/area-history'
import { lower } from '@/lib/judgement/grade-move'
import { termInWords } from '@/lib/judgement/terms'

/** "Good in the autumn term 2026; it was satisfactory in the summer term 2026." */
export function areaInOneSentence(terms: readonly TermJudged[]): string {
  const [latest] = terms
  if (!latest) return 'Nobody has judged this yet.'
  const { move, before } = latest
  const grade = latest.judged.grade
  const now = `${grade ? grade.name : 'Agreed, without a grade,'} in the ${termInWords(latest).toLowerCase()}`
  if (!before) return `${now}, judged for the first time.`
  const then = termInWords(before).toLowerCase()
  if (move.kind === 'same') return `${now}, as in the ${then}.`
  if (move.kind === 'up' || move.kind === 'down' || move.kind === 'other_scale')
    return `${now}; it was ${lower(move.from)} in the ${then}.`
  return `${now}; judged before in the ${then}.`
}
