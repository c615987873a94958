import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { standingInFor } from './in-hand'
import { SHOWABLE } from './parent-record'
import { mayOpenCases, visibleTo } from './policy'
import { takesPart } from './taking-part'

const PAGE = {
  id: true,
  reference: true,
  kind: true,
  recordedById: true,
  handlerId: true,
  links: {
    orderBy: { id: 'desc' },
    select: {
      id: true,
      tokenHash: true,
      madeByName: true,
      createdAt: true,
      expiresAt: true,
      withdrawnAt: true,
      firstOpenedAt: true,
    },
  },
  events: {
    where: { kind: { in: [...SHOWABLE] }, correctedBy: { none: {} } },
    orderBy: [{ onDay: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      channel: true,
      onDay: true,
      who: true,
      words: true,
      shown: { select: { shownByName: true } },
    },
  },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof PAGE }>
type LinkState = 'works' | 'expired' | 'withdrawn'
export type LinkRow = Row['links'][number] & { state: LinkState }
export type ShowableRow = Row['events'][number]

type LinksOfCase = {
  id: string
  reference: string
  kind: Row['kind']
  links: LinkRow[]
  showable: ShowableRow[]
  mayGive: boolean
}

/** A case's links, the newest first, and what of its timeline may be shown by them; null when it is not this viewer's to know of. */
export async function getLinksOfCase(viewer: Viewer, id: string): Promise<LinksOfCase | null> {
  if (!isRecordId(id) || !mayOpenCases(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const mine = await standingInFor(tx, viewer)
    const found = await tx.case.findFirst({
      where: { AND: [visibleTo(viewer, mine), { id }] },
      relationLoadStrategy: 'join',
      select: PAGE,
    })
    if (!found) return null
    const { handlerId, recordedById, links, events, ...record } = found
    const isTheirs = handlerId !== null && mine.includes(handlerId)
    return {
      ...record,
      links: links.map((link) => ({ ...link, state: stateOf(link) })),
      showable: events,
      mayGive: takesPart(viewer, { isTheirs, recordedById }),
    }
  })
}

function stateOf({ withdrawnAt, expiresAt }: Row['links'][number]): LinkState {
  if (withdrawnAt) return 'withdrawn'
  return expiresAt > now() ? 'works' : 'expired'
}
