import { DECISION_NAMES, kindName, STATUS_NAMES } from '../activities/activity'
import type { CsvTable } from '../platform/csv'
import { academicYearName, toIso } from '../platform/dates'
import { STEP_LABELS } from './ladder'
import type { Standing } from './standings'

/** Activities for a spreadsheet, one row each. */
export function activitiesTable(
  activities: readonly Standing[],
  groupName: (key: string) => string,
): CsvTable {
  const rows = activities.map((activity) => {
    const { ladder, facts } = activity
    const { takenPart } = facts
    return {
      Activity: activity.title,
      'Academic year': academicYearName(activity.academicYear),
      Status: STATUS_NAMES[activity.status],
      Kind: activity.kind ? kindName(activity.kind) : '',
      'Where it stands': ladder.stands ? STEP_LABELS[ladder.stands] : 'An idea',
      'What may be said': ladder.claim,
      'Year groups': activity.yearGroups.join(', ') || 'Whole school',
      'Pupil groups': activity.groups.map(groupName).join(', '),
      Outcomes: facts.outcomes.map(({ statement }) => statement).join('; '),
      Measures: facts.outcomes.map(({ measure }) => measure.name).join('; '),
      'Looked at again': facts.outcomes.map(({ reviewOn }) => reviewOn ?? '').join('; '),
      'Sessions held': takenPart.sessionsHeld,
      'Families invited': takenPart.families?.invited ?? '',
      'Families who came': takenPart.families?.came ?? '',
      'Decided next': activity.decision ? DECISION_NAMES[activity.decision] : '',
      Begins: toIso(activity.startsOn) ?? '',
    }
  })
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => row[column])) }
}

const COLUMNS = [
  'Activity',
  'Academic year',
  'Status',
  'Kind',
  'Where it stands',
  'What may be said',
  'Year groups',
  'Pupil groups',
  'Outcomes',
  'Measures',
  'Looked at again',
  'Sessions held',
  'Families invited',
  'Families who came',
  'Decided next',
  'Begins',
] as const
