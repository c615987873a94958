import 'server-only'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { happened, openPriorityInHand } from './priority-in-hand'
import type { ContributionInput, NewContributionInput } from './schema'

/**
 * What parents and carers contributed to a priority, and what became of it. An idea they gave is pointed at and its words are
 * not copied: when its parent takes it back, they are gone here too. None of the words go into the history.
 *
 * @returns the priority's id
 * @throws NotFound for an idea that is not this viewer's to know of; NotAllowed; RuleBroken on `words`, `saidOn` and `becameOn`
 */
export function addContribution(
  viewer: Viewer,
  { priorityId, ...input }: NewContributionInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await openPriorityInHand(tx, viewer, priorityId)
    const columns = await columnsOf(tx, viewer, input)
    await tx.priorityContribution.create({
      data: { schoolId: viewer.schoolId, priorityId, ...columns },
      select: { id: true },
    })
    await happened(tx, viewer, 'priority.contribution_added', priorityId, { hasBecome: !!columns.became })
    return priorityId
  })
}

/** Changes a contribution, or says what became of it. @returns the priority's id. @throws as `addContribution`; StaleEdit */
export function changeContribution(
  viewer: Viewer,
  { id, version, ...input }: ContributionInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const before = await tx.priorityContribution.findFirst({
      where: { schoolId, id },
      select: { priorityId: true, ideaId: true },
    })
    if (!before || (before.ideaId && !(await ideaSeen(tx, viewer, before.ideaId)))) throw new NotFound()
    const { priorityId } = before
    await openPriorityInHand(tx, viewer, priorityId)
    const columns = await columnsOf(tx, viewer, input)
    const { count } = await tx.priorityContribution.updateMany({
      where: { schoolId, id, version },
      data: { ...columns, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, priorityId)
    await happened(tx, viewer, 'priority.contribution_changed', priorityId, { hasBecome: !!columns.became })
    return priorityId
  })
}

type Typed = Omit<NewContributionInput, 'priorityId'>

async function columnsOf(tx: Tx, viewer: Viewer, { words, saidOn, ideaId, became, becameOn }: Typed) {
  const idea = ideaId ? await ideaSeen(tx, viewer, ideaId) : null
  if (ideaId && !idea) throw new NotFound()
  if (!words && !idea)
    throw new RuleBroken('words', 'Write what they contributed, or choose the idea that it was.')
  if (words && idea)
    throw new RuleBroken('words', 'The words of an idea stand with it. Leave this empty, or choose no idea.')
  const said = saidOn ?? toIso(idea?.saidOn)
  if (!said) throw new RuleBroken('saidOn', 'Enter when they said it.')
  refuseFuture('saidOn', said)
  const becameDay = became ? (becameOn ?? today()) : null
  if (becameOn && !became) throw new RuleBroken('became', 'Write what became of it, or leave its day empty.')
  if (becameDay) {
    refuseFuture('becameOn', becameDay)
    if (becameDay < said) throw new RuleBroken('becameOn', 'This is before they said it. Look at the year.')
  }
  return {
    words: words ?? '',
    saidOn: toDate(said),
    ideaId,
    became,
    becameOn: becameDay ? toDate(becameDay) : null,
  }
}

function refuseFuture(field: string, day: IsoDate): void {
  if (day > today()) throw new RuleBroken(field, 'This day is still to come.')
}

/** The database hides the ideas whose case this person may not know of. */
const ideaSeen = (tx: Tx, { schoolId }: Viewer, id: string) =>
  tx.idea.findFirst({ where: { schoolId, id }, select: { saidOn: true } })
