import 'server-only'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canPrepare } from './policy'

/** More than anybody gives out of one pack. */
const MOST_LINKS = 200

export type LinkState = 'works' | 'expired' | 'withdrawn' | 'ended'

/** A pack's links, the newest first, each with how often it was opened. Null when the pack is not this viewer's. */
export async function getVisitorLinks(viewer: Viewer, packId: string) {
  if (!isRecordId(packId) || !canPrepare(viewer)) return null
  const { schoolId } = viewer
  const pack = await inSchool(viewer, (tx) =>
    tx.pack.findFirst({
      where: { schoolId, id: packId },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        title: true,
        builtAt: true,
        endedAt: true,
        links: {
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: MOST_LINKS,
          select: {
            id: true,
            madeFor: true,
            tokenHash: true,
            expiresAt: true,
            withdrawnAt: true,
            views: true,
            lastViewAt: true,
            madeByName: true,
            createdAt: true,
          },
        },
      },
    }),
  )
  if (!pack) return null
  const { links, ...rest } = pack
  const at = now()
  const stateOf = (link: { withdrawnAt: Date | null; expiresAt: Date }): LinkState => {
    if (link.withdrawnAt) return 'withdrawn'
    if (link.expiresAt <= at) return 'expired'
    return pack.endedAt ? 'ended' : 'works'
  }
  return { ...rest, links: links.map((link) => ({ ...link, state: stateOf(link) })) }
}

type PackLinks = NonNullable<Awaited<ReturnType<typeof getVisitorLinks>>>
export type VisitorLinkRow = PackLinks['links'][number]
