import { RISE_RULE, unusualRises } from '../../statistics/unusual-rise'
import { RISE_RULE_IN_WORDS, riseSentence } from '../rise-words'
import type { Trends } from './trends'

export type Rises = {
  /** What rose more than chance usually gives, in sentences. */
  found: string[]
  /** What is said where nothing did, or nothing can be told. */
  none: string
  rule: readonly string[]
}

/**
 * Which subjects rose unusually in the latest term, against the same days of up to three years before. Years in which
 * nothing whatever was written down are left out: the school did not keep a record then, and none is not few.
 */
export function risesOf({ latest, categories, all }: Pick<Trends, 'latest' | 'categories' | 'all'>): Rises {
  const years = latest?.before.flatMap((year, i) => ((all.usual[i] ?? 0) > 0 ? [{ ...year, i }] : [])) ?? []
  if (!latest || years.length === 0 || latest.schoolDays === 0) {
    return {
      found: [],
      none: 'We cannot tell yet: there is no earlier year on record to set this term against.',
      rule: RISE_RULE_IN_WORDS,
    }
  }
  const counted = categories.map((row) => ({
    now: { count: row.byPart.at(-1) ?? 0, days: latest.schoolDays },
    before: years.map(({ schoolDays, i }) => ({ count: row.usual[i] ?? 0, days: schoolDays })),
  }))
  const rises = unusualRises(counted)
  const beforeName =
    years.length === 1 && years[0]?.i === 0
      ? 'on the same days last year'
      : `on the same days of ${years.length === 1 ? 'an earlier year' : `${years.length} earlier years`}`
  const found = categories.flatMap((row, i) => {
    const [rise, counts] = [rises[i], counted[i]]
    if (!rise?.isUnusual || !counts) return []
    const about = row.name.charAt(0).toLowerCase() + row.name.slice(1)
    return [riseSentence({ about, ...counts, nowName: 'this term', beforeName, rise })]
  })
  const most = Math.max(0, ...counted.map(({ now }) => now.count))
  return {
    found,
    none:
      most < FEWEST
        ? `Too few to tell: no subject was raised ${FEWEST} times or more this term.`
        : 'Nothing rose by more than chance usually gives.',
    rule: RISE_RULE_IN_WORDS,
  }
}

/** As the rule has it: fewer are never pointed out. */
const FEWEST = RISE_RULE.fewest
