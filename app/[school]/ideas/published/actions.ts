'use server'

import * as pages from '@/lib/ideas/page-commands'
import {
  itemWordsInput,
  newPageInput,
  ofPageInput,
  publishPageInput,
  thankYouPageInput,
  youSaidPageInput,
} from '@/lib/ideas/page-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends = (notice: string) => (viewer: Viewer, id: string) => ({
  page: `/${viewer.schoolSlug}/ideas/published/${id}`,
  notice,
})

export const begin = formAction(newPageInput, pages.beginPage, ends('A draft. Now choose what it says.'))
export const changeYouSaid = formAction(youSaidPageInput, pages.changeYouSaidPage, ends('The draft is kept.'))
export const changeThankYou = formAction(
  thankYouPageInput,
  pages.changeThankYouPage,
  ends('The draft is kept.'),
)
export const wordItem = formAction(itemWordsInput, pages.wordPageItem, ends('The words are kept.'))
export const publish = formAction(
  publishPageInput,
  pages.publishPage,
  ends('It is published. Anybody who has its address can read it.'),
)
export const withdraw = formAction(
  ofPageInput,
  pages.withdrawPage,
  ends('Withdrawn. Its address opens nothing any more.'),
)
export const throwAway = formAction(ofPageInput, pages.throwPageAway, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/ideas/published`,
  notice: 'The draft is thrown away.',
}))
