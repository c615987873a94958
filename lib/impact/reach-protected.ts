import { EVERYONE, type ReachRow } from '../families/reach-row'
import { protectReach, type ShownReach } from './reach-table'

/** `key` is the group's, or that of everyone. */
export type NamedReach = { key: string; name: string; shown: ShownReach }

/**
 * The table of reach for whoever does not work with the families: small cells hidden, against subtraction too. Everyone
 * first; groups nobody is in are left out; none when the work was for nobody.
 *
 * @param smallestShown 6 or more
 */
export function protectNamedReach(reach: readonly ReachRow[], smallestShown: number): NamedReach[] {
  const all = reach.find(({ key }) => key === EVERYONE)
  if (!all || all.for === 0) return []
  const groups = reach.filter((row) => row.key !== EVERYONE && row.for > 0)
  const table = protectReach(all, groups, 'overlapping', smallestShown)
  return [
    { key: all.key, name: all.name, shown: table.all },
    ...groups.flatMap(({ key, name }, i) => {
      const shown = table.groups[i]
      return shown ? [{ key, name, shown }] : []
    }),
  ]
}

/** "43% of 30", "almost all of 7"; a dash where nothing may be said. */
export function shareInWords({ share }: ShownReach): string {
  if (!share) return '–'
  const words = { almost_none: 'almost none', almost_all: 'almost all' }
  const part = share.says === 'percent' ? `${share.percent}%` : words[share.says]
  return `${part} of ${share.base}`
}
