/** One family that a campaign asks: whether it has answered, and of which years and groups its pupils are. */
export type AskedFamily = { answered: boolean; yearGroups: string[]; groups: string[] }

/** How many were asked and how many answered. `percent` is a whole number, and null where nobody was asked. */
export type Rate = { asked: number; answered: number; percent: number | null }

export type RateRow = Rate & { key: string; name: string }

/** The row of families none of whose pupils is in any of the school's groups. */
export const IN_NO_GROUP = 'none'

/**
 * How many of the families asked have answered. A percentage of less than one that is not nothing reads 1, and one of all but
 * some reads 99: nobody is told that all answered while somebody has not.
 */
export function rateOf(families: readonly { answered: boolean }[]): Rate {
  const asked = families.length
  const answered = families.filter((family) => family.answered).length
  return { asked, answered, percent: percentOf(answered, asked) }
}

function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null
  if (part === 0 || part === whole) return part === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)))
}

/**
 * The same by year group and by group, with a row for each that somebody was asked of. A family with pupils in two of them
 * counts in both, so rows do not add up to the whole.
 *
 * @param school its year groups in their order, and its groups
 */
export function rateRows(
  families: readonly AskedFamily[],
  school: { yearGroups: readonly string[]; groups: readonly { key: string; name: string }[] },
): { byYear: RateRow[]; byGroup: RateRow[] } {
  const row = (key: string, name: string, those: readonly AskedFamily[]) =>
    those.length > 0 ? [{ key, name, ...rateOf(those) }] : []
  return {
    byYear: school.yearGroups.flatMap((year) =>
      row(
        year,
        year,
        families.filter((family) => family.yearGroups.includes(year)),
      ),
    ),
    byGroup: [
      ...school.groups.flatMap(({ key, name }) =>
        row(
          key,
          name,
          families.filter((family) => family.groups.includes(key)),
        ),
      ),
      ...row(
        IN_NO_GROUP,
        'In none of these groups',
        families.filter(({ groups }) => groups.length === 0),
      ),
    ],
  }
}

/** "63 of 210 (30%)", and without a percentage where nobody was asked. */
export const rateInWords = ({ asked, answered, percent }: Rate) =>
  percent === null
    ? 'Nobody asked'
    : `${answered.toLocaleString('en-GB')} of ${asked.toLocaleString('en-GB')} (${percent}%)`
