import { monthsOfProgress } from '../lib/impact/months'
import { ancova } from '../lib/statistics/ancova'
import { attrition, binaryBounds, tipping } from '../lib/statistics/attrition'
import { bootstrapBca } from '../lib/statistics/bootstrap-bca'
import { clusterAdjust, iccAnova } from '../lib/statistics/clusters'
import { combine } from '../lib/statistics/combine'
import { cronbach } from '../lib/statistics/cronbach'
import { differenceInDifferences } from '../lib/statistics/difference-in-differences'
import { doseResponse } from '../lib/statistics/dose-response'
import { holm } from '../lib/statistics/holm'
import { interruptedSeries } from '../lib/statistics/interrupted-series'
import { likertPaired } from '../lib/statistics/likert-paired'
import { matchNearest } from '../lib/statistics/match-nearest'
import { pairedBinary } from '../lib/statistics/paired-binary'
import { pairedChange } from '../lib/statistics/paired-change'
import { permutation } from '../lib/statistics/permutation'
import { proportion } from '../lib/statistics/proportion'
import { mulberry32, shuffled } from '../lib/statistics/random'
import { regressionToMean } from '../lib/statistics/regression-to-mean'
import { riskDifference } from '../lib/statistics/risk-difference'
import { smallestDetectable } from '../lib/statistics/smallest-detectable'
import { standardise } from '../lib/statistics/standardise'
import { suppressTable } from '../lib/statistics/suppress-table'
import { twoGroup } from '../lib/statistics/two-group'
import type { Row } from './report'

const PUPILS = 60
const HALF = PUPILS / 2
const WARM_UP = 20
const RUNS = 101
const MOST_MS = 50
const SLOWEST = 4
/** As many as the re-randomisation test of a kept result. */
const DRAWS = 2000

/**
 * The processor's time for F1 and M1 to M21 together on one data set of sixty pupils and a year of weeks, and for those that
 * take longest: the median of many runs, when they are warm.
 */
export function methodsTimed(): Row[] {
  const methods = Object.entries(methodsOfOneDataSet())
  const taken = new Map(methods.map(([name]): [string, number[]] => [name, []]))
  const together: number[] = []
  for (let run = -WARM_UP; run < RUNS; run++) {
    let all = 0
    for (const [name, work] of methods) {
      const begun = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(begun)
      all += (user + system) / 1000
      if (run >= 0) taken.get(name)?.push((user + system) / 1000)
    }
    if (run >= 0) together.push(all)
  }
  const slowest = [...taken]
    .map(([name, all]) => ({ name, ms: median(all) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
  const page = `F1 and M1 to M21 on ${PUPILS} pupils`
  const row = (figure: string, ms: number, goal: number | null) => ({
    page,
    figure,
    value: Math.round(100 * ms) / 100,
    goal,
  })
  return [
    row('ms of one core, at the median', median(together), MOST_MS),
    ...slowest.map(({ name, ms }) => row(`of these ${name}, ms`, ms, null)),
  ]
}

function methodsOfOneDataSet(): Record<string, () => unknown> {
  const random = mulberry32(PUPILS)
  const numbers = Array.from({ length: PUPILS }, (_, i) => i)
  const group = numbers.map((i): 0 | 1 => (i % 2 === 0 ? 1 : 0))
  const before = numbers.map(() => Math.round(85 + 30 * random()))
  const after = before.map((first, i) => Math.round(0.7 * first + 30 + 3 * (group[i] ?? 0) + 12 * random()))
  const someLost = after.map((score, i) => (i % 12 === 5 ? null : score))
  const classes = numbers.map((i) => `class ${i % 4}`)
  const pupils = numbers.map((i) => ({ id: `${i}`, pre: before[i] ?? null, stratum: `Year ${i % 3}` }))
  const of = (arm: 0 | 1, figures: number[]) => figures.filter((_, i) => group[i] === arm)
  const [own, others] = [of(1, after), of(0, after)]
  const passed = (figures: number[]) => figures.map((score): number => (score >= 100 ? 1 : 0))
  const reached = (figures: number[]) => passed(figures).filter((one) => one === 1).length
  const answers = (figures: number[]) => figures.map((score) => 1 + (score % 5))
  const questions = numbers.slice(0, 6).map((question) => answers(before.map((score) => score + question)))
  const weeks = Array.from({ length: 39 }, (_, week) => week + 1)
  const attendance = weeks.map(() => Math.round(930 + 30 * random()) / 10)
  return {
    'F1, standardised': () => standardise(3, 2, 15, PUPILS - 2, PUPILS - 3),
    'M1, paired change': () => pairedChange(before, after, 15),
    'M2, two groups': () => twoGroup(own, others),
    'M3, ANCOVA drawn 2,000 times again': () =>
      ancova(group, before, after, { strata: classes, randomisation: { B: DRAWS, seed: 1 } }),
    'M4, difference in differences': () => differenceInDifferences(group, before, after),
    'M6, proportion': () => proportion(reached(after), PUPILS),
    'M7, risk difference': () => riskDifference(reached(own), HALF, reached(others), HALF),
    'M8, yes or no twice': () => pairedBinary(passed(before), passed(after)),
    'M8, answers twice': () => likertPaired(answers(before), answers(after), 4),
    'M9, series of 39 weeks': () => interruptedSeries(attendance, weeks, 20),
    'M10, dose': () =>
      doseResponse(
        numbers.map((i) => i % 3),
        before,
        after,
      ),
    'M11, permutation, 2,000 times': () => permutation(own, others, DRAWS, 1),
    'M12, bootstrap, 2,000 times': () => bootstrapBca(own, others, DRAWS, 1),
    'M13, classes': () => [iccAnova(after, classes), clusterAdjust(3, 2, 4, 1.4)],
    'M14, who was lost': () => [
      attrition(group, before, someLost),
      tipping(3, 1, 0.1),
      binaryBounds({ x: 18, n: 27, start: HALF }, { x: 12, n: 28, start: HALF }),
    ],
    'M15, Holm': () => holm([0.01, 0.03, 0.04]),
    'M16, rise by itself': () =>
      regressionToMean({ cohortMean: 100, groupMean: 92, r: 0.8, observedChange: 5, se: 2, df: HALF - 1 }),
    'M17, smallest difference': () => smallestDetectable(HALF, HALF, 0.7),
    'M18, months': () => monthsOfProgress(0.21, 'eef_trial'),
    'M19, reliability': () => cronbach(questions),
    'M20, small numbers': () => suppressTable([12, 3, 25, 1, 19], 6),
    'M21, pairs': () => matchNearest(pupils.slice(0, HALF), pupils.slice(HALF)),
    'the draw': () => shuffled(numbers, mulberry32(1)),
    'cohorts together': () => combine([2, 3, 1], [1, 2, 1.5]),
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
