import type { Prisma } from '@/prisma/generated/client'
import type { CaseHolder } from '@/prisma/generated/enums'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/** Whose cases somebody looks through when their time is over: leaders the school's, the chair and the clerk theirs. */
export function holdersOf({ role, duties }: Pick<Viewer, 'role' | 'duties'>): CaseHolder[] {
  return [
    ...(isLeader({ role }) ? (['school'] as const) : []),
    ...(duties.includes('chair') ? (['chair'] as const) : []),
    ...(duties.includes('clerk') ? (['clerk'] as const) : []),
  ]
}

export const mayLetGo = (who: Pick<Viewer, 'role' | 'duties'>) => holdersOf(who).length > 0

/** The cases this viewer may let go or hold, of those the database lets them see at all. */
export const theirsToLetGo = (viewer: Viewer): Prisma.CaseWhereInput => ({
  schoolId: viewer.schoolId,
  heldBy: { in: holdersOf(viewer) },
})

/** What goes with a case, counted. */
export type WhatGoes = {
  events: number
  letters: number
  files: number
  links: number
  ties: number
  lessons: number
}

const NAMES: [keyof WhatGoes, one: string, many: string][] = [
  ['events', 'entry on its timeline', 'entries on its timeline'],
  ['letters', 'letter', 'letters'],
  ['files', 'file', 'files'],
  ['lessons', 'lesson', 'lessons'],
  ['ties', 'tie to another case', 'ties to other cases'],
  ['links', 'parent’s link', 'parent’s links'],
]

/** "the words, 4 entries on its timeline and 1 file" */
export function whatGoes(counts: WhatGoes): string {
  const parts = NAMES.filter(([key]) => counts[key] > 0).map(
    ([key, one, many]) => `${counts[key]} ${counts[key] === 1 ? one : many}`,
  )
  const all = ['the parent’s words and the school’s account', ...parts]
  return all.length === 1 ? (all[0] as string) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
