import type { Role } from '@/prisma/generated/enums'

export const ROLE_NAMES: Record<Role, string> = {
  head: 'Headteacher',
  senior_leader: 'Senior leader',
  staff: 'Member of staff',
  liaison: 'Home-school liaison worker',
  governor: 'Governor',
  trust_leader: 'Trust leader',
}

const LEADERS: readonly Role[] = ['head', 'senior_leader']
export const RECORDERS: readonly Role[] = ['head', 'senior_leader', 'staff', 'liaison']

/** Runs the school: people, settings, everything else. */
export const isHead = (who: { role: Role }) => who.role === 'head'

export const isLeader = (who: { role: Role }) => LEADERS.includes(who.role)

/** Works in the school and writes in its record. Trust leaders only read; governors read, and ask. */
export const isRecorder = (who: { role: Role }) => RECORDERS.includes(who.role)

/** Leads a trust or works for an authority: reads activities and impact, in counts and steps. */
export const isTrustLeader = (who: { role: Role }) => who.role === 'trust_leader'

/** May see what concerns one pupil or family, as a reference. */
export const isNearFamilies = isRecorder
