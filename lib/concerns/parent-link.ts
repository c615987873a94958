import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { isoDateIn, now } from '../platform/clock'
import { NotFound } from '../platform/errors'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { SHOWABLE } from './parent-record'
import type { NewLink } from './parent-schema'
import { caseTheyTakePartIn } from './taking-part'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Makes a private link by which the parent reads the record of their case and answers. Others that were made go on working:
 * a mother and a father may each have one.
 *
 * @param input.days it works for
 * @returns its token, which is kept nowhere
 * @throws NotFound for a case that is not this viewer's to know of; NotAllowed
 */
export async function makeParentLink(viewer: Viewer, { id, days }: NewLink): Promise<{ token: string }> {
  const token = tokenOfForm(viewer, 'parent')
  await changeInSchool(viewer, async (tx) => {
    await caseTheyTakePartIn(tx, viewer, id)
    const { schoolId, personId, personName } = viewer
    const createdAt = now()
    const expiresAt = new Date(createdAt.getTime() + days * A_DAY)
    const link = await tx.parentLink.create({
      data: {
        schoolId,
        caseId: id,
        tokenHash: hashOfToken(token),
        expiresAt,
        madeById: personId,
        madeByName: personName,
        createdAt,
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'case.link_made',
      recordType: 'case',
      recordId: id,
      detail: { until: isoDateIn(expiresAt) },
    })
    return link.id
  })
  return { token }
}

/** Withdraws a link, which from then on opens nothing. @throws NotFound when there is none that still works; NotAllowed */
export function withdrawParentLink(
  viewer: Viewer,
  { id, linkId }: { id: string; linkId: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await caseTheyTakePartIn(tx, viewer, id)
    const { count } = await tx.parentLink.updateMany({
      where: { schoolId: viewer.schoolId, caseId: id, id: linkId, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    if (count === 0) throw new NotFound()
    await recordHappening(tx, viewer, { kind: 'case.link_withdrawn', recordType: 'case', recordId: id })
    return id
  })
}

/**
 * Decides which contacts, meetings and decisions the parent reads by their link. Nothing shows that nobody chose, because
 * it was written for colleagues, and others may be named in it.
 *
 * @param input.shown ids of entries of the case's timeline; those that are left out are hidden again
 * @throws NotFound also for an entry that is not of this case, or of a kind that is never shown
 */
export function chooseShown(
  viewer: Viewer,
  { id, shown }: { id: string; shown: readonly string[] },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await caseTheyTakePartIn(tx, viewer, id)
    const { schoolId, personName } = viewer
    const chosen = [...new Set(shown)]
    const theirs = await tx.caseEvent.count({
      where: { schoolId, caseId: id, id: { in: chosen }, kind: { in: [...SHOWABLE] } },
    })
    if (theirs < chosen.length) throw new NotFound()
    const before = await tx.caseShown.findMany({
      where: { schoolId, caseId: id },
      select: { eventId: true },
    })
    const stood = new Set(before.map(({ eventId }) => eventId))
    const added = chosen.filter((eventId) => !stood.has(eventId))
    const { count: hidden } = await tx.caseShown.deleteMany({
      where: { schoolId, caseId: id, eventId: { notIn: chosen } },
    })
    await tx.caseShown.createMany({
      data: added.map((eventId) => ({
        schoolId,
        caseId: id,
        eventId,
        shownByName: personName,
        shownAt: now(),
      })),
      skipDuplicates: true,
    })
    if (added.length + hidden > 0) {
      await recordHappening(tx, viewer, {
        kind: 'case.shown_to_parent',
        recordType: 'case',
        recordId: id,
        detail: { added: added.length, hidden },
      })
    }
    return id
  })
}
