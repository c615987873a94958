import type { CsvTable } from '../platform/csv'
import type { Overview, Use } from './overview'
import { LEARNING_PHASE_NAMES } from './phases'
import { USE_STEP_NAMES, USE_STEPS } from './used'

/** The tables of the overview, by their name in the address. */
export const OVERVIEW_TABLES = ['steps', 'skills', 'groups', 'phases'] as const
type OverviewTable = (typeof OVERVIEW_TABLES)[number]

export function overviewTable(overview: Overview, table: OverviewTable): CsvTable {
  switch (table) {
    case 'steps':
      return stepsTable(overview)
    case 'skills':
      return {
        columns: ['Skill', 'Offers', 'Never asked'],
        rows: overview.skills.map(({ name, offers, neverAsked }) => [name, offers, neverAsked]),
      }
    case 'groups':
      return {
        columns: ['Families of pupils', 'Families', ...USE_STEPS.map((step) => USE_STEP_NAMES[step])],
        rows: overview.groups.map(({ name, families, counts }) => [
          name,
          families,
          ...USE_STEPS.map((step) => counts[step]),
        ]),
      }
    case 'phases':
      return {
        columns: ['Year groups', 'Pupils', 'Engagement', 'Involvement', 'Parents’ skills used'],
        rows: overview.phases.map(({ phase, counts }) => [
          LEARNING_PHASE_NAMES[phase],
          counts.pupils,
          counts.engagement,
          counts.involvement,
          counts.used,
        ]),
      }
  }
}

/** Offered, asked, used, again, in exact counts. */
export function stepsTable({ now, before }: Pick<Use, 'now' | 'before'>): CsvTable {
  return {
    columns: ['How far', 'Families', 'Families the year before'],
    rows: USE_STEPS.map((step) => [USE_STEP_NAMES[step], now[step], before[step]]),
  }
}
