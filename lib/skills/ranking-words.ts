import { AGES, type Age, CHOICE_NAMES, type Day } from '../door/choices'

const FREE: Record<Day, string> = {
  mon_morning: 'on Monday mornings',
  mon_afternoon: 'on Monday afternoons',
  tue_morning: 'on Tuesday mornings',
  tue_afternoon: 'on Tuesday afternoons',
  wed_morning: 'on Wednesday mornings',
  wed_afternoon: 'on Wednesday afternoons',
  thu_morning: 'on Thursday mornings',
  thu_afternoon: 'on Thursday afternoons',
  fri_morning: 'on Friday mornings',
  fri_afternoon: 'on Friday afternoons',
  after_school: 'after school',
  evening: 'in the evening',
  weekend: 'at the weekend',
  ask_me: 'at times that change',
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "is free on Tuesday mornings and after school" */
export const freeWhen = (days: readonly Day[]) => `is free ${and.format(days.map((day) => FREE[day]))}`

/** "Years 1 and 2, and Years 3 to 6" */
export const ageNames = (ages: readonly Age[]) => and.format(ages.map((age) => CHOICE_NAMES.ages[age]))

/** The ages of year groups, by key stage; a year group with a name of the school's own says nothing. */
export function agesOf(yearGroups: readonly string[]): Age[] {
  const found = new Set(yearGroups.flatMap((name) => ageOf(name) ?? []))
  return AGES.filter((age) => found.has(age))
}

function ageOf(yearGroup: string): Age | null {
  if (/nursery|reception|foundation|pre-?school/i.test(yearGroup)) return 'early_years'
  const year = Number(/(\d{1,2})/.exec(yearGroup)?.[1])
  if (!year) return null
  if (year <= 2) return 'ks1'
  if (year <= 6) return 'ks2'
  if (year <= 9) return 'ks3'
  return year <= 11 ? 'ks4' : 'ks5'
}

/** Said of every request, and so telling nothing of what is asked for. */
const EVERYWHERE = new Set(
  'someone somebody anyone anybody parent parents carer carers mother father family families person people year years class school children pupils child would could should like help helps with from about that this they them their there what when where which into have make makes build builds come comes talk topic week term day morning afternoon who able knows know does show shows'.split(
    ' ',
  ),
)

/** The words of a request by which somebody may have described themselves: four letters and more, in small letters, each once. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const telling = words.filter((word) => !EVERYWHERE.has(word))
  // "walls" is to be found in "a dry stone wall".
  return [...new Set(telling.map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')))]
}
