import type { CameBack, ImprovementStatus } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../../platform/dates'
import { CAME_BACK_NAMES } from './happenings'

export const IMPROVEMENT_STATUS_NAMES: Record<ImprovementStatus, string> = {
  planned: 'Planned',
  done: 'Done',
  dropped: 'Dropped',
}

type Standing = {
  status: ImprovementStatus
  dueOn: IsoDate
  doneOn: IsoDate | null
  checkOn: IsoDate
  checkedOn: IsoDate | null
  cameBack: CameBack | null
}

/** Where an improvement stands, in one sentence: "Done on 3 March 2026. It has not come back." */
export function whereItStands(
  { status, dueOn, doneOn, checkOn, cameBack }: Standing,
  today: IsoDate,
): string {
  if (status === 'dropped') return 'Dropped.'
  if (status === 'planned')
    return dueOn < today
      ? `Late: it was due on ${shortDate(dueOn)}.`
      : `Planned, to be done by ${shortDate(dueOn)}.`
  const done = `Done on ${shortDate(doneOn ?? dueOn)}.`
  if (cameBack) return `${done} ${CAME_BACK_NAMES[cameBack]}.`
  return checkOn <= today
    ? `${done} Time to look whether the matter came back.`
    : `${done} Look again on ${shortDate(checkOn)}.`
}
