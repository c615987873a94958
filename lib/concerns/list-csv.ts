import type { CsvTable } from '../platform/csv'
import { CHANNEL_NAMES, FINDING_NAMES, KIND_NAMES, STATUS_NAMES } from './case'
import type { CaseList } from './case-list'

/** Cases for a spreadsheet, one row each: what their list shows, with what they said whole. */
export function casesTable({ cases, choices }: Pick<CaseList, 'cases' | 'choices'>): CsvTable {
  const categories = new Map(choices.categories.map(({ id, name }) => [id, name]))
  const people = new Map(choices.people.map(({ id, name }) => [id, name]))
  const stages = new Map(
    choices.procedures.flatMap(({ id, stages }) =>
      stages.map(({ number, name }) => [`${id} ${number}`, name]),
    ),
  )
  return {
    columns: [
      'Reference',
      'Kind',
      'Status',
      'About',
      'Received',
      'How it reached us',
      'Year group',
      'Stage',
      'Due next',
      'What is due',
      'Who has it',
      'Ended',
      'Finding',
      'What they said',
    ],
    rows: cases.map((one) => [
      one.reference,
      KIND_NAMES[one.kind],
      STATUS_NAMES[one.status],
      categories.get(one.categoryId) ?? null,
      one.receivedOn,
      CHANNEL_NAMES[one.channel],
      one.yearGroup,
      stages.get(`${one.procedureId} ${one.stage}`) ?? null,
      one.dueOn,
      one.dueOn && (one.due === 'acknowledge' ? 'Acknowledge' : 'Answer'),
      (one.handlerId && people.get(one.handlerId)) ?? null,
      one.endedOn,
      one.finding && FINDING_NAMES[one.finding],
      one.words,
    ]),
  }
}
