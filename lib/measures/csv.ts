import type { CsvTable } from '../platform/csv'
import { academicYearName } from '../platform/dates'
import type { Benchmark } from './benchmark'
import type { MeasureRow } from './queries'

/** Measures for a spreadsheet, one row each. */
export function measuresTable(measures: readonly MeasureRow[]): CsvTable {
  return {
    columns: [
      ...['Measure', 'Unit', 'About', 'Better is', 'Kind of measure', 'Lowest', 'Highest', 'Decimals'],
      ...['In use', 'Outcomes', 'Figures'],
    ],
    rows: measures.map((measure) => [
      measure.name,
      measure.unit,
      measure.about === 'pupils' ? 'Pupils' : 'Parents and carers',
      measure.direction === 'higher' ? 'Higher' : 'Lower',
      measure.type.replaceAll('_', ' '),
      measure.minimum,
      measure.maximum,
      measure.decimals,
      measure.retired ? 'No' : 'Yes',
      measure.use.outcomes,
      Number(measure.use.figures),
    ]),
  }
}

/** Absence here and nationally for a spreadsheet, in per cent, a row for each academic year. */
export function benchmarksTable(benchmarks: readonly Benchmark[]): CsvTable {
  return {
    columns: [
      ...['Academic year', 'Sessions missed here (%)', 'Nationally (%)', 'Persistently absent here (%)'],
      ...['Persistently absent nationally (%)', 'Compared with', 'Why there is none here'],
    ],
    rows: benchmarks.map((benchmark) => [
      academicYearName(benchmark.academicYear),
      benchmark.ownOverall,
      benchmark.nationalOverall,
      benchmark.ownPersistent,
      benchmark.nationalPersistent,
      benchmark.nationalOf,
      benchmark.ownMissing,
    ]),
  }
}
