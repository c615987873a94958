import type { CaseHolder } from '@/prisma/generated/enums'
import type { Stage } from './procedure'

/** Whom a stage calls for. Null: whoever has it keeps it. */
export type StageRole = 'head' | 'chair' | 'clerk' | null

/**
 * Who handles a stage. What is about the head is the chair's, and the panel about it the clerk's to call; what is about a
 * governor is the clerk's throughout. A panel is not handled by who sits on it: the clerk calls it.
 *
 * @see Department for Education, Best practice for school complaints procedures
 */
export function stageRole(whoHandles: Stage['whoHandles'], heldBy: CaseHolder): StageRole {
  if (heldBy === 'clerk') return 'clerk'
  if (whoHandles === 'panel' || whoHandles === 'clerk') return 'clerk'
  if (heldBy === 'chair' || whoHandles === 'chair') return 'chair'
  return whoHandles === 'head' ? 'head' : null
}

export const STAGE_ROLE_NAMES = {
  head: 'the headteacher',
  chair: 'the chair of governors',
  clerk: 'the clerk to the governors',
} as const
