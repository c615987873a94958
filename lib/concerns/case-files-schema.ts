import { z } from 'zod'
import { recordId, requiredText } from '../platform/form-fields'

const title = requiredText('Say what it is.', 150)

/** `title.<id>` for each file on the tray, as one record by id of each. */
function gathered(values: unknown): unknown {
  const entries = Object.entries(values as Record<string, unknown>)
  const titles = entries.flatMap(([name, value]) =>
    name.startsWith('title.') ? [[name.slice('title.'.length), value]] : [],
  )
  return { ...Object.fromEntries(entries), title: Object.fromEntries(titles) }
}

export const newCaseFiles = z.preprocess(
  gathered,
  z.object({ id: recordId, tray: recordId, title: z.record(z.string(), title) }),
)

export type NewCaseFiles = z.output<typeof newCaseFiles>

/** A file that was not meant, and the case and tray it goes back to. */
export const offCaseTray = z.object({ id: recordId, tray: recordId, waitingId: recordId })
