import { chance, shuffled } from './chance'
import type { RegisterStory } from './story'

export type Household = { reference: string; languages: string[]; isTraveller: boolean; isPremium: boolean }
/** `joined` is the academic year in which the pupil was in the school's first year group. */
export type Child = { reference: string; household: Household; joined: number; groups: string[] }

/** Everybody who is at the school in one of the two years, invented: references, and nobody's names. */
export type Register = {
  yearGroups: string[]
  children: Child[]
}

export function inventRegister(
  name: string,
  yearGroups: string[],
  story: RegisterStory,
  now: number,
): Register {
  const children: Child[] = []
  const households: { household: Household; joined: number[] }[] = []
  for (let joined = now - yearGroups.length; joined <= now; joined += 1) {
    const size = story.pupilsInAYear + Math.round((chance(name, 'size', now - joined) - 0.5) * 4)
    for (let i = 0; i < size; i += 1) {
      const words = [name, now - joined, i]
      const older = households.filter(
        (one) => one.joined.length < 3 && [2, 3].includes(joined - (one.joined.at(-1) ?? 0)),
      )
      const isSibling = older.length > 0 && chance('sibling', ...words) < 0.36
      const home = isSibling
        ? (older[Math.floor(chance('which', ...words) * older.length)] as (typeof older)[number])
        : { household: invent(households.length + 1, name, story), joined: [] }
      if (!isSibling) households.push(home)
      home.joined.push(joined)
      const reference = `P${String(children.length + 1).padStart(3, '0')}`
      children.push({ reference, household: home.household, joined, groups: [] })
    }
  }
  flagTravellers(name, children, now, story.travellers)
  for (const child of children) child.groups = groupsOf(name, child)
  flagFew(name, children, now)
  return { yearGroups, children }
}

function invent(number: number, name: string, { languages, pupilPremium }: RegisterStory): Household {
  let draw = chance(name, 'language', number)
  const other = Object.entries(languages).find(([, share]) => {
    draw -= share
    return draw < 0
  })?.[0]
  return {
    reference: `F${String(number).padStart(3, '0')}`,
    languages: other ? [other, 'English'] : ['English'],
    isTraveller: false,
    isPremium: chance(name, 'premium', number) < pupilPremium,
  }
}

/** Families with one child each at the school now and last year, so that the count is as told. */
function flagTravellers(name: string, children: Child[], now: number, count: number): void {
  const sizes = new Map<Household, number>()
  for (const { household } of children) sizes.set(household, (sizes.get(household) ?? 0) + 1)
  const single = children.filter(
    ({ household, joined }) =>
      sizes.get(household) === 1 && joined < now && joined > now - 4 && household.languages.length === 1,
  )
  for (const { household } of shuffled(single, `${name} travellers`, (child) => child.reference).slice(
    0,
    count,
  ))
    household.isTraveller = true
}

function groupsOf(name: string, { reference, household }: Child): string[] {
  return [
    chance(name, 'send', reference) < 0.14 ? 'send' : '',
    household.languages.length > 1 ? 'eal' : '',
    household.isPremium ? 'pupil_premium' : '',
    household.isTraveller ? 'traveller' : '',
  ].filter(Boolean)
}

/** Two looked after, two young carers and a service child, among those who stay for both years. */
function flagFew(name: string, children: Child[], now: number): void {
  const staying = children.filter(({ joined, groups }) => joined < now && joined > now - 4 && !groups.length)
  const few = shuffled(staying, `${name} few`, (child) => child.reference)
  const flags = ['looked_after', 'looked_after', 'young_carer', 'young_carer', 'service_child']
  for (const [i, flag] of flags.entries()) few[i]?.groups.push(flag)
}

/** The year group a child is in during an academic year; undefined before they join and after they leave. */
export function yearGroupIn({ yearGroups }: Register, { joined }: Child, year: number): string | undefined {
  return yearGroups[year - joined]
}

/** Those at the school in that year, in one of these year groups when any are named and one of these groups likewise. */
export function childrenFor(
  register: Register,
  year: number,
  { yearGroups, groups = [] }: { yearGroups: string[]; groups?: string[] },
): Child[] {
  return register.children.filter((child) => {
    const yearGroup = yearGroupIn(register, child, year)
    if (!yearGroup || (yearGroups.length > 0 && !yearGroups.includes(yearGroup))) return false
    return groups.length === 0 || groups.some((group) => child.groups.includes(group))
  })
}

const COLUMNS = ['send', 'eal', 'pupil_premium', 'looked_after', 'young_carer', 'traveller', 'service_child']
const HEADINGS =
  'Family reference,Pupil reference,Year group,Class,Languages,SEND,EAL,Pupil premium,Looked after,Young carer,Traveller,Service child'

/** The list the office brings in each September, as a spreadsheet saves it. */
export function listOf(register: Register, year: number, classOf: Record<string, string>): string {
  const lines = childrenFor(register, year, { yearGroups: [] }).map((child) => {
    const yearGroup = yearGroupIn(register, child, year) as string
    const flags = COLUMNS.map((group) => (child.groups.includes(group) ? 'Yes' : ''))
    const { reference, languages } = child.household
    return [reference, child.reference, yearGroup, classOf[yearGroup], languages.join('; '), ...flags].join(
      ',',
    )
  })
  return [HEADINGS, ...lines].join('\r\n')
}

/** The June before the story begins, when some of what it relies on was made. */
export const beforeTheStory = (lastYear: number) => `${lastYear}-06-15`
