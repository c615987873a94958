import 'server-only'
import { CATALOGUES } from '../door/words'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays, toDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { canEnterAnswers } from './policy'
import { DEFAULT_SKILLS, SKILL_KINDS, type SkillKind } from './vocabulary'

/** Answers on paper still come in for a while after the last day. */
const LATE_DAYS = 90

export type AskedSkill = { key: string; name: string; isOwn: boolean }

/** One kind of skill with those that are asked, in the order in which they are. */
export type AskedKind = { kind: SkillKind; skills: AskedSkill[] }

/**
 * What the form for an answer on paper, and the sheet to print, ask: the school's skills by kind, or those that are shipped
 * while it has none; and the campaigns it may belong to. Null for who may not write answers down.
 */
export async function getAnswerForm(viewer: Viewer) {
  if (!canEnterAnswers(viewer)) return null
  const { schoolId } = viewer
  const since = toDate(addDays(today(), -LATE_DAYS))
  const { skills, campaigns } = await inSchool(viewer, async (tx) => ({
    skills: await tx.skill.findMany({
      where: { schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { key: true, name: true, kind: true, isOwn: true, retiredAt: true },
    }),
    campaigns: await tx.skillsCampaign.findMany({
      where: { schoolId, closesOn: { gte: since } },
      orderBy: [{ opensOn: 'desc' }, { id: 'desc' }],
      select: { id: true, title: true, closesOn: true },
    }),
  }))
  const asked = skills.length > 0 ? skills.filter(({ retiredAt }) => !retiredAt) : SHIPPED
  return {
    kinds: SKILL_KINDS.map((kind) => ({
      kind,
      skills: asked.filter((skill) => skill.kind === kind),
    })).filter((one) => one.skills.length > 0),
    campaigns: campaigns.map((campaign) => ({ ...campaign, closesOn: toIso(campaign.closesOn) })),
  }
}

const SHIPPED = DEFAULT_SKILLS.map(({ key, kind }) => ({
  key,
  kind: kind as string,
  name: (CATALOGUES.en.skill as Record<string, string>)[key] ?? key,
  isOwn: false,
}))
