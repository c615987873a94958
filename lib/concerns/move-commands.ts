import 'server-only'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { writeEvent } from './events'
import { caseInHand, onlyThoseWhoWorkOn } from './in-hand'
import { moveCase } from './move-case'
import type { AcknowledgeInput, AnswerInput, GoOnInput, PauseInput } from './work-schema'

/**
 * Tells the parent that it has been received and what happens next.
 *
 * @returns the case's id
 * @throws NotFound, NotAllowed unless they handle or direct it, RuleBroken, StaleEdit
 */
export function acknowledge(viewer: Viewer, { id, version, on, ...told }: AcknowledgeInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await moveCase(tx, viewer, { found, version, move: { kind: 'acknowledge', on } })
    await writeTold(tx, viewer, id, { on, ...told })
    return id
  })
}

/** Answers it at the stage it is at, with what was found where that is said already. It stays open until it is ended. */
export function answer(viewer: Viewer, { id, version, on, finding, ...told }: AnswerInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await moveCase(tx, viewer, { found, version, move: { kind: 'answer', on, finding } })
    await writeTold(tx, viewer, id, { on, ...told })
    return id
  })
}

/** Lets the clock stand still, with a reason the parent could be told. */
export function pauseCase(viewer: Viewer, { id, version, on, reason }: PauseInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await moveCase(tx, viewer, { found, version, move: { kind: 'pause', on } }, { pauseReason: reason })
    return id
  })
}

export function goOn(viewer: Viewer, { id, version, on }: GoOnInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await moveCase(tx, viewer, { found, version, move: { kind: 'go_on', on } })
    return id
  })
}

/** What they were told, on the timeline, where somebody wrote it down. */
async function writeTold(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  { on, channel, words }: Pick<AcknowledgeInput, 'on' | 'channel' | 'words'>,
): Promise<void> {
  if (!words) return
  await writeEvent(tx, viewer, caseId, {
    kind: 'contact_out',
    channel,
    onDay: on,
    atTime: null,
    who: null,
    words,
  })
}
