'use server'

import * as decide from '@/lib/ideas/decide'
import * as link from '@/lib/ideas/link'
import {
  decideInput,
  deleteIdeaInput,
  englishInput,
  familyInput,
  ideaInput,
  ideaLinkInput,
  newIdeaInput,
  resultInput,
  toldInput,
} from '@/lib/ideas/schema'
import { traceCase } from '@/lib/ideas/trace-case'
import * as words from '@/lib/ideas/write-down'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends = (notice: string) => (viewer: Viewer, id: string) => ({ page: link.ideaPage(viewer, id), notice })

export const writeDown = formAction(
  newIdeaInput,
  words.writeDownIdea,
  ends('It is written down. The parent waits for a decision, and for why.'),
)
export const sayInEnglish = formAction(
  englishInput,
  words.sayInEnglish,
  ends('It is in English now, beside their own words.'),
)
export const sayWhose = formAction(familyInput, words.sayWhose, ends('It is kept whose idea it is.'))
export const trace = formAction(
  ideaInput,
  traceCase,
  ends('It is with the other ideas now. What was said before stands in the concerns log.'),
)

export const decideOn = formAction(
  decideInput,
  decide.decideIdea,
  ends('It is decided. Whoever has the parent’s link reads it now.'),
)
export const recordResult = formAction(
  resultInput,
  decide.recordIdeaResult,
  ends('What came of it is kept. Now tell the parent.'),
)
export const recordTold = formAction(toldInput, decide.recordTold, ends('It is kept that they were told.'))

export const makeLink = formAction(ideaLinkInput, link.makeIdeaLink, async (viewer, { token }, { id }) => {
  await link.showFreshIdeaLink(viewer, id, token)
  return `${link.ideaPage(viewer, id)}#link`
})
export const withdrawLink = formAction(
  ideaInput,
  link.withdrawIdeaLink,
  ends('Withdrawn. The link opens nothing any more.'),
)
export const remove = formAction(deleteIdeaInput, link.deleteIdea, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/ideas`,
  notice: 'The idea is deleted, with every word of it.',
}))
