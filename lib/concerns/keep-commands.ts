import 'server-only'
import { type FileToGo, takeFilesAway } from '../evidence/gone-for-good'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { writeCase } from './in-hand'
import { isTimeOver } from './keep'
import { casesToLetGo, type GoingCaseRow } from './keep-in-hand'
import type { CaseHold, CaseHoldOff, GoingCase, GoingCases } from './keep-schema'
import { letCasesGo } from './let-cases-go'

/**
 * Lets one case go, for good.
 *
 * @throws RuleBroken on `typed` when it is not the case's reference; when its time is not over, or somebody holds it
 */
export async function letCaseGo(viewer: Viewer, { id, version, typed }: GoingCase): Promise<string> {
  let files: FileToGo[] = []
  const reference = await changeInSchool(viewer, async (tx) => {
    const found = await casesToLetGo(tx, viewer, [id])
    const [going] = onlyWhereTimeIsOver(found)
    if (!going) throw new RuleBroken('form', NOT_OVER)
    if (going.version !== version) throw await staleEdit(tx, viewer, id)
    if (typed.toUpperCase() !== going.reference) {
      throw new RuleBroken('typed', `Type ${going.reference} to let it go.`)
    }
    files = await letCasesGo(tx, viewer, [going])
    return going.reference
  })
  await takeFilesAway(files)
  return reference
}

/** Lets several go at once, after somebody has typed how many. @returns how many went */
export async function letSeveralGo(viewer: Viewer, { ids, typed }: GoingCases): Promise<number> {
  let files: FileToGo[] = []
  const gone = await changeInSchool(viewer, async (tx) => {
    const found = await casesToLetGo(tx, viewer, ids)
    const going = onlyWhereTimeIsOver(found)
    if (going.length < found.length) throw new RuleBroken('form', NOT_OVER_ANY_MORE)
    if (typed !== going.length) {
      throw new RuleBroken('typed', `Type ${going.length} to let these ${going.length} cases go.`)
    }
    files = await letCasesGo(tx, viewer, going)
    return going.length
  })
  await takeFilesAway(files)
  return gone
}

/**
 * Keeps a case beyond its time, with a reason. The reason stands in the case and on its timeline, and not in the history,
 * which cannot be changed.
 */
export function holdCase(viewer: Viewer, { id, version, reason }: CaseHold): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const [found] = await casesToLetGo(tx, viewer, [id])
    if (found?.heldWhy) throw new RuleBroken('form', 'It is held already. Take that hold off first.')
    await writeCase(tx, viewer, { id, version }, { heldWhy: reason })
    await note(tx, viewer, id, `To be kept beyond its time. ${reason}`)
    await recordHappening(tx, viewer, {
      kind: 'case.held',
      recordType: 'case',
      recordId: id,
      detail: { reference: found?.reference ?? '' },
    })
    return id
  })
}

/** Takes a hold off: the case may go when its time is over. */
export function takeHoldOff(viewer: Viewer, { id, version }: CaseHoldOff): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const [found] = await casesToLetGo(tx, viewer, [id])
    if (!found?.heldWhy) throw new RuleBroken('form', 'Nobody holds it any more.')
    await writeCase(tx, viewer, { id, version }, { heldWhy: null })
    await note(tx, viewer, id, 'No longer kept beyond its time.')
    await recordHappening(tx, viewer, {
      kind: 'case.hold_off',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference },
    })
    return id
  })
}

async function note(tx: Tx, { schoolId, personId, personName }: Viewer, caseId: string, words: string) {
  await tx.caseEvent.createMany({
    data: [
      {
        schoolId,
        caseId,
        kind: 'note',
        onDay: toDate(today()),
        words,
        byId: personId,
        byName: personName,
        writtenAt: now(),
      },
    ],
  })
}

function onlyWhereTimeIsOver(found: Awaited<ReturnType<typeof casesToLetGo>>): GoingCaseRow[] {
  return found.filter(
    (one): one is GoingCaseRow =>
      one.endedOn !== null && isTimeOver({ keepUntil: toIso(one.keepUntil), heldWhy: one.heldWhy }, today()),
  )
}

const NOT_OVER =
  'This case cannot go: its time is not over, or somebody holds it. Nothing was changed. Look at it again.'
const NOT_OVER_ANY_MORE =
  'One of these cases is held now, or its time is not over any more. Nothing has gone. Look through them again.'
