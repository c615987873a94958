import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { writeEvent } from './events'
import { caseInHand } from './in-hand'
import { maySeeCases } from './policy'
import type { EventInput } from './work-schema'

/** What mattered most to the parent, as it stands at the head of a meeting's entry. */
const MAIN_POINT = 'What mattered most to them: '

/**
 * Writes a contact, a meeting, a decision or a note on a case's timeline; or puts an entry right by one that points at it,
 * and leaves it readable. Whoever may see a case as staff, or as chair or clerk, may write what they know.
 *
 * @throws RuleBroken on `onDay` for a day to come; NotFound for an entry that is not this case's; NotAllowed for a panel's
 *   members, who read
 */
export function writeOnTimeline(viewer: Viewer, input: EventInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, mainPoint, words, correctsId, ...event } = input
    const found = await caseInHand(tx, viewer, id)
    if (!maySeeCases(viewer)) throw new NotAllowed()
    if (event.onDay > today()) {
      throw new RuleBroken('onDay', 'This day is still to come. Write it down when it has happened.')
    }
    const corrected =
      correctsId === null
        ? null
        : await tx.caseEvent.findFirst({
            where: { schoolId: viewer.schoolId, caseId: id, id: correctsId },
            select: { kind: true, correctedBy: { select: { id: true } } },
          })
    if (correctsId !== null && !corrected) throw new NotFound()
    if (corrected?.kind.startsWith('parent_')) {
      throw new RuleBroken('form', 'The parent wrote this themselves, and it stays as they wrote it.')
    }
    if (corrected && corrected.correctedBy.length > 0) {
      throw new RuleBroken('form', 'This entry has been put right already. Put right the later one.')
    }
    const all = mainPoint ? `${MAIN_POINT}${mainPoint}\n\n${words}` : words
    await writeEvent(tx, viewer, id, { ...event, words: all, correctsId })
    await recordHappening(tx, viewer, {
      kind: corrected ? 'case.event_corrected' : 'case.event_written',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference, what: event.kind, onDay: event.onDay },
    })
    return id
  })
}
