import 'server-only'
import { isoDateIn, now } from '../platform/clock'
import { NotFound, RuleBroken } from '../platform/errors'
import { errorsOf, submissionOf } from '../platform/form-action'
import { formValues } from '../platform/form-state'
import { sending, type Viewer } from '../platform/viewer'
import { recordCase } from './record-case'
import { CASE_SAVED } from './recorded-words'
import { caseInput } from './schema'

type Taken = { saved: { words: string; href: string } } | { errors: Record<string, string> }

const SOMEBODY_GONE = 'Somebody you named is not in this school any more. Look through it and save it again.'

/**
 * Writes down what a device kept without a connection, as the form itself would have: with the form's own number, so that
 * what had arrived after all makes no second record. Where no day was given it was received the day it was written.
 *
 * @param form its fields, and `$sentAt`, the moment it was sent, in milliseconds since 1970 by the device's clock
 */
export async function takeKept(viewer: Viewer, form: FormData): Promise<Taken> {
  const values = formValues(form)
  const parsed = caseInput.safeParse({ ...values, receivedOn: values.receivedOn || dayWritten(form) })
  if (!parsed.success) return { errors: errorsOf(parsed.error) }
  const submissionId = submissionOf(form, values)
  try {
    const recorded = await recordCase(submissionId ? sending(viewer, submissionId) : viewer, parsed.data)
    const href = recorded.isHidden ? '' : `/${viewer.schoolSlug}/concerns/${recorded.id}`
    return { saved: { words: CASE_SAVED(recorded), href } }
  } catch (error) {
    if (error instanceof RuleBroken) return { errors: { [error.field]: error.message, ...error.more.errors } }
    if (error instanceof NotFound) return { errors: { form: SOMEBODY_GONE } }
    throw error
  }
}

/** Empty where the device's clock is out of its senses: then it is today. */
function dayWritten(form: FormData): string {
  const at = Number(form.get('$sentAt'))
  const isSensible = at > now().getTime() - 90 * 86_400_000 && at <= now().getTime()
  return isSensible ? isoDateIn(new Date(at)) : ''
}
