import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { errorsOf, leaveNotice, refusalOf } from './form-action'
import { type FormState, formValues, keptValues } from './form-state'

/** As `formAction`, for the pages outside any school: nobody need be signed in, and the command says where it ends. */
export function publicFormAction<Schema extends z.ZodType>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<string | { page: string; notice: string }>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_, form) => {
    const values = formValues(form)
    const parsed = schema.safeParse(values)
    if (!parsed.success) return { values: keptValues(values), errors: errorsOf(parsed.error) }

    const outcome = await refusalOf(() => command(parsed.data))
    if ('errors' in outcome) return { values: keptValues(values), errors: outcome.errors }

    const end = outcome.result
    if (typeof end === 'string') redirect(end)
    await leaveNotice(end.notice)
    redirect(end.page)
  }
}
