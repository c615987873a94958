import type { CaseHolder } from '@/prisma/generated/enums'
import { handlerOf, type Stage } from './procedure'

/** Whom a stage calls for. Null: whoever has it keeps it. */
export type StageRole = 'head' | 'chair' | 'clerk' | null

/**
 * Who handles a stage of a case. A panel is called by the clerk: those who sit on it decide it, and nobody who has had to do
 * with the case sits on it.
 */
export function stageRole(stage: Pick<Stage, 'whoHandles'>, heldBy: CaseHolder): StageRole {
  const who = handlerOf(stage, { aboutHead: heldBy === 'chair', aboutGovernors: heldBy === 'clerk' })
  if (who === 'panel') return 'clerk'
  return who === 'head' || who === 'chair' || who === 'clerk' ? who : null
}

export const STAGE_ROLE_NAMES = {
  head: 'the headteacher',
  chair: 'the chair of governors',
  clerk: 'the clerk to the governors',
} as const
