/**
 * Masks other people in what is handed to a family. It only proposes: a computer knows no names, so whoever answers the
 * request reads each text in which something was found, and may add words of their own.
 */
export type Known = {
  /** People who work in the school; masked by choice. */
  staff: readonly string[]
  isStaffMasked: boolean
  /** References of other families and pupils. */
  families: ReadonlySet<string>
  pupils: ReadonlySet<string>
  /** References of this family's own cases. */
  ownCases: ReadonlySet<string>
  /** Words that are nobody's name here: classes, year groups, the keywords of the school's categories. */
  noNames: readonly string[]
  /** What whoever answers the request wants masked besides. */
  further?: readonly string[]
}

export const STAFF = '[a member of staff]'
const FAMILY = '[another family]'
const PUPIL = '[another pupil]'
const CASE = '[another case]'
const SOMEBODY = '[somebody]'

export type Masked = {
  text: string
  /** What was masked, as it stood, each once. */
  found: string[]
}

type Hit = { from: number; to: number; instead: string }

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_/.-]*[\p{L}\p{N}\p{M}])?/gu
const TITLE = /^(mr|mrs|ms|miss|mx|dr|sir|madam|master|prof)$/i
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’-]+$/u
/** Drawn as lib/concerns/reference.ts does: six signs, a figure among them. */
const CASE_REFERENCE = /^(?=.*\d)[2-9A-HJKMNP-TV-Z]{6}$/

/** Capitalised in English without being somebody: days, months, and words schools write so. */
const ORDINARY = new Set(
  `i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter ramadan eid diwali english maths mathematics science history geography
  french spanish german art music reception nursery year class stage head headteacher school governor governors senco send sen ehcp
  ofsted dfe ico mp pe re ict gp nhs tv ok`.split(/\s+/),
)

/** What English sentences begin with. Another first word with a capital may be somebody, and is masked too. */
const BEGINNINGS = new Set(
  `a about after again all also although always an and another any anyone anything are as asked at because been before being both but by
  call called can child children could dad dear did didn't do does doesn't don't during each either email even every everybody everyone
  everything few first for from gave going good got had has have having he he's hello her here hers hi his how however if in instead is isn't
  it it's its just kept last late later left let like made make many may maybe me meanwhile might more most mum my neither never new next no
  nobody none not nothing now of off often on once one only or other others our out over parent parents perhaps phoned please pupil rang
  said same saw see she she's should since so some somebody someone something sometimes sorry spoke still such take teacher than thank thanks
  that that's the their them then there there's these they they're this those though three through to today together told tomorrow too took
  two under until up us very was wasn't we we're well went were what whatever when whenever where which while who whoever whole why will with
  within without won't would wrote yes yesterday yet you your added changed noted removed brought answer answered acknowledged kind letter`.split(
    /\s+/,
  ),
)

/** @returns the text with what was found masked; linear in its length */
export function mask(text: string, known: Known): Masked {
  const tokens = tokensOf(text)
  const hits: Hit[] = []
  for (const phrase of known.further ?? []) hits.push(...phraseHits(text, phrase, SOMEBODY))
  if (known.isStaffMasked) for (const name of known.staff) hits.push(...phraseHits(text, name, STAFF))
  const staffWords = new Set(known.staff.flatMap((name) => name.toLowerCase().split(/\s+/)))
  const noNames = new Set(known.noNames.flatMap((name) => name.toLowerCase().split(/\s+/)))
  tokens.forEach((token, i) => {
    const instead = insteadOf(token, tokens[i - 1], { known, staffWords, noNames })
    if (instead) hits.push({ from: token.from, to: token.to, instead })
  })
  return written(text, hits)
}

type Token = { word: string; from: number; to: number; isFirst: boolean }

function tokensOf(text: string): Token[] {
  let end = 0
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => {
    const between = text.slice(end, index)
    const isFirst = end === 0 || /[.!?:\n“"]/.test(between)
    end = index + word.length
    return { word, from: index, to: end, isFirst }
  })
}

type Names = { known: Known; staffWords: ReadonlySet<string>; noNames: ReadonlySet<string> }

function insteadOf({ word, isFirst }: Token, before: Token | undefined, names: Names): string | null {
  const { known, staffWords, noNames } = names
  const plain = word.toLowerCase().replace(/['’]s$/, '')
  if (known.families.has(plain)) return FAMILY
  if (known.pupils.has(plain)) return PUPIL
  if (CASE_REFERENCE.test(word) && !known.ownCases.has(word)) return CASE
  if (!CAPITAL.test(word) || TITLE.test(word)) return null
  const isTitled = before !== undefined && TITLE.test(before.word)
  if (staffWords.has(plain)) return known.isStaffMasked ? STAFF : null
  if (isTitled) return SOMEBODY
  if (
    ORDINARY.has(plain) ||
    noNames.has(plain) ||
    (isFirst && BEGINNINGS.has(word.toLowerCase().replaceAll('’', "'")))
  )
    return null
  return SOMEBODY
}

/** Where a phrase stands in a text as whole words, whatever its case. Nothing is made a regular expression. */
function phraseHits(text: string, phrase: string, instead: string): Hit[] {
  const hits: Hit[] = []
  const [all, part] = [text.toLowerCase(), phrase.trim().toLowerCase()]
  // Some letters change their number of signs with their case; then places would not fit, and nothing is better than wrong.
  if (part === '' || all.length !== text.length) return hits
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  for (let at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + part.length)) {
    if (isPart(text[at - 1]) || isPart(text[at + part.length])) continue
    hits.push({ from: at, to: at + part.length, instead })
  }
  return hits
}

function written(text: string, hits: Hit[]): Masked {
  const found = new Set<string>()
  let out = ''
  let end = 0
  for (const { from, to, instead } of hits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < end) continue
    found.add(text.slice(from, to))
    out += text.slice(end, from)
    // “Amina Khan” where only words were found is one person, not two.
    if (!(out.trimEnd().endsWith(instead) && /^\s*$/.test(text.slice(end, from)) && end > 0)) out += instead
    else out = out.trimEnd()
    end = to
  }
  return { text: out + text.slice(end), found: [...found] }
}
