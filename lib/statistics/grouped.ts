import { checkFigures, type Figure } from './descriptive'

/** One pupil with everything a comparison needs. `group` is 1 for those who took part, 0 for the others. */
export interface Grouped {
  group: 0 | 1
  pre: number
  post: number
  stratum: string
}

/** Whether a comparison's pupil took part; null when nobody knows, and the pupil is then left out. */
export type Group = 0 | 1 | null

/**
 * The pupils with nothing missing, in their order (complete case).
 *
 * @param strata what each pupil was drawn or is compared within, such as the class; all one when absent
 * @throws RangeError when the lists differ in length, a group is not 0 or 1, or a figure is not finite
 */
export function completeCases(
  group: readonly Group[],
  pre: readonly Figure[],
  post: readonly Figure[],
  strata?: readonly (string | number | null)[] | null,
): Grouped[] {
  checkGroups(group, [pre, post, ...(strata ? [strata] : [])])
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  const complete: Grouped[] = []
  group.forEach((arm, i) => {
    const [first, second] = [pre[i] as Figure, post[i] as Figure]
    const stratum = strata ? (strata[i] as string | number | null) : ''
    if (arm === null || first === null || second === null || stratum === null) return
    complete.push({ group: arm, pre: first, post: second, stratum: String(stratum) })
  })
  return complete
}

/** @throws RangeError when a list is not as long as the groups, or a group is not 0, 1 or null */
export function checkGroups(group: readonly Group[], lists: readonly (readonly unknown[])[]): void {
  for (const list of lists) {
    if (list.length !== group.length)
      throw new RangeError(`${group.length} groups and ${list.length} figures`)
  }
  for (const arm of group) {
    if (arm !== 0 && arm !== 1 && arm !== null) throw new RangeError(`A group is 0 or 1, not ${arm}`)
  }
}

/** The same figure of both groups, those who took part first. */
export function byGroup(
  cases: readonly Grouped[],
  figure: (one: Grouped) => number,
): [treated: number[], comparison: number[]] {
  const of = (arm: 0 | 1) => cases.filter(({ group }) => group === arm).map(figure)
  return [of(1), of(0)]
}
