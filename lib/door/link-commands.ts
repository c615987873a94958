import 'server-only'
import type { DoorLinkKind } from '@/prisma/generated/enums'
import { recordHappening, recordHappenings } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { isoDateIn, now } from '../platform/clock'
import { NotAllowed, NotFound } from '../platform/errors'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { canAskParents } from '../skills/policy'
import { startSkills } from '../skills/start'

const A_DAY = 24 * 60 * 60 * 1000

export type NewDoorLinks = {
  /** Of the families, each its own; or null for one link that is open to whoever holds the slip. */
  familyIds: readonly string[] | null
  campaignId: string | null
  label: string
  /** How long they work. */
  days: number
}

type MadeLink = { id: string; familyId: string | null; token: string }

/**
 * Makes links to the parents' door: one that is open, or one for each family. Their tokens are kept nowhere; a form sent twice
 * gives the same ones.
 *
 * @throws NotFound for a family or campaign that is not the school's; NotAllowed
 */
export async function makeDoorLinks(viewer: Viewer, input: NewDoorLinks): Promise<MadeLink[]> {
  const { familyIds, campaignId, label, days } = input
  const kind: DoorLinkKind = familyIds ? 'family' : 'open'
  const tokens = new Map(
    (familyIds ? [...new Set(familyIds)] : ['']).map((of) => [of, tokenOfForm(viewer, 'door', of)]),
  )
  const made = await changeInSchool(viewer, async (tx) => {
    if (!canAskParents(viewer)) throw new NotAllowed()
    const { schoolId, personId, personName } = viewer
    const families = [...tokens.keys()].filter((of) => of !== '')
    const known = await tx.family.count({ where: { schoolId, id: { in: families } } })
    if (known < families.length) throw new NotFound()
    if (campaignId) {
      const campaign = await tx.skillsCampaign.findFirst({
        where: { schoolId, id: campaignId },
        select: { id: true },
      })
      if (!campaign) throw new NotFound()
    }
    await startSkills(tx, viewer)
    const createdAt = now()
    const expiresAt = new Date(createdAt.getTime() + days * A_DAY)
    const rows = [...tokens].map(([of, token]) => ({
      schoolId,
      id: newId(),
      kind,
      familyId: of || null,
      campaignId,
      label,
      tokenHash: hashOfToken(token),
      expiresAt,
      madeById: personId,
      madeByName: personName,
      createdAt,
    }))
    await tx.doorLink.createMany({ data: rows })
    const until = isoDateIn(expiresAt)
    if (kind === 'open') {
      const recordId = rows[0]?.id ?? ''
      await recordHappening(tx, viewer, {
        kind: 'door.link_made',
        recordType: 'door_link',
        recordId,
        detail: { label, until },
      })
    } else {
      await recordHappenings(
        tx,
        viewer,
        rows.map(({ familyId }) => ({
          kind: 'door.family_link_made',
          recordType: 'family',
          recordId: familyId ?? '',
          detail: { until },
        })),
      )
    }
    return rows.map(({ id, familyId }) => ({ id, familyId }))
  })
  return made.map(({ id, familyId }) => ({ id, familyId, token: tokens.get(familyId ?? '') ?? '' }))
}

/** Withdraws a link, which from then on opens nothing. @throws NotFound when there is none that still works; NotAllowed */
export function withdrawDoorLink(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const link = await tx.doorLink.findFirst({
      where: { schoolId, id, withdrawnAt: null },
      select: { label: true, familyId: true },
    })
    if (!link) throw new NotFound()
    if (!canAskParents(viewer)) throw new NotAllowed()
    await tx.doorLink.updateMany({ where: { schoolId, id, withdrawnAt: null }, data: { withdrawnAt: now() } })
    await recordHappening(tx, viewer, {
      kind: 'door.link_withdrawn',
      recordType: link.familyId ? 'family' : 'door_link',
      recordId: link.familyId ?? id,
      detail: { label: link.label },
    })
    return id
  })
}

/**
 * Withdraws all families' links that were made together with one of them, those that still work.
 *
 * @param id of any of them
 * @throws NotFound when there is none that still works; NotAllowed
 */
export function withdrawSlips(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const link = await tx.doorLink.findFirst({
      where: { schoolId, id, kind: 'family' },
      select: { label: true, campaignId: true, createdAt: true, madeById: true },
    })
    if (!link) throw new NotFound()
    if (!canAskParents(viewer)) throw new NotAllowed()
    const withdrawnAt = now()
    const { count } = await tx.doorLink.updateMany({
      where: { schoolId, kind: 'family', withdrawnAt: null, expiresAt: { gt: withdrawnAt }, ...link },
      data: { withdrawnAt },
    })
    if (count === 0) throw new NotFound()
    await recordHappening(tx, viewer, {
      kind: 'door.slips_withdrawn',
      recordType: 'door_link',
      recordId: id,
      detail: { label: link.label, links: count },
    })
    return id
  })
}
