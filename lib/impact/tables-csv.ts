import { KIND_DEFINITIONS } from '../activities/kind'
import { reachTable } from '../families/reach-csv'
import type { CsvTable } from '../platform/csv'
import { stepsTable as exactUseTable } from '../skills/overview-csv'
import { USE_STEP_NAMES, USE_STEPS } from '../skills/used'
import type { Dashboard } from './dashboard'
import type { GovernorsPage } from './governors'
import { type NamedReach, shareInWords } from './reach-protected'
import { resultInFigures } from './result-figures'
import type { SkillsForGovernors } from './skills-protected'
import type { Summary } from './summary'

/** The tables of the impact page, by their name in the address. */
export const IMPACT_TABLES = ['results', 'steps', 'kinds', 'reach', 'skills'] as const
type ImpactTable = (typeof IMPACT_TABLES)[number]

/** Those of the governors' page. */
export const GOVERNORS_TABLES = ['claims', 'steps', 'kinds', 'reach'] as const
type GovernorsTable = (typeof GOVERNORS_TABLES)[number]

/** A table of the impact page for a spreadsheet, with no more in it than this viewer's page shows. */
export function impactTable(dashboard: Dashboard, table: ImpactTable): CsvTable {
  const { summary, lastYear, reach, reachProtected, skills, skillsProtected } = dashboard
  switch (table) {
    case 'results':
      return resultsTable(dashboard)
    case 'steps':
      return stepsTable(summary, lastYear)
    case 'kinds':
      return kindsTable(summary, lastYear)
    case 'reach':
      return reachProtected ? protectedTable(reachProtected) : reachTable(reach)
    case 'skills':
      return skills ? exactUseTable(skills) : skillsTable(skillsProtected)
  }
}

/** A table of the governors' page for a spreadsheet: counts and words only, small numbers hidden as there. */
export function governorsTable(page: GovernorsPage, table: GovernorsTable): CsvTable {
  switch (table) {
    case 'claims':
      return {
        columns: ['Activity', 'Where it stands', 'What may be said'],
        rows: [...page.claims, ...page.onlyCame].map(({ title, step, claim }) => [title, step, claim]),
      }
    case 'steps':
      return stepsTable(page.summary, page.lastYear)
    case 'kinds':
      return kindsTable(page.summary, page.lastYear)
    case 'reach':
      return protectedTable(page.reach)
  }
}

function resultsTable({ workedOn }: Dashboard): CsvTable {
  return {
    columns: [
      ...['Activity', 'Outcome', 'Measure', 'Counted', 'From', 'To', 'Change', 'Likely range (95%)'],
      'What may be said',
    ],
    rows: workedOn
      .flatMap(({ rows }) => rows)
      .map(({ activity, outcome, claim }) => {
        const figures = claim.ceiling >= 1 ? resultInFigures(outcome) : null
        return [
          activity.title,
          outcome.statement,
          outcome.measure.name,
          figures?.counted,
          figures?.from,
          figures?.to,
          figures?.change,
          figures?.range,
          claim.sentence,
        ]
      }),
  }
}

function stepsTable(summary: Summary, lastYear: Summary): CsvTable {
  return {
    columns: ['Step', 'Activities', 'Activities the year before'],
    rows: summary.steps.map(({ label, count }, i) => [
      label,
      count,
      lastYear.total > 0 ? (lastYear.steps[i]?.count ?? 0) : null,
    ]),
  }
}

function kindsTable(summary: Summary, lastYear: Summary): CsvTable {
  return {
    columns: ['Kind', 'Activities', 'Activities the year before', 'Naming a change for pupils'],
    rows: summary.kinds.map(({ kind, count, withPupilOutcome }) => [
      KIND_DEFINITIONS[kind].name,
      count,
      lastYear.total > 0 ? (lastYear.kinds.find((one) => one.kind === kind)?.count ?? 0) : null,
      withPupilOutcome,
    ]),
  }
}

function protectedTable(rows: readonly NamedReach[]): CsvTable {
  const cell = (count: number | null) => count ?? 'hidden'
  return {
    columns: ['Families of pupils', 'For them', 'Invited', 'Came at least once', 'Came, of those it was for'],
    rows: rows.map(({ name, shown }) => [
      name,
      cell(shown.for),
      cell(shown.invited),
      cell(shown.came),
      shareInWords(shown),
    ]),
  }
}

/** Offered, asked, used, again, with small numbers hidden: all families, then those of each group. */
export function skillsTable(skills: SkillsForGovernors | null): CsvTable {
  const groups = skills?.groups ?? []
  return {
    columns: ['How far', 'Families', 'Families the year before', ...groups.map(({ name }) => name)],
    rows: USE_STEPS.map((step) => [
      USE_STEP_NAMES[step],
      skills?.now[step] ?? 'hidden',
      skills?.before[step] ?? 'hidden',
      ...groups.map(({ shown }) => shown[step] ?? 'hidden'),
    ]),
  }
}
