'use server'

import { changeLetter, type OfLetter, sendLetter, writeLetter } from '@/lib/concerns/letters'
import { letterEditForm, letterSentForm, newLetterForm } from '@/lib/concerns/letters-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const page = ({ schoolSlug }: Viewer, { id, letterId }: OfLetter) =>
  `/${schoolSlug}/concerns/${id}/letters/${letterId}`

export const write = formAction(newLetterForm, writeLetter, (viewer, letter) => ({
  page: page(viewer, letter),
  notice: 'Kept as a draft. Read it once more, send it, then say here that it was sent.',
}))

export const change = formAction(letterEditForm, changeLetter, (viewer, letter) => ({
  page: page(viewer, letter),
  notice: 'Saved.',
}))

export const send = formAction(letterSentForm, sendLetter, (viewer, letter) => ({
  page: page(viewer, letter),
  notice: 'Marked as sent. It stands on the timeline, and stays as it was sent.',
}))
