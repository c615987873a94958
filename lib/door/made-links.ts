import 'server-only'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toIso } from '../platform/dates'
import { env } from '../platform/env'
import { FRESH_MINUTES } from '../platform/fresh-cookie'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import { sending, type Viewer } from '../platform/viewer'
import { canAskParents } from '../skills/policy'

/**
 * The links that one form of this person's made within the last ten minutes, as addresses. For a form of somebody else, and for
 * one that is older, there are none; nor for links that were withdrawn since.
 *
 * @param submissionId the form's number, as `makeDoorLinks` was given it
 */
export async function readMadeLinks(viewer: Viewer, submissionId: string | null) {
  if (!canAskParents(viewer) || !submissionId) return []
  const { schoolId, personId } = viewer
  const since = new Date(now().getTime() - FRESH_MINUTES * 60_000)
  const rows = await inSchool(viewer, (tx) =>
    tx.doorLink.findMany({
      where: { schoolId, madeById: personId, createdAt: { gte: since }, withdrawnAt: null },
      relationLoadStrategy: 'join',
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        label: true,
        tokenHash: true,
        expiresAt: true,
        campaign: { select: { id: true, title: true, closesOn: true } },
        school: { select: { yearGroups: true } },
        family: {
          select: {
            id: true,
            reference: true,
            languages: true,
            preference: { select: { writeIn: true } },
            pupils: {
              where: { leftAt: null },
              orderBy: { reference: 'asc' },
              select: { yearGroup: true, className: true },
            },
          },
        },
      },
    }),
  )
  const sender = sending(viewer, submissionId)
  return rows.flatMap(({ tokenHash, campaign, school, ...link }) => {
    const token = tokenOfForm(sender, 'door', link.family?.id ?? '')
    if (hashOfToken(token) !== tokenHash) return []
    return [
      {
        ...link,
        yearGroups: school.yearGroups,
        campaign: campaign && { ...campaign, closesOn: toIso(campaign.closesOn) },
        address: `${env().ALONGSIDE_URL}/door/${token}`,
      },
    ]
  })
}

export type MadeDoorLink = Awaited<ReturnType<typeof readMadeLinks>>[number]
