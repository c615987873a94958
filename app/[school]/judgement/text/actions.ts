'use server'

import { type ReadBack, readBack } from '@/lib/judgement/reader/queries'
import { readBackSchema } from '@/lib/judgement/reader/schema'
import { errorsOf, refusalOf } from '@/lib/platform/form-action'
import { type FormState, formValues } from '@/lib/platform/form-state'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The form as it comes back: with the text that was sent, and how it reads. */
export type ReadState = FormState & { read?: ReadBack }

/** Reads a text and keeps nothing of it: the page it stood on comes back with the marks. */
export async function readBackAction(_: ReadState, form: FormData): Promise<ReadState> {
  const viewer = await requireViewer(String(form.get('school') ?? '').replaceAll('\0', ''))
  const values = formValues(form)
  const parsed = readBackSchema.safeParse(values)
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) }
  const outcome = await refusalOf(() => readBack(viewer, parsed.data.text))
  if ('errors' in outcome) return { values, ...outcome }
  return { values, errors: {}, read: outcome.result }
}
