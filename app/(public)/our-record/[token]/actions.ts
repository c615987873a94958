'use server'

import { addByLink, confirmByLink, sayByLink } from '@/lib/concerns/answer-by-link'
import { countAnswer, wasNoGuess } from '@/lib/concerns/link-tries'
import type { ParentNotice } from '@/lib/concerns/parent-notice'
import { addForm, confirmForm, sayForm } from '@/lib/concerns/parent-schema'
import { inLanguage } from '@/lib/door/in-language'
import { requestLocale } from '@/lib/door/request-locale'
import { clientAddress } from '@/lib/platform/client-address'
import { publicFormAction } from '@/lib/platform/public-form-action'

/** An answer by a parent's link: counted, written, and back to the page it was given on, in its language. */
async function answer<Input extends { token: string }>(
  input: Input,
  write: (input: Input) => Promise<null>,
  notice: ParentNotice,
) {
  const address = await clientAddress()
  await countAnswer(address, input.token)
  await write(input)
  await wasNoGuess(address)
  return { page: inLanguage(`/our-record/${input.token}`, await requestLocale()), notice }
}

export const confirm = publicFormAction(confirmForm, (input) =>
  answer(input, confirmByLink, 'record.confirmed_thanks'),
)

export const add = publicFormAction(addForm, (input) => answer(input, addByLink, 'record.added_thanks'))

export const say = publicFormAction(sayForm, (input) => answer(input, sayByLink, 'record.judged_thanks'))
