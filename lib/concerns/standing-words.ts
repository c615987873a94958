import type { IsoDate } from '../platform/dates'
import { shortDate } from '../platform/dates'
import { dueInWords } from '../school-days/days-left'
import type { ClockUnit } from '../school-days/due'
import type { SchoolCalendar } from '../school-days/school-days'
import { FINDING_NAMES, STATUS_NAMES } from './case'
import type { ListChoices } from './list-choices'
import type { CaseRow } from './list-sql'

type Procedures = Pick<ListChoices, 'procedures'>

/** In which days what is due next is counted, by the version of the procedure the case began under. */
function unitOf(
  { procedureId, stage, due }: Pick<CaseRow, 'procedureId' | 'stage' | 'due'>,
  { procedures }: Procedures,
): ClockUnit {
  const stages = procedures.find(({ id }) => id === procedureId)?.stages
  return stages?.find(({ number }) => number === stage)?.[due]?.unit ?? 'school_days'
}

/**
 * Where a case stands, in a few words: "Acknowledge by Thursday 12 March (3 school days left)", "Late: …", "Paused since
 * 3 March 2026", "Upheld, 3 March 2026".
 */
export function standsInWords(
  row: Pick<
    CaseRow,
    'status' | 'dueOn' | 'due' | 'pausedOn' | 'endedOn' | 'finding' | 'procedureId' | 'stage'
  >,
  { choices, calendar, today }: { choices: Procedures; calendar: SchoolCalendar; today: IsoDate },
): string {
  const { status, dueOn, due, pausedOn, endedOn, finding } = row
  if (status === 'paused') return `Paused${pausedOn ? ` since ${shortDate(pausedOn)}` : ''}`
  if (status !== 'open') {
    const how = finding ? FINDING_NAMES[finding] : STATUS_NAMES[status]
    return endedOn ? `${how}, ${shortDate(endedOn)}` : how
  }
  if (!dueOn) return 'Open, with nothing due'
  const unit = unitOf(row, { procedures: choices.procedures })
  return capital(dueInWords({ verb: due, dueOn, today, unit }, calendar))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
