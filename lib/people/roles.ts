import type { Role } from '@/prisma/generated/enums'

export const ROLES = [
  'head',
  'senior_leader',
  'staff',
  'liaison',
  'governor',
  'trust_leader',
] as const satisfies Role[]

/** What each role may do, in a sentence, where one is chosen. */
export const ROLE_SENTENCES: Record<Role, string> = {
  head: 'Everything, and decides who is let in and as what.',
  senior_leader: 'Plans and records everything, sees the impact page and the history.',
  staff: 'Records sessions, what parents said, figures and evidence, and puts down ideas.',
  liaison: 'Plans and records activities, keeps the list of families and who has not been reached.',
  governor:
    'Reads the governors’ page: counts and themes, never a family or a pupil. Asks questions beside its figures.',
  trust_leader: 'Reads activities and impact, no families or pupils, and changes nothing.',
}
