import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { addDays, daysBetween, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { LONGEST_CAMPAIGN_DAYS, stateOf } from './campaign'
import type { CampaignChange, CampaignEnd, NewCampaign } from './campaign-schema'
import { canAskParents } from './policy'
import { startSkills } from './start'

/** Begins a time of asking; gives its id. @throws RuleBroken beside the field; NotAllowed */
export function startCampaign(viewer: Viewer, input: NewCampaign): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    if (!canAskParents(viewer)) throw new NotAllowed()
    await refuseWhatCannotBe(tx, viewer, input)
    await startSkills(tx, viewer)
    const { id } = await tx.skillsCampaign.create({
      data: { schoolId, ...kept(input), createdByName: personName, createdAt: now() },
      select: { id: true },
    })
    await happened(tx, viewer, 'campaign.started', id, { title: input.title })
    return id
  })
}

/** Changes when, whom and what it is called. @throws NotFound, NotAllowed, RuleBroken, StaleEdit */
export function changeCampaign(viewer: Viewer, { id, version, ...input }: CampaignChange): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await campaignInHand(tx, viewer, id)
    await refuseWhatCannotBe(tx, viewer, input)
    const { count } = await tx.skillsCampaign.updateMany({
      where: { schoolId: viewer.schoolId, id, version },
      data: { ...kept(input), version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'campaign.changed', id, { title: input.title })
    return id
  })
}

/**
 * Ends it before its last day: yesterday was the last, also of one that only opened today, or never did. With its links,
 * nobody answers by them any more.
 */
export function endCampaign(viewer: Viewer, { id, version, withLinks }: CampaignEnd): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const campaign = await campaignInHand(tx, viewer, id)
    const days = { opensOn: toIso(campaign.opensOn), closesOn: toIso(campaign.closesOn) }
    if (stateOf(days, today()) === 'closed') throw new RuleBroken('form', 'It has ended already.')
    const lastDay = addDays(today(), -1)
    const hasOpened = days.opensOn <= lastDay
    const { count } = await tx.skillsCampaign.updateMany({
      where: { schoolId, id, version },
      data: {
        ...(!hasOpened && { opensOn: toDate(lastDay) }),
        closesOn: toDate(lastDay),
        version: { increment: 1 },
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    const links = withLinks
      ? await tx.doorLink.updateMany({
          where: { schoolId, campaignId: id, withdrawnAt: null, expiresAt: { gt: now() } },
          data: { withdrawnAt: now() },
        })
      : { count: 0 }
    await happened(tx, viewer, 'campaign.ended', id, { title: campaign.title, links: links.count })
    return id
  })
}

/** The campaign a command is about. @throws NotFound when it is not this school's; NotAllowed */
export async function campaignInHand(tx: Tx, viewer: Viewer, id: string) {
  const campaign = await tx.skillsCampaign.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { title: true, opensOn: true, closesOn: true, yearGroups: true, groups: true },
  })
  if (!campaign) throw new NotFound()
  if (!canAskParents(viewer)) throw new NotAllowed()
  return campaign
}

function kept({ title, opensOn, closesOn, yearGroups, groups, remindOn }: NewCampaign) {
  return {
    title,
    opensOn: toDate(opensOn),
    closesOn: toDate(closesOn),
    yearGroups,
    groups,
    remindOn: [...new Set(remindOn)]
      .filter((day) => day !== null)
      .sort()
      .map(toDate),
  }
}

async function refuseWhatCannotBe(tx: Tx, viewer: Viewer, input: NewCampaign): Promise<void> {
  const { opensOn, closesOn, remindOn, yearGroups, groups } = input
  if (closesOn < opensOn)
    throw new RuleBroken('closesOn', 'The last day comes before the first. Enter a later one.')
  if (daysBetween(opensOn, closesOn) > LONGEST_CAMPAIGN_DAYS)
    throw new RuleBroken(
      'closesOn',
      `Ask for ${LONGEST_CAMPAIGN_DAYS} days at most, and then ask again: who is asked for ever is asked by nobody.`,
    )
  const outside = remindOn.findIndex((day) => day !== null && (day < opensOn || day > closesOn))
  if (outside >= 0) throw new RuleBroken(`remind${outside + 1}`, 'Remind between the first day and the last.')
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { yearGroups: true, groups: { select: { key: true } } },
    relationLoadStrategy: 'join',
  })
  if (!yearGroups.every((year) => school.yearGroups.includes(year)))
    throw new RuleBroken('yearGroups', 'Choose from the school’s year groups.')
  if (!groups.every((key) => school.groups.some((group) => group.key === key)))
    throw new RuleBroken('groups', 'Choose from the school’s groups.')
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  recordId: string,
  detail: { title: string; links?: number },
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'campaign', recordId, detail })
}
