import { stringify } from 'csv-stringify/sync'
import { DECISION_NAMES, kindName, STATUS_NAMES } from '../activities/activity'
import { academicYearName, toIso } from '../platform/dates'
import { STEP_LABELS } from './ladder'
import type { Standing } from './standings'

/**
 * Activities as a file for a spreadsheet: one row each, with a byte-order mark so that Excel reads it as UTF-8. A cell that
 * a spreadsheet would take for a formula is made plain text, because titles are typed by people.
 */
export function activitiesCsv(activities: readonly Standing[], groupName: (key: string) => string): string {
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
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: COLUMNS,
  })
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
]
