import { DEFAULT_KEYWORDS } from './default-keywords'

/**
 * The categories a new school begins with. All of it is the school's to change: names, keywords, order, and how long its
 * cases are kept. The first four are the causes leaders report rising most (NAHT, 1,144 leaders: unmet special educational
 * need 57%, attendance and holidays 35%, conduct of other parents 34%, parking and transport 29%).
 */
interface DefaultCategory {
  key: string
  name: string
  /** As people write them, found by the rule in phrases.ts. */
  keywords: readonly string[]
  /** Years its cases are kept, counted from the day a case ended. */
  keepYears: number
  /** Why not the usual years, for whoever sets the school's own. */
  keepBecause?: string
}

/** Common practice, and not law: a school has its own retention schedule, and this is its to check. */
const USUAL_KEEP_YEARS = 6

/** Shown in settings beside the years. */
export const KEEP_NOTE =
  'Six years after a case has ended is common practice, and longer where somebody was hurt. It is not law: check these years against your school’s own retention schedule.'

/** Keyed "other": what no keyword proposes. */
export const OTHER_CATEGORY = 'other'

type Row = [key: string, name: string, keepYears?: number, keepBecause?: string]

const ROWS: readonly Row[] = [
  ['send', 'Special educational needs and support'],
  ['attendance', 'Attendance, lateness and holidays'],
  ['other_parents', 'Conduct of other parents'],
  ['parking', 'Parking and transport'],
  ['communication', 'Communication with home'],
  ['teaching', 'Teaching and learning'],
  ['homework', 'Homework and reading at home'],
  ['behaviour', 'Behaviour and sanctions'],
  ['bullying', 'Bullying'],
  ['friendships', 'Friendships'],
  [
    'safety',
    'Safety and supervision',
    15,
    'Somebody may have been hurt. Where negligence may be claimed, schools commonly keep a case longer; 15 years is a place to start.',
  ],
  ['health', 'Health, medicine and toilets'],
  ['uniform', 'Uniform and belongings'],
  ['food', 'Food and lunch'],
  ['trips_clubs', 'Trips, clubs and care before and after school'],
  ['money', 'Money and charges'],
  ['staff', 'Conduct of staff'],
  ['equality', 'Equality and discrimination'],
  ['buildings', 'Buildings, grounds and neighbours'],
  ['online', 'Phones and life online'],
  ['data_protection', 'Data protection and privacy'],
  ['admissions', 'Admissions and school places'],
  [OTHER_CATEGORY, 'Something else'],
]

export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = ROWS.map(
  ([key, name, keepYears = USUAL_KEEP_YEARS, keepBecause]) => ({
    key,
    name,
    // There a line ends where it is full, and not where a keyword does.
    keywords: keywordsFrom((DEFAULT_KEYWORDS[key] ?? '').replaceAll('\n', ' ')),
    keepYears,
    ...(keepBecause && { keepBecause }),
  }),
)

/** Keywords as a school types them into one box, with commas or line ends between them: trimmed, each once. */
function keywordsFrom(typed: string): string[] {
  const keywords = new Map<string, string>()
  for (const part of typed.split(/[,;\r\n]/)) {
    const keyword = part.replace(/\s+/g, ' ').trim()
    if (keyword !== '' && !keywords.has(keyword.toLowerCase())) keywords.set(keyword.toLowerCase(), keyword)
  }
  return [...keywords.values()]
}
