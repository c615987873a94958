import { wordsOf } from './phrases'

/** More than a shipped category has, and few enough to read through. */
export const MOST_KEYWORDS = 400
const LONGEST_KEYWORD = 60

/** Words so common that one of them alone would make nearly everything said be about the category. */
const IN_EVERYTHING = new Set(
  'a about all am an and are as at be been but by can child children could did do does for from had has have he her hers him his i if in is it its me my no not of on or our parent school she so that the their them there they this to us was we were what when which who will with would you your'.split(
    ' ',
  ),
)

/** How two keywords are compared: whole words, whatever the case, accents and apostrophes. */
const folded = (keyword: string) =>
  wordsOf(keyword)
    .map((word) => word.folded)
    .join(' ')

/** Keywords as somebody typed them, one on a line or parted by commas: each once, in order. */
export function readKeywords(typed: string): string[] {
  const known = new Set<string>()
  return typed
    .split(/[\n,;]/)
    .map((keyword) => keyword.replace(/\s+/g, ' ').trim())
    .filter((keyword) => {
      const same = folded(keyword) || keyword
      if (keyword === '' || known.has(same)) return false
      known.add(same)
      return true
    })
}

/** What is wrong with a list of keywords, in a sentence that names the first that is; null when nothing is. */
export function whyNotKeywords(keywords: readonly string[]): string | null {
  if (keywords.length > MOST_KEYWORDS) {
    return `These are ${keywords.length} keywords. Use ${MOST_KEYWORDS} or fewer: a short list that fits says more.`
  }
  for (const keyword of keywords) {
    const why = whyNot(keyword)
    if (why) return `“${keyword.length > 40 ? `${keyword.slice(0, 40)}…` : keyword}” ${why}`
  }
  return null
}

function whyNot(keyword: string): string | null {
  const same = folded(keyword)
  if (keyword.length > LONGEST_KEYWORD) return `is too long. Use ${LONGEST_KEYWORD} characters or fewer.`
  if (same === '') return 'has no letter or figure in it, and would find nothing.'
  if (same.length < 2) return 'is a single sign, and would be found by chance.'
  if (IN_EVERYTHING.has(same)) {
    return 'stands in nearly everything people say. Use a word that tells what it is about.'
  }
  return null
}

/** The first of some keywords that another category has, and that category's name. */
export function takenKeyword(
  added: readonly string[],
  others: readonly { name: string; keywords: readonly string[] }[],
): { keyword: string; name: string } | null {
  const nameOf = new Map(
    others.flatMap(({ name, keywords }) => keywords.map((keyword) => [folded(keyword), name] as const)),
  )
  for (const keyword of added) {
    const name = nameOf.get(folded(keyword))
    if (name) return { keyword, name }
  }
  return null
}
