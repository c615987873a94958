import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from './errors'
import { type FormState, formFiles, formSides, formValues, keptValues } from './form-state'
import { NOTICE } from './notice'
import { requireViewer } from './require-viewer'
import { sending, type Viewer } from './viewer'

type End = string | { page: string; notice: string }
type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * A form's way into a command: who is sending, what they typed, the command, and where it ends. A refusal
 * comes back as words beside the fields, with everything that was typed.
 *
 * @param to the page to end on, with an optional notice to greet the person there.
 */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (viewer: Viewer, input: z.output<Schema>) => Promise<Result>,
  to: (viewer: Viewer, result: Result, input: z.output<Schema>) => End | Promise<End>,
): FormAction {
  return async (_, form) => {
    const viewer = await requireViewer(String(form.get('school') ?? '').replaceAll('\0', ''))
    const values = formValues(form)
    const asTyped = { values: keptValues(values), ...formSides(form) }
    if (asTyped.take) return { ...asTyped, errors: {} }
    const parsed = schema.safeParse({ ...values, ...formFiles(form) })
    if (!parsed.success) return { ...asTyped, errors: errorsOf(parsed.error) }

    const submissionId = submissionOf(form, values)
    const outcome = await refusalOf(() =>
      command(submissionId ? sending(viewer, submissionId) : viewer, parsed.data),
    )
    if ('errors' in outcome) return { ...asTyped, ...outcome }

    const end = await to(viewer, outcome.result, parsed.data)
    const page = typeof end === 'string' ? end : end.page
    if (typeof end !== 'string') await leaveNotice(end.notice)
    redirect(page)
  }
}

/**
 * What makes two sendings the same: the number the form was shown with, and what was typed. Somebody who goes back,
 * changes a word and sends again means another record; somebody who presses twice does not.
 */
export function submissionOf(form: FormData, values: FormState['values']): string | undefined {
  const shown = form.get('submission')
  if (typeof shown !== 'string' || shown.length < 32) return undefined
  const typed = JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))
  const hash = createHash('sha256').update(`${shown} ${typed}`).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
}

const NOT_ALLOWED =
  'Your role in this school does not include this, and nothing was changed. If it should, ask your headteacher.'

/** Runs a command; turns the refusals a person can mend into words, and the others into 404 and 403. */
export async function refusalOf<T>(
  work: () => Promise<T>,
): Promise<{ result: T } | Omit<FormState, 'values'>> {
  try {
    return { result: await work() }
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (error instanceof NotAllowed) {
      // Next ends every refusal of a form sent without JavaScript as 404, as if the page were not there. In words
      // instead: the page is drawn again, and itself answers 403 to a role it is not for.
      if ((await headers()).has('next-action')) forbidden()
      return { errors: { form: NOT_ALLOWED } }
    }
    if (error instanceof RuleBroken) {
      const { errors, offers } = error.more
      return { errors: { [error.field]: error.message, ...errors }, ...(offers && { offers }) }
    }
    if (error instanceof StaleEdit) {
      // The page takes up the record's new version beside what was typed, so that both can be seen, and saving again
      // keeps what then stands in the fields.
      refresh()
      return { errors: { form: error.message }, changed: 'now', mine: undefined }
    }
    throw error
  }
}

/** The first complaint about each field, under the field's name: `sessions.0.date` stays as it is. */
export function errorsOf(error: z.ZodError): FormState['errors'] {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.') || 'form'] ??= issue.message
  return errors
}

/** One sentence shown at the top of the next page, once. */
export async function leaveNotice(notice: string): Promise<void> {
  ;(await cookies()).set(NOTICE.name, notice, NOTICE.options)
}

export async function readNotice(): Promise<string | undefined> {
  return (await cookies()).get(NOTICE.name)?.value
}
