import { academicYearName } from '../platform/dates'

type Detail = Record<string, unknown>

/** What happened to benchmarks, for the history: to be read after the person's name. */
export const BENCHMARK_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'benchmark.imported': ({ academicYear, file }) =>
    `set the school’s absence in ${academicYearName(Number(academicYear))} beside the national figure, from “${file}”`,
  'benchmark.changed': ({ academicYear, file }) =>
    `replaced the school’s absence in ${academicYearName(Number(academicYear))} and the national figure, from “${file}”`,
}
