import { ancova } from '../../statistics/ancova'
import { attrition, binaryBounds, tipping } from '../../statistics/attrition'
import { bootstrapBca } from '../../statistics/bootstrap-bca'
import { clusterAdjust, iccAnova } from '../../statistics/clusters'
import { combine } from '../../statistics/combine'
import { cronbach } from '../../statistics/cronbach'
import { differenceInDifferences } from '../../statistics/difference-in-differences'
import { doseResponse } from '../../statistics/dose-response'
import { holm } from '../../statistics/holm'
import { type InterruptedSeries, interruptedSeries } from '../../statistics/interrupted-series'
import { likertPaired } from '../../statistics/likert-paired'
import { matchNearest } from '../../statistics/match-nearest'
import { pairedBinary, pairedTable } from '../../statistics/paired-binary'
import { pairedChange } from '../../statistics/paired-change'
import { permutation } from '../../statistics/permutation'
import { proportion } from '../../statistics/proportion'
import { mulberry32, shuffled } from '../../statistics/random'
import { regressionToMean } from '../../statistics/regression-to-mean'
import { riskDifference } from '../../statistics/risk-difference'
import { smallestDetectable } from '../../statistics/smallest-detectable'
import { suppressTable } from '../../statistics/suppress-table'
import { twoGroup } from '../../statistics/two-group'
import { monthsOfProgress } from '../months'
import {
  figures,
  groups,
  type Input,
  isRecord,
  NotOfThisForm,
  names,
  namesIfAny,
  number,
  numberIfAny,
} from './inputs'

/** The methods by their published names (impact method, section 3), each from a case's input to its result. */
export const METHODS: Record<string, (input: Input) => object> = {
  paired_change: (i) => pairedChange(figures(i, 'pre'), figures(i, 'post'), numberIfAny(i, 'published_sd')),
  two_group: (i) => twoGroup(figures(i, 'treated'), figures(i, 'comparison'), numberIfAny(i, 'published_sd')),
  ancova: (i) =>
    ancova(groups(i, 'group'), figures(i, 'pre'), figures(i, 'post'), {
      strata: namesIfAny(i, 'strata'),
      randomisation: draws(i),
      publishedSd: numberIfAny(i, 'published_sd'),
    }),
  did: (i) =>
    differenceInDifferences(
      groups(i, 'group'),
      figures(i, 'pre'),
      figures(i, 'post'),
      numberIfAny(i, 'published_sd'),
    ),
  proportion: (i) => proportion(number(i, 'x'), number(i, 'n')),
  risk_difference: (i) =>
    riskDifference(number(i, 'x_t'), number(i, 'n_t'), number(i, 'x_c'), number(i, 'n_c')),
  paired_binary: (i) => pairedBinary(figures(i, 'pre'), figures(i, 'post')),
  paired_table: (i) =>
    pairedTable({
      both: number(i, 'both'),
      gain: number(i, 'gain'),
      loss: number(i, 'loss'),
      neither: number(i, 'neither'),
    }),
  likert_paired: (i) => likertPaired(figures(i, 'pre'), figures(i, 'post'), numberIfAny(i, 'top_box')),
  its: (i) => flat(interruptedSeries(figures(i, 'y'), figures(i, 't'), number(i, 't0'))),
  dose_response: (i) => doseResponse(figures(i, 'dose'), figures(i, 'pre'), figures(i, 'post')),
  permutation: (i) =>
    permutation(
      figures(i, 'treated'),
      figures(i, 'comparison'),
      numberIfAny(i, 'B') ?? 9999,
      numberIfAny(i, 'seed') ?? 1,
    ),
  bootstrap_bca: (i) =>
    bootstrapBca(figures(i, 'x'), i.y == null ? null : figures(i, 'y'), number(i, 'B'), number(i, 'seed')),
  icc_anova: (i) => iccAnova(figures(i, 'y'), names(i, 'cluster')),
  cluster_adjust: (i) =>
    clusterAdjust(number(i, 'estimate'), number(i, 'se'), number(i, 'k'), number(i, 'deff')),
  attrition: (i) => attrition(groups(i, 'group'), figures(i, 'pre'), figures(i, 'post')),
  tipping: (i) =>
    tipping(numberIfAny(i, 'estimate'), numberIfAny(i, 'ci_low'), numberIfAny(i, 'attrition_t')),
  binary_bounds: (i) =>
    binaryBounds(
      { x: number(i, 'x_t'), n: number(i, 'n_t'), start: number(i, 'start_t') },
      { x: number(i, 'x_c'), n: number(i, 'n_c'), start: number(i, 'start_c') },
    ),
  holm: (i) => {
    const adjusted = holm(figures(i, 'p'))
    return { status: adjusted.some((p) => p !== null) ? 'ok' : 'no_data', adjusted }
  },
  rtm: (i) =>
    regressionToMean({
      cohortMean: number(i, 'cohort_mean'),
      groupMean: number(i, 'group_mean'),
      r: number(i, 'r'),
      observedChange: number(i, 'observed_change'),
      se: numberIfAny(i, 'se'),
      df: numberIfAny(i, 'df'),
    }),
  mdes: (i) =>
    smallestDetectable(
      number(i, 'n_t'),
      number(i, 'n_c'),
      numberIfAny(i, 'r') ?? 0,
      numberIfAny(i, 'power') ?? 0.8,
      numberIfAny(i, 'deff') ?? 1,
    ),
  months: (i) => {
    if (i.table !== 'eef_toolkit' && i.table !== 'eef_trial') throw new NotOfThisForm('table is unknown')
    return monthsOfProgress(numberIfAny(i, 'g'), i.table)
  },
  cronbach: (i) => cronbach(itemsOf(i)),
  combine: (i) => combine(figures(i, 'estimates'), figures(i, 'ses')),
  suppress_table: (i) => suppressTable(figures(i, 'counts').map(Number), number(i, 'threshold')),
  match_nn: (i) => matchNearest(pupils(i, 't'), pupils(i, 'c'), numberIfAny(i, 'caliper') ?? 0.25),
  rng: (i) => {
    const random = mulberry32(number(i, 'seed'))
    const uniforms = Array.from({ length: numberIfAny(i, 'count') ?? 0 }, random)
    const list = namesIfAny(i, 'shuffle')
    return { status: 'ok', uniforms, shuffled: list && shuffled(list, mulberry32(number(i, 'seed'))) }
  },
}

function draws({ randomisation }: Input): { B: number; seed: number } | null {
  if (randomisation == null) return null
  if (!isRecord(randomisation)) throw new NotOfThisForm('randomisation is not of this form')
  return { B: number(randomisation, 'B'), seed: number(randomisation, 'seed') }
}

function itemsOf({ items }: Input) {
  if (!Array.isArray(items)) throw new NotOfThisForm('items is not a list')
  return items.map((item) => figures({ item }, 'item'))
}

/** The pupils of one side, from the lists whose names begin with `t` or `c`. Without strata all may be paired. */
function pupils(input: Input, side: 't' | 'c') {
  const ids = names(input, `${side}_id`)
  const pre = figures(input, `${side}_pre`)
  const strata = namesIfAny(input, `${side}_stratum`)
  return ids.map((id, at) => ({ id: String(id), pre: pre[at] ?? null, stratum: String(strata?.[at] ?? '') }))
}

/** `level` with its `se`, `low` and `high` as the published `level`, `level_se`, `level_low` and `level_high`. */
function flat(series: InterruptedSeries): Record<string, unknown> {
  const entries = Object.entries(series).flatMap(([name, value]): [string, unknown][] => {
    if (!isRecord(value)) return [[name, value]]
    const { estimate, se, low, high } = value
    return [
      [name, estimate],
      [`${name}Se`, se],
      [`${name}Low`, low],
      [`${name}High`, high],
    ]
  })
  return Object.fromEntries(entries)
}
