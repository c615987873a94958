'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { matchFamily, matchWords } from '@/lib/skills/match-commands'
import { noteAnswered, noteToldWaiting, withdrawForParent } from '@/lib/skills/offer-commands'
import { matchedFamily, matchedWords, offerAsOpened, withdrawal } from '@/lib/skills/offer-schema'

const list = ({ schoolSlug }: Viewer) => `/${schoolSlug}/skills/offers`
const then = (notice: string) => (viewer: Viewer, id: string) => ({ page: `${list(viewer)}/${id}`, notice })

export const noteAnsweredAction = formAction(
  offerAsOpened,
  noteAnswered,
  then('Noted: they have heard from the school.'),
)

export const noteToldWaitingAction = formAction(
  offerAsOpened,
  noteToldWaiting,
  then('Noted: they know that it takes longer.'),
)

export const matchWordsAction = formAction(
  matchedWords,
  matchWords,
  then('Saved. Their words are found by these skills from now on.'),
)

export const matchFamilyAction = formAction(matchedFamily, matchFamily, then('Saved: it is theirs.'))

export const withdrawAction = formAction(withdrawal, withdrawForParent, (viewer) => ({
  page: list(viewer),
  notice: 'The offer is deleted, with everything they typed.',
}))
