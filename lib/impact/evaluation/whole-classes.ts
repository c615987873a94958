import { clusterAdjust, iccAnova } from '../../statistics/clusters'
import type { Figure } from '../../statistics/descriptive'
import { inferFromT } from '../../statistics/inference'
import { designEffect } from '../robustness'
import { CUT_OFFS } from '../rules'
import type { Estimate } from './estimates'
import { meanOfKnown, type Unit } from './units'

/** Classes on each side, by name. */
export function classesAnArm(units: readonly Unit[]) {
  const names = (arm: 0 | 1) =>
    new Set(units.filter(({ group }) => group === arm).map(({ className }) => className)).size
  return { tookPart: names(1), compared: names(0) }
}

/** With four classes a side the classes themselves are analysed, each by its mean of pupils with both figures (M13). */
export function hasEnoughClasses(units: readonly Unit[]): boolean {
  const { tookPart, compared } = classesAnArm(units)
  return Math.min(tookPart, compared) >= CUT_OFFS.classes.enough
}

export function classMeans(units: readonly Unit[]): Unit[] {
  const classes = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = `${unit.group} ${unit.className}`
    classes.set(key, [...(classes.get(key) ?? []), unit])
  }
  return [...classes.values()].map((all) => {
    const both = all.filter(({ pre, post }) => pre !== null && post !== null)
    const shown = both.length > 0 ? both : all
    return {
      ...(all[0] as Unit),
      pre: meanOfKnown(shown.map(({ pre }) => pre)),
      post: meanOfKnown(shown.map(({ post }) => post)),
    }
  })
}

/**
 * An estimate of fewer classes, with the range that pupils of one class being alike leaves it: its standard error times
 * √deff on k − 2 degrees of freedom (M13). How much alike they are comes from what the estimate leaves over.
 *
 * One class against one has no degree of freedom left and cannot say how alike its pupils are: they are taken to be as
 * alike as `CUT_OFFS.iccUnknown`, on the pupils' degrees of freedom. That is an assumption, which is why the claim stays
 * capped at rung 3 whatever comes out.
 */
export function widened(
  estimate: Estimate | null,
  units: readonly Unit[],
  leftOver: readonly Figure[],
): Estimate | null {
  if (estimate === null) return null
  const seen = units.flatMap(({ group, className }, i) => {
    const residual = leftOver[i] ?? null
    return residual === null ? [] : [{ name: `${group} ${className}`, residual }]
  })
  const sizes = new Map<string, number>()
  for (const { name } of seen) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const k = sizes.size
  const own = iccAnova(
    seen.map(({ residual }) => residual),
    seen.map(({ name }) => name),
  )
  const icc = k > 2 && own.status === 'ok' ? own.icc : null
  const deff = designEffect([...sizes.values()], icc)
  if (k > 2) {
    const { ciLow, ciHigh, se, df } = clusterAdjust(estimate.value, estimate.se, k, deff)
    if (ciLow === null || ciHigh === null || se === null || df === null) return null
    return { value: estimate.value, low: ciLow, high: ciHigh, se, df }
  }
  const { ciLow, ciHigh, se } = inferFromT(estimate.value, estimate.se * Math.sqrt(deff), estimate.df)
  return { ...estimate, low: ciLow, high: ciHigh, se }
}
