import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { localeOfFamily } from '../door/family-locale'
import { FIRST_LOCALE, type Locale } from '../door/languages'
import { now } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
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
  familyId: true,
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
  /** In which language the family is written to, where it is known whose it is. */
  locale: Locale
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
    const { handlerId, recordedById, familyId, links, events, ...record } = found
    const isTheirs = handlerId !== null && mine.includes(handlerId)
    return {
      ...record,
      locale: await localeOf(tx, viewer, familyId),
      links: links.map((link) => ({ ...link, state: stateOf(link) })),
      showable: events,
      mayGive: takesPart(viewer, { isTheirs, recordedById }),
    }
  })
}

async function localeOf(tx: Tx, { schoolId }: Viewer, familyId: string | null): Promise<Locale> {
  if (!familyId) return FIRST_LOCALE
  const family = await tx.family.findFirst({
    where: { schoolId, id: familyId },
    relationLoadStrategy: 'join',
    select: { languages: true, preference: { select: { writeIn: true } } },
  })
  return family
    ? localeOfFamily({ languages: family.languages, writeIn: family.preference?.writeIn })
    : FIRST_LOCALE
}

function stateOf({ withdrawnAt, expiresAt }: Row['links'][number]): LinkState {
  if (withdrawnAt) return 'withdrawn'
  return expiresAt > now() ? 'works' : 'expired'
}
