import { type Age, type Day, HOW_FAR, type HowFarKey, type Level } from '../door/choices'
import { ageNames, freeWhen } from './ranking-words'

/** What a request asks for, as far as offers can be told apart by it. */
export type Wanted = {
  skills: readonly { id: string; name: string }[]
  /** Words of the request that somebody may have used themselves: see `tellingWords`. */
  words: readonly string[]
  language: string | null
  days: readonly Day[]
  ages: readonly Age[]
  howFar: HowFarKey | null
}

export type OfferFacts = {
  id: string
  skills: readonly { id: string; level: Level | null }[]
  /** The word of what is asked for that their own words say, in whichever form or language: see `offersSaying`. */
  wrote: string | null
  speaks: readonly string[]
  days: readonly Day[]
  ages: readonly Age[]
  howFar: HowFarKey | null
  /** How often the school has asked them at all, and since the academic year began. */
  askedEver: number
  askedThisYear: number
}

export type Ranked<Offer extends OfferFacts = OfferFacts> = {
  offer: Offer
  points: number
  /** In words, the weightiest first: "offers building and stonework", "has not been asked yet". */
  reasons: string[]
}

/**
 * What each reason counts. A skill outweighs everything else; never having been asked is worth half a skill, so that of two who
 * offer the same the one nobody has asked comes first; and each time of asking in the year takes a little away, up to three.
 */
export const POINTS = {
  skill: 10,
  level: { professional: 3, experienced: 2, some: 1, interested: 0 } satisfies Record<Level, number>,
  language: 8,
  words: 4,
  day: 4,
  askMe: 1,
  ages: 2,
  howFar: 2,
  neverAsked: 5,
  asked: -2,
  askedAtMost: 3,
} as const

/** The rule as staff read it beside the list. */
export const RANKING_RULE =
  'First come those who offer the skills, the language and the times that are asked for. Whoever has not been asked yet is moved up by as much as half a skill, and whoever was asked often this year moves down, so that it is not always the same few.'

/**
 * Offers in the order in which a request would have them, each with its reasons in words. An offer that has neither a skill, nor
 * the language, nor a word of what is asked for is left out, unless the request names none of these. Equal ones stand in the
 * order they were given: the longest waiting first, when that is how they come.
 */
export function rankOffers<Offer extends OfferFacts>(
  wanted: Wanted,
  offers: readonly Offer[],
): Ranked<Offer>[] {
  const asksForSomething = wanted.skills.length + wanted.words.length > 0 || wanted.language !== null
  return offers
    .flatMap((offer) => {
      const about = whatItIsAbout(wanted, offer)
      if (asksForSomething && about.length === 0) return []
      const all = [...about, ...howItSuits(wanted, offer), asking(offer)]
      const points = all.reduce((sum, [worth]) => sum + worth, 0)
      return [{ offer, points, reasons: all.map(([, words]) => words) }]
    })
    .sort((a, b) => b.points - a.points)
}

type Reason = [worth: number, words: string]

function whatItIsAbout(wanted: Wanted, offer: OfferFacts): Reason[] {
  const skills = wanted.skills.flatMap(({ id, name }): Reason[] => {
    const offered = offer.skills.find((skill) => skill.id === id)
    if (!offered) return []
    const level = offered.level ? LEVEL_WORDS[offered.level] : ''
    return [
      [POINTS.skill + (offered.level ? POINTS.level[offered.level] : 0), `offers ${small(name)}${level}`],
    ]
  })
  const speaks: Reason[] =
    wanted.language && offer.speaks.some((one) => one.toLowerCase() === wanted.language?.toLowerCase())
      ? [[POINTS.language, `speaks ${wanted.language}`]]
      : []
  return [
    ...skills,
    ...speaks,
    ...(offer.wrote ? [[POINTS.words, `wrote of “${offer.wrote}” in their own words`] as Reason] : []),
  ]
}

const LEVEL_WORDS: Record<Level, string> = {
  professional: ', which is or was their work',
  experienced: ', and has done it for years',
  some: ', and has done it a few times',
  interested: '',
}

function howItSuits({ days, ages, howFar }: Wanted, offer: OfferFacts): Reason[] {
  const shared = days.filter((day) => day !== 'ask_me' && offer.days.includes(day))
  const when: Reason[] =
    shared.length > 0
      ? [[POINTS.day, freeWhen(shared)]]
      : days.length > 0 && offer.days.includes('ask_me')
        ? [[POINTS.askMe, 'is free at times that change, so ask']]
        : []
  const same = ages.filter((age) => offer.ages.includes(age))
  const suits = ages.length > 0 && (same.length > 0 || offer.ages.includes('any'))
  const whom: Reason[] = suits
    ? [[POINTS.ages, same.length > 0 ? `would like ${ageNames(same)}` : 'would come to any age']]
    : []
  const far: Reason[] =
    howFar && offer.howFar && HOW_FAR.indexOf(offer.howFar) >= HOW_FAR.indexOf(howFar)
      ? [[POINTS.howFar, FAR_WORDS[offer.howFar]]]
      : []
  return [...when, ...whom, ...far]
}

const FAR_WORDS: Record<HowFarKey, string> = {
  talk_once: 'would come once',
  help_regularly: 'would help regularly',
  lead: 'would lead something',
}

function asking({ askedEver, askedThisYear }: OfferFacts): Reason {
  if (askedEver === 0) return [POINTS.neverAsked, 'has not been asked yet']
  if (askedThisYear === 0) return [0, 'has not been asked this year']
  const times = askedThisYear === 1 ? 'once' : askedThisYear === 2 ? 'twice' : `${askedThisYear} times`
  return [POINTS.asked * Math.min(askedThisYear, POINTS.askedAtMost), `has been asked ${times} this year`]
}

/** "Building and stonework" within a sentence; "IT" stays as it is. */
const small = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name)
