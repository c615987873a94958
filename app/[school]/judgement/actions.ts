'use server'

import { agreeDraft, decideGrade, throwAwayDraft } from '@/lib/judgement/draft-commands'
import { answerStatement, startJudgement } from '@/lib/judgement/judge-commands'
import { sayThemes } from '@/lib/judgement/record-themes'
import {
  agreeDraftInput,
  answerInput,
  decideInput,
  startInput,
  themesInput,
  throwAwayInput,
} from '@/lib/judgement/schema'
import { nextOpenStatement } from '@/lib/judgement/statement-page'
import { formAction } from '@/lib/platform/form-action'

export const start = formAction(
  startInput,
  startJudgement,
  ({ schoolSlug }, id) => `/${schoolSlug}/judgement/${id}`,
)

export const answer = formAction(answerInput, answerStatement, async (viewer, id, { criterionId }) => {
  const next = await nextOpenStatement(viewer, { id, criterionId })
  const draft = `/${viewer.schoolSlug}/judgement/${id}`
  return next
    ? { page: `${draft}/statements/${next}`, notice: 'The answer is kept. Here is the next statement.' }
    : { page: draft, notice: 'The answer is kept. Every statement is answered.' }
})

export const decide = formAction(decideInput, decideGrade, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/judgement/${id}/agree#doubts`,
  notice: 'It stands in the draft. Read what speaks against it, then agree.',
}))

export const agree = formAction(agreeDraftInput, agreeDraft, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/judgement/${id}`,
  notice: 'It is agreed. From now on it stays as it is.',
}))

export const throwAway = formAction(throwAwayInput, throwAwayDraft, ({ schoolSlug }, path) => ({
  page: `/${schoolSlug}${path}`,
  notice: 'The draft is thrown away.',
}))

export const putUnder = formAction(themesInput, sayThemes, ({ schoolSlug }, path) => ({
  page: `/${schoolSlug}${path}`,
  notice: 'What it is about is kept, for every framework.',
}))
