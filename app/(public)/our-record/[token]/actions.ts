'use server'

import { addByLink, confirmByLink, sayByLink } from '@/lib/concerns/answer-by-link'
import { countAnswer, wasNoGuess } from '@/lib/concerns/link-tries'
import { addForm, confirmForm, sayForm } from '@/lib/concerns/parent-schema'
import { clientAddress } from '@/lib/platform/client-address'
import { publicFormAction } from '@/lib/platform/public-form-action'

/** An answer by a parent's link: counted, written, and back to the page it was given on. */
async function answer<Input extends { token: string }>(
  input: Input,
  write: (input: Input) => Promise<null>,
  notice: string,
) {
  const address = await clientAddress()
  await countAnswer(address, input.token)
  await write(input)
  await wasNoGuess(address)
  return { page: `/our-record/${input.token}`, notice }
}

export const confirm = publicFormAction(confirmForm, (input) =>
  answer(input, confirmByLink, 'Thank you. The school knows that this is right.'),
)

export const add = publicFormAction(addForm, (input) =>
  answer(
    input,
    addByLink,
    'Thank you. What you wrote stands in the record now, and the school has been told.',
  ),
)

export const say = publicFormAction(sayForm, (input) =>
  answer(input, sayByLink, 'Thank you. You can change your answer at any time while this link works.'),
)
