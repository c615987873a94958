import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { isoDateIn, now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { packInHand } from './pack-commands'
import { canPrepare } from './policy'
import type { NewVisitorLink, VisitorLinkToWithdraw } from './visitor-schema'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Makes a link by which a visitor reads one pack as it was built, and nothing else.
 *
 * @param input.madeFor stands on every page they read
 * @param input.days it works for
 * @returns its token, which is kept nowhere
 * @throws NotFound; NotAllowed; RuleBroken when the pack is not built yet, or out of use
 */
export async function makeVisitorLink(
  viewer: Viewer,
  { id, madeFor, days }: NewVisitorLink,
): Promise<{ token: string }> {
  const token = tokenOfForm(viewer, 'visitor')
  await changeInSchool(viewer, async (tx) => {
    await packInHand(tx, viewer, id)
    const { schoolId, personName } = viewer
    const isBuilt = await tx.pack.findFirst({
      where: { schoolId, id, contents: { not: Prisma.AnyNull } },
      select: { id: true },
    })
    if (!isBuilt)
      throw new RuleBroken(
        'form',
        'This pack is not built yet. Build it, look at it, then give somebody a link.',
      )
    const createdAt = now()
    const expiresAt = new Date(createdAt.getTime() + days * A_DAY)
    const link = await tx.visitorLink.create({
      data: {
        schoolId,
        packId: id,
        madeFor,
        tokenHash: hashOfToken(token),
        expiresAt,
        madeByName: personName,
        createdAt,
      },
      select: { id: true },
    })
    await happened(tx, viewer, 'link_made', id, { madeFor, until: isoDateIn(expiresAt) })
    return link.id
  })
  return { token }
}

/** Withdraws a link, which from then on opens nothing. @throws NotFound when there is none that was not withdrawn; NotAllowed */
export function withdrawVisitorLink(viewer: Viewer, { id, linkId }: VisitorLinkToWithdraw): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const of = { schoolId: viewer.schoolId, packId: id, id: linkId, withdrawnAt: null }
    const link = await tx.visitorLink.findFirst({ where: of, select: { madeFor: true } })
    if (!link) throw new NotFound()
    if (!canPrepare(viewer)) throw new NotAllowed()
    const { count } = await tx.visitorLink.updateMany({ where: of, data: { withdrawnAt: now() } })
    if (count === 0) throw new NotFound()
    await happened(tx, viewer, 'link_withdrawn', id, { madeFor: link.madeFor })
    return id
  })
}

function happened(tx: Tx, viewer: Viewer, what: string, packId: string, detail: Prisma.InputJsonObject) {
  return recordHappening(tx, viewer, {
    kind: `visitor.${what}`,
    recordType: 'pack',
    recordId: packId,
    detail,
  })
}
