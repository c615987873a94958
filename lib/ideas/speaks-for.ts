import { yearGroupsInWords } from '../activities/activity'
import { suppressTable } from '../statistics/suppress-table'

/** A family at the school: where its pupils are, what it speaks, and whether it sits in the forum. */
export type FamilyAtSchool = {
  yearGroups: readonly string[]
  /** Keys of pupil groups. */
  groups: readonly string[]
  /** As the register has them, the first language first; empty where nobody knows. */
  languages: readonly string[]
  isMember: boolean
}

/** Of some kind of family: how many there are at the school, and how many of them sit in the forum. */
export type Share = { key: string; name: string; atSchool: number; inForum: number }

export type SpeaksFor = { all: Share; years: Share[]; groups: Share[]; otherLanguage: Share }

type School = {
  /** In the school's order. */
  yearGroups: readonly string[]
  groups: readonly { key: string; name: string }[]
}

/**
 * For whom a forum speaks: of the families with pupils in each year group and each group, and of those whose first language is
 * not English, how many sit in it. A family counts once in every year group and group it has a pupil in.
 */
export function speaksFor(families: readonly FamilyAtSchool[], school: School): SpeaksFor {
  const share = (key: string, name: string, has: (family: FamilyAtSchool) => boolean): Share => {
    const some = families.filter(has)
    return { key, name, atSchool: some.length, inForum: some.filter(({ isMember }) => isMember).length }
  }
  return {
    all: share('all', 'All families', () => true),
    years: school.yearGroups.map((name) => share(name, name, (family) => family.yearGroups.includes(name))),
    groups: school.groups.map(({ key, name }) => share(key, name, (family) => family.groups.includes(key))),
    otherLanguage: share('language', 'First language not English', ({ languages: [first] }) =>
      first === undefined ? false : first.toLowerCase() !== 'english',
    ),
  }
}

/** Whether there are such families at the school, and none of them sits in the forum. */
export const isUnheard = ({ atSchool, inForum }: Share) => atSchool > 0 && inForum === 0

/**
 * Whether fewer sit in it than half of what its size would make likely, where that would be at least one: "few" and not
 * "too few", because whom it should hear is for the school to say.
 */
export function isFew({ atSchool, inForum }: Share, { all }: SpeaksFor): boolean {
  if (all.atSchool === 0 || inForum === 0) return false
  const expected = (all.inForum * atSchool) / all.atSchool
  return expected >= 1 && inForum < expected / 2
}

/** For whom it speaks and for whom not, each in a sentence. */
export function speaksInWords(found: SpeaksFor): { for: string; not: string[] } {
  const { all, years, groups, otherLanguage } = found
  if (all.inForum === 0)
    return { for: 'No family at the school sits in it yet, so it speaks for nobody.', not: [] }
  const order = years.map(({ key }) => key)
  const heard = years.filter(({ inForum }) => inForum > 0).map(({ key }) => key)
  const unheard = years.filter(isUnheard).map(({ key }) => key)
  const missing = groups.filter(isUnheard)
  return {
    for:
      heard.length > 0
        ? `It speaks for ${inRun(heard, order)}.`
        : 'Nobody knows which year groups its families are in.',
    not: [
      ...(unheard.length > 0 ? [`Nobody from ${inRun(unheard, order)} sits in it.`] : []),
      ...missing.map(
        ({ name, atSchool }) => `No family of the group “${name}” (${families(atSchool)} at the school).`,
      ),
      ...(isUnheard(otherLanguage)
        ? [
            `No family whose first language is not English (${families(otherLanguage.atSchool)} at the school).`,
          ]
        : []),
    ],
  }
}

/** "Years 1 to 6" for three or more that follow one another, otherwise each by its name. */
function inRun(chosen: readonly string[], order: readonly string[]): string {
  const numbers = chosen.map((name) => Number(/^Year (\d+)$/.exec(name)?.[1]))
  const follow = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] as number) + 1)
  return chosen.length > 2 && follow && numbers[0]
    ? `Years ${numbers[0]} to ${numbers.at(-1)}`
    : yearGroupsInWords(chosen, order)
}

const families = (count: number) => (count === 1 ? 'one family' : `${count} families`)

/** A number as governors read it: null where it is hidden. */
export type Shown = { key: string; name: string; atSchool: number | null; inForum: number | null }

/**
 * The same with small numbers hidden, for whoever may not see them: of each row, whoever sits in the forum beside whoever does
 * not, and each column within itself, so that no small number is had by taking others away.
 *
 * @param least the smallest number that may be shown
 * @see impact method, section 7
 */
export function withoutSmall({ all, years, groups, otherLanguage }: SpeaksFor, least: number): Shown[] {
  const [whole] = hide([all], least)
  return [
    ...(whole ? [whole] : []),
    ...hide(years, least),
    // Groups overlap, so each stands beside all who are not in it.
    ...[...groups, otherLanguage].flatMap((one) => hide([one, restOf(one, all)], least).slice(0, 1)),
  ]
}

const restOf = ({ atSchool, inForum }: Share, all: Share): Share => ({
  key: 'rest',
  name: 'All others',
  atSchool: all.atSchool - atSchool,
  inForum: all.inForum - inForum,
})

function hide(rows: readonly Share[], least: number): Shown[] {
  const schools = suppressTable(
    rows.map(({ atSchool }) => atSchool),
    least,
  ).suppressed
  const forums = suppressTable(
    rows.map(({ inForum }) => inForum),
    least,
  ).suppressed
  return rows.map(({ key, name, atSchool, inForum }, i) => {
    const outside = atSchool - inForum
    const isHidden = schools[i] || forums[i] || (outside > 0 && outside < least)
    return {
      key,
      name,
      atSchool: schools[i] ? null : atSchool,
      inForum: isHidden ? null : inForum,
    }
  })
}
