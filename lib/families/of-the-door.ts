import 'server-only'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'

/** The last few campaigns are enough on a family's page. */
const CAMPAIGNS_SHOWN = 3

export type FamilyAtTheDoor = NonNullable<Awaited<ReturnType<typeof getFamilyAtTheDoor>>>

/**
 * What a family told the school by the door or otherwise: its preferences, and in short its offers, ideas, links and answers.
 * Null when it is not this viewer's.
 */
export async function getFamilyAtTheDoor(viewer: Viewer, id: string) {
  if (!canSeeFamilies(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const found = await tx.family.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        reference: true,
        leftAt: true,
        languages: true,
        preference: true,
        offers: {
          orderBy: [{ sentOn: 'desc' }, { id: 'desc' }],
          select: { id: true, name: true, sentOn: true },
        },
        doorLinks: {
          where: { withdrawnAt: null, expiresAt: { gt: now() } },
          orderBy: [{ expiresAt: 'desc' }, { id: 'desc' }],
          select: { id: true, expiresAt: true, firstOpenedAt: true },
        },
        campaigns: {
          orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
          take: CAMPAIGNS_SHOWN,
          select: { onDay: true, campaign: { select: { id: true, title: true } } },
        },
        _count: { select: { ideas: true, campaigns: true } },
      },
    })
    if (!found) return null
    const { _count, campaigns, ...family } = found
    return {
      ...family,
      ideas: _count.ideas,
      answered: _count.campaigns,
      campaigns: campaigns.map(({ onDay, campaign }) => ({ ...campaign, onDay })),
    }
  })
}
