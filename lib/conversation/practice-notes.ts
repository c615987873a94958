import 'server-only'
import { z } from 'zod'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, StaleEdit } from '../platform/errors'
import { optionalText, version } from '../platform/form-fields'
import type { Viewer } from '../platform/viewer'
import { canPrepare } from './policy'
import { questionCalled } from './questions'

const LONGEST_NOTE = 4000

/** A version of 0 is a note that was not there yet. */
export const noteInput = z.object({ key: z.string().max(60), version, words: optionalText(LONGEST_NOTE) })
type NoteInput = z.output<typeof noteInput>

/**
 * Keeps one's own note on a question; without words it goes. It is theirs alone: every condition here names the person, and the
 * school's history, which other leaders read, does not learn that somebody practises.
 *
 * @returns the question's key
 * @throws NotFound for a question that there is not; NotAllowed; StaleEdit when it was changed in another window
 */
export function saveNote(viewer: Viewer, { key, version: opened, words }: NoteInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!questionCalled(key)) throw new NotFound()
    if (!canPrepare(viewer)) throw new NotAllowed()
    const count = await write(tx, viewer, { key, version: opened, words })
    if (count === 0)
      throw new StaleEdit(
        'You changed this note in another window after you opened it here, and nothing has been saved yet. What you typed is still here: look at the other, then save again.',
      )
    return key
  })
}

/** How many rows it wrote or took away: none when it is no longer the one that was opened. */
async function write(tx: Tx, viewer: Viewer, { key, version: opened, words }: NoteInput): Promise<number> {
  const own = { schoolId: viewer.schoolId, personId: viewer.personId, questionKey: key }
  if (words === null)
    return opened === 0 ? 1 : (await tx.practiceNote.deleteMany({ where: { ...own, version: opened } })).count
  const changed = { words, changedAt: now() }
  const { count } =
    opened === 0
      ? await tx.practiceNote.createMany({ data: [{ ...own, ...changed }], skipDuplicates: true })
      : await tx.practiceNote.updateMany({
          where: { ...own, version: opened },
          data: { ...changed, version: { increment: 1 } },
        })
  return count
}
