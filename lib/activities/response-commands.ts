import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { putInBin, takeRows } from '@/lib/platform/bin'
import { changeInSchool } from '@/lib/platform/change'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { longDate, toDate, toIso } from '@/lib/platform/dates'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { activityInHand } from './activity-in-hand'
import { RESPONSE_KIND_NAMES } from './response'
import { readAnswers } from './response-answers'
import type { AddResponse, ChangeResponse, RemoveResponse, WithdrawConsent } from './response-schema'
import { turnoutRefusal } from './response-turnout'
import { tallyActivity } from './tally'

/**
 * Keeps what parents said or did because of an activity.
 *
 * @returns the response's id
 * @throws RuleBroken when it says only who came, lies in the future, or its numbers cannot be true
 */
export function addResponse(viewer: Viewer, input: AddResponse): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, kind } = input
    await activityInHand(tx, viewer, activityId)
    const content = await contentOf(tx, viewer, input)
    const { id } = await tx.response.create({
      data: { schoolId: viewer.schoolId, activityId, kind, createdById: viewer.personId, ...content },
      select: { id: true },
    })
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'response.added',
      recordType: 'response',
      recordId: id,
      activityId,
      detail: { kind, saidOn: input.saidOn },
    })
    return id
  })
}

/** Changes what was kept. Its kind stays, and words whose consent was withdrawn do not come back. */
export function changeResponse(viewer: Viewer, input: ChangeResponse): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, responseId, kind } = input
    await activityInHand(tx, viewer, activityId)
    const before = await responseIn(tx, viewer, activityId, responseId)
    if (before.kind !== kind) throw new NotFound()
    if (before.consent === 'withdrawn') {
      throw new RuleBroken(
        'form',
        'Consent for this quotation was withdrawn, so its words cannot be entered again.',
      )
    }
    await write(tx, viewer, input, await contentOf(tx, viewer, input))
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'response.changed',
      recordType: 'response',
      recordId: responseId,
      activityId,
      detail: { kind, saidOn: input.saidOn, ...(kind === 'quotation' && { consent: input.consent }) },
    })
    return responseId
  })
}

/** A parent no longer wants to be quoted: the words and who said them are deleted; that there were words stays. */
export function withdrawConsent(viewer: Viewer, input: WithdrawConsent): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, responseId } = input
    await activityInHand(tx, viewer, activityId)
    const before = await responseIn(tx, viewer, activityId, responseId)
    if (before.kind !== 'quotation') throw new NotFound()
    await write(tx, viewer, input, { words: null, source: null, consent: 'withdrawn' })
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'response.withdrawn',
      recordType: 'response',
      recordId: responseId,
      activityId,
      detail: { saidOn: toIso(before.saidOn) },
    })
    return responseId
  })
}

/** Takes away what was kept by mistake, into the bin. The history says that it was there, and why it went; not its words. */
export function removeResponse(viewer: Viewer, input: RemoveResponse): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, responseId, version, reason } = input
    const activity = await activityInHand(tx, viewer, activityId)
    const before = await responseIn(tx, viewer, activityId, responseId)
    if (before.version !== version) throw await staleEdit(tx, viewer, responseId)
    await putInBin(tx, viewer, {
      kind: 'response',
      recordId: responseId,
      activityId,
      title: `${RESPONSE_KIND_NAMES[before.kind].toLowerCase()}, ${longDate(toIso(before.saidOn))}, because of “${activity.title}”`,
      taken: [await takeRows(tx, viewer, 'Response', Prisma.sql`"id" = ${responseId}::uuid`)],
    })
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'response.removed',
      recordType: 'response',
      recordId: responseId,
      activityId,
      detail: { kind: before.kind, saidOn: toIso(before.saidOn), reason },
    })
    return null
  })
}

async function responseIn(tx: Tx, viewer: Viewer, activityId: string, responseId: string) {
  const response = await tx.response.findFirst({
    where: { schoolId: viewer.schoolId, activityId, id: responseId },
    select: { kind: true, consent: true, saidOn: true, version: true },
  })
  if (!response) throw new NotFound()
  return response
}

type Content = Awaited<ReturnType<typeof contentOf>> | { words: null; source: null; consent: 'withdrawn' }

async function write(
  tx: Tx,
  viewer: Viewer,
  { responseId, version }: { responseId: string; version: number },
  content: Content,
) {
  const written = await tx.response.updateMany({
    where: { schoolId: viewer.schoolId, id: responseId, version },
    data: { ...content, version: { increment: 1 } },
  })
  if (written.count === 0) throw await staleEdit(tx, viewer, responseId)
}

/** What is kept of what was typed, when the rules hold. */
async function contentOf(tx: Tx, viewer: Viewer, input: AddResponse) {
  const { saidOn, sessionId, activityId } = input
  if (saidOn > today()) throw new RuleBroken('saidOn', 'This date is still to come.')
  if (sessionId) {
    const there = await tx.session.count({ where: { schoolId: viewer.schoolId, activityId, id: sessionId } })
    if (there === 0) throw new NotFound()
  }
  return { saidOn: toDate(saidOn), sessionId, ...ownContentOf(input) }
}

function ownContentOf(input: AddResponse) {
  if (input.kind === 'quotation') {
    const { words, source, consent } = input
    refuseTurnout('words', words)
    return { words, source, consent }
  }
  if (input.kind === 'questions') {
    const { question, scaleMax, lowWord, highWord } = input
    const read = readAnswers(input.answers, scaleMax)
    if ('problem' in read) throw new RuleBroken('answers', read.problem)
    return { question, scaleMax, lowWord, highWord, answers: read.answers }
  }
  const { what, doneCount, ofCount } = input
  refuseTurnout('what', what)
  if (ofCount !== null && doneCount > ofCount) {
    throw new RuleBroken('doneCount', `More families did it (${doneCount}) than it was for (${ofCount}).`)
  }
  return { what, doneCount, ofCount }
}

function refuseTurnout(field: string, text: string) {
  const refusal = turnoutRefusal(text)
  if (refusal) throw new RuleBroken(field, refusal)
}
