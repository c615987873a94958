import { z } from 'zod'
import { choice, listOf, optionalText, recordId, requiredText } from '../platform/form-fields'
import { VERDICTS } from './case'

/** For how many days a parent's link opens, as the form offers them. */
export const LINK_DAYS = ['30', '90', '180', '365'] as const

/** Chosen unless somebody chooses otherwise: longer than a complaint takes through two stages, with a holiday. */
export const USUAL_LINK_DAYS = '90'

export const newLinkForm = z.object({
  id: recordId,
  days: choice(LINK_DAYS, 'Choose for how long the link works.').transform(Number),
})

export const linkForm = z.object({ id: recordId, linkId: recordId })

export const shownForm = z.object({ id: recordId, shown: listOf(recordId) })

export type NewLink = z.output<typeof newLinkForm>

/** The most a parent may add at once: as long a letter as the school may write down. */
export const MOST_ADDED = 10_000

const token = z.string()

/** What is wrong is a key of the parent's catalogue: the page says it in the parent's language. */
const TOO_LONG = 'words.too_long'

export const confirmForm = z.object({ token })

export const addForm = z.object({
  token,
  added: requiredText('record.added_empty', MOST_ADDED, TOO_LONG),
})

export const sayForm = z.object({
  token,
  verdict: choice(VERDICTS, 'record.choose'),
  said: optionalText(MOST_ADDED, TOO_LONG),
})
