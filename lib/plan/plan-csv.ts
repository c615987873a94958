import { STEP_LABELS, STEPS } from '../impact/ladder'
import type { CsvTable } from '../platform/csv'
import type { Plan } from './list-queries'
import { PRIORITY_END_NAMES } from './priority'
import { subjectName } from './subjects'
import { hasReached } from './what-it-came-to'

const COLUMNS = [
  'Priority',
  'About',
  'Who',
  'From',
  'Until',
  'Look again',
  'Looked',
  'Ended',
  'How',
  'What it will be known by',
  'Measure',
  'Unit',
  'Stood at',
  'Should reach',
  'By',
  'Came to',
  'Reached',
  'Activities',
  ...STEPS.map((step) => STEP_LABELS[step]),
  'Actions',
  'Actions done',
  'Contributions of parents and carers',
  'The most that may be said',
]

export const PLAN_TABLES = ['priorities', 'contributions'] as const

/** One table of a year's plan. */
export const planTable = (plan: Plan, table: (typeof PLAN_TABLES)[number]): CsvTable =>
  table === 'priorities' ? prioritiesTable(plan) : contributionsTable(plan)

/** What parents and carers contributed, a row each, with what became of it. */
const contributionsTable = ({ priorities }: Plan): CsvTable => ({
  columns: [
    'Priority',
    'What parents and carers contributed',
    'When',
    'As an idea',
    'What became of it',
    'When that was',
  ],
  rows: priorities.flatMap(({ title, contributions }) =>
    contributions.map(({ words, saidOn, ideaId, became, becameOn }) => [
      title,
      words,
      saidOn,
      ideaId ? 'yes' : 'no',
      became,
      becameOn,
    ]),
  ),
})

/** A year's plan, a row for each criterion; a priority that has none is one row all the same. */
function prioritiesTable({ priorities }: Plan): CsvTable {
  return {
    columns: COLUMNS,
    rows: priorities.flatMap(({ criteria, activities, actions, contributions, progress, ...priority }) => {
      const { endedAs } = priority
      const kept = actions.filter(({ status }) => status !== 'dropped')
      const head = [
        priority.title,
        subjectName(priority.subject),
        priority.owner,
        priority.startsOn,
        priority.endsOn,
        priority.reviewOn,
        priority.reviewedOn,
        priority.endedOn,
        endedAs && PRIORITY_END_NAMES[endedAs],
      ]
      const tail = [
        activities.length,
        ...STEPS.map((step) => activities.filter(({ stands }) => stands === step).length),
        kept.length,
        kept.filter(({ status }) => status === 'done').length,
        contributions.length,
        progress.strongest?.claim,
      ]
      const known = criteria.map((criterion) => [
        criterion.statement,
        criterion.measure.name,
        criterion.measure.unit,
        criterion.baseline,
        criterion.target,
        criterion.reviewOn,
        criterion.reached,
        criterion.reached === null ? null : hasReached(criterion) ? 'yes' : 'no',
      ])
      return (known.length > 0 ? known : [NOTHING_KNOWN]).map((one) => [...head, ...one, ...tail])
    }),
  }
}

const NOTHING_KNOWN = Array<null>(8).fill(null)
