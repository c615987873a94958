import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { isoDateIn, now } from '../platform/clock'
import { NotAllowed, NotFound } from '../platform/errors'
import { keepFresh } from '../platform/fresh-cookie'
import { readFreshLink } from '../platform/fresh-link'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { ideaInHand } from './idea-in-hand'
import { canTellParents } from './policy'
import { takeOutOfPages } from './take-out-of-pages'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Makes the private link by which the parent reads what becomes of their idea, and withdraws it. One that was made before
 * opens nothing any more.
 *
 * @param input.days it works for
 * @returns its token, which is kept nowhere
 * @throws NotFound; NotAllowed
 */
export async function makeIdeaLink(
  viewer: Viewer,
  { id, days }: { id: string; days: number },
): Promise<{ token: string }> {
  const token = tokenOfForm(viewer, 'idea')
  await changeInSchool(viewer, async (tx) => {
    await ideaInHand(tx, viewer, id)
    if (!canTellParents(viewer)) throw new NotAllowed()
    const expiresAt = new Date(now().getTime() + days * A_DAY)
    await tx.idea.updateMany({
      where: { schoolId: viewer.schoolId, id },
      data: { tokenHash: hashOfToken(token), expiresAt },
    })
    await recordHappening(tx, viewer, {
      kind: 'idea.link_made',
      recordType: 'idea',
      recordId: id,
      detail: { until: isoDateIn(expiresAt) },
    })
    return id
  })
  return { token }
}

/** Withdraws the link, which from then on opens nothing. @throws NotFound when there is none; NotAllowed */
export function withdrawIdeaLink(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { tokenHash } = await ideaInHand(tx, viewer, id)
    if (!canTellParents(viewer)) throw new NotAllowed()
    if (!tokenHash) throw new NotFound()
    await tx.idea.updateMany({
      where: { schoolId: viewer.schoolId, id },
      data: { tokenHash: null, expiresAt: null },
    })
    await recordHappening(tx, viewer, { kind: 'idea.link_withdrawn', recordType: 'idea', recordId: id })
    return id
  })
}

/** Deletes an idea with every word of it, as its parent wished; also from pages that show it. @throws NotFound; NotAllowed */
export function deleteIdea(viewer: Viewer, { id }: { id: string }): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    await ideaInHand(tx, viewer, id)
    if (!canTellParents(viewer)) throw new NotAllowed()
    const { schoolId } = viewer
    await takeOutOfPages(tx, schoolId, id)
    await tx.idea.deleteMany({ where: { schoolId, id } })
    await recordHappening(tx, viewer, { kind: 'idea.deleted', recordType: 'idea', recordId: id })
    return null
  })
}

const COOKIE = 'fresh-idea-link'

export const ideaPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/ideas/${id}`

/** Shows the link that was just made on the idea's page, for ten minutes. */
export const showFreshIdeaLink = (viewer: Viewer, id: string, token: string): Promise<void> =>
  keepFresh(COOKIE, ideaPage(viewer, id), token)

/** The idea's link as an address that can be given to somebody; null unless it was just made. */
export const readFreshIdeaLink = (tokenHash: string | null): Promise<string | null> =>
  readFreshLink(COOKIE, tokenHash ? [tokenHash] : [], '/door/idea')
