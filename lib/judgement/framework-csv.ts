import type { CsvTable } from '../platform/csv'
import { scaleOfArea } from './framework'
import type { FrameworkPage, FrameworkRow } from './framework-queries'
import { STATUS_NAMES } from './framework-words'
import { themeNames } from './themes'

/** Editions of frameworks, a row each, with how much was judged by them. */
export function editionsTable(rows: readonly FrameworkRow[]): CsvTable {
  return {
    columns: [
      'Framework',
      'Edition',
      'Status',
      'Words compared with their source',
      'Statements',
      'Judgements',
    ],
    rows: rows.map(({ name, edition, status, isChecked, checkedOn, statements, judgements }) => [
      name,
      edition,
      STATUS_NAMES[status],
      isChecked ? checkedOn : null,
      statements,
      judgements,
    ]),
  }
}

/** The statements of one edition in their order, area by area, with the grade each stands for and what it asks for. */
export function statementsTable({ name, edition, areas, statements, ...framework }: FrameworkPage): CsvTable {
  return {
    columns: ['Framework', 'Edition', 'Area', 'Statement', 'Grade', 'Quoted', 'Source', 'Asks for'],
    rows: areas.flatMap(({ key, name: area }) =>
      statements
        .filter(({ areaKey }) => areaKey === key)
        .map(({ words, grade, isQuoted, source, themes }) => [
          name,
          edition,
          area,
          words,
          scaleOfArea({ ...framework, areas }, key).find((one) => one.key === grade)?.name,
          isQuoted ? 'yes' : 'no',
          source,
          themeNames(themes),
        ]),
    ),
  }
}
