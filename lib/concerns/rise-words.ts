import { type Decided, RISE_RULE } from '../statistics/unusual-rise'

/** What is needed to say it: as many cases over as many school days, now and before. */
interface RiseToTell {
  /** As it goes after "about": "parking and transport". */
  about: string
  now: { count: number; days: number }
  before: readonly { count: number; days: number }[]
  /** "this term" */
  nowName: string
  /** "in the same term last year", "in the three terms before" */
  beforeName: string
  rise: Pick<Decided, 'reason' | 'ratio'>
}

/** Periods whose lengths differ by less than this are told without saying so. */
const SAME_LENGTH = 1.1

/**
 * What a count did, in words: "14 about parking this term; 4 in the same term last year. That is more than chance usually
 * gives." Where it cannot tell, it says so and why. It never says why something rose.
 */
export function riseSentence({ about, now, before, nowName, beforeName, rise }: RiseToTell): string {
  const counted = `${now.count === 0 ? 'None' : whole(now.count)} about ${about} ${nowName}`
  const periods = before.filter(({ days }) => days > 0)
  if (rise.reason === 'no_baseline' || periods.length === 0) {
    return `${counted}. There is nothing earlier on record to compare with.`
  }
  const all = periods.reduce((sum, { count }) => sum + count, 0)
  const days = periods.reduce((sum, one) => sum + one.days, 0)
  const earlier = `${all === 0 ? 'none' : whole(all)} ${beforeName}${forAsManyDays(all, days, now.days, periods.length)}`
  return `${counted}; ${earlier}. ${verdict(rise)}`
}

/** "on average 4 a term", or "4.6 for as many school days" where the periods are of another length. */
function forAsManyDays(all: number, days: number, daysNow: number, periods: number): string {
  if (all === 0) return ''
  const lengths = daysNow / (days / periods)
  const isSame = lengths < SAME_LENGTH && lengths > 1 / SAME_LENGTH
  if (periods === 1 && isSame) return ''
  const fair = whole(Math.round(((all * daysNow) / days) * 10) / 10)
  return ` (${isSame ? `${fair} on average` : `${fair} for as many school days`})`
}

/** Another number in the rule wants other words, and does not compile without them. */
const TIMES = { 1.5: 'half as many again' }[RISE_RULE.leastRatio]

function verdict({ reason, ratio }: RiseToTell['rise']): string {
  if (reason === 'unusual') return 'That is more than chance usually gives.'
  // Below the least that anything is said about, fewer than before is still fewer.
  if (ratio !== null && ratio <= 1) return 'No more than before.'
  if (reason === 'too_few') return `Too few to tell: fewer than ${RISE_RULE.fewest} are never pointed out.`
  if (reason === 'small_rise') return `A rise of less than ${TIMES} is not pointed out.`
  if (reason === 'among_many') {
    return 'By itself that would stand out; among all the subjects looked at, chance gives one such rise too often to tell.'
  }
  return 'Chance alone can give that, so we cannot tell.'
}

const whole = (count: number) => count.toLocaleString('en-GB')

/** The rule, for whoever taps on "how is this worked out?": one paragraph an entry. */
export const RISE_RULE_IN_WORDS: readonly string[] = [
  `Fewer than ${RISE_RULE.fewest} now, or a rise of less than ${TIMES}, is never pointed out.`,
  `Otherwise we ask how often chance alone would bring as many of them into this period, given how many there were in this one and the earlier ones together and how many school days each had. When it would do so less than once in ${Math.round(1 / RISE_RULE.level)} times, we say that it is more than chance usually gives.`,
  'The more subjects are looked at, the more one of them will stand out by chance, so each is asked for more the more there are.',
  'Complaints often come in clusters. Where the earlier periods differ among themselves by more than chance, a rise has to be larger before it is pointed out. With one earlier period that cannot be known, and a cluster may be pointed out that means nothing.',
  'It says that something changed, and not why: more may be recorded because people find it easier to speak up.',
]
