import { CHOICE_NAMES } from '../door/choices'
import { isLocale, languageOf } from '../door/languages'
import { type IsoDate, longDate, shortDate } from '../platform/dates'
import type { OfferRow } from './offer-list-sql'
import { checksInWords, NO_CHECKS } from './volunteer'

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A choice by its key, in small letters unless it begins with a name: "Monday morning", "after school". */
const worded = (names: Record<string, string>, key: string) => {
  const name = names[key] ?? key
  return /^(Mon|Tues|Wednes|Thurs|Fri)day|^Years?\b|^Nursery|^E-mail/.test(name) ? name : lower(name)
}

const lower = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
const upper = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

/** "Monday morning and after school"; empty when they named none. */
export const daysInWords = (days: readonly string[]) =>
  and.format(days.map((day) => (day === 'ask_me' ? 'when we ask' : worded(CHOICE_NAMES.days, day))))

export const agesInWords = (ages: readonly string[]) =>
  upper(and.format(ages.map((age) => worded(CHOICE_NAMES.ages, age))))

export const gainsInWords = (gains: readonly string[]) =>
  upper(and.format(gains.map((gain) => worded(CHOICE_NAMES.gains, gain))))

/** "Help regularly: Tuesday morning" as a line of a list has it. */
export function whenAndHowFar({ howFar, days }: Pick<OfferRow, 'howFar' | 'days'>): string {
  const far = howFar && CHOICE_NAMES.howFar[howFar]
  const when = daysInWords(days)
  return [far, when && (far ? when : upper(when))].filter(Boolean).join(': ') || 'Not said'
}

type Stands = Pick<OfferRow, 'sentOn' | 'answeredOn' | 'toldWaitingOn'>

/** "Sent 3 November 2026, not answered yet" */
export function whereItStands({ sentOn, answeredOn, toldWaitingOn }: Stands): string {
  const sent = `Sent ${shortDate(sentOn)}`
  if (answeredOn) return `${sent}, answered ${shortDate(answeredOn)}`
  if (toldWaitingOn) return `${sent}, told on ${shortDate(toldWaitingOn)} that it takes longer`
  return `${sent}, not answered yet`
}

type Told = Stands & Pick<OfferRow, 'name' | 'skills' | 'howFar' | 'days'> & { ownWords: string | null }

/**
 * The one sentence of an offer's page: “Sara offers “Sewing and knitting”, can help regularly on Tuesday morning; sent on Tuesday 3
 * November 2026, and nobody has answered yet.”
 */
export function offerSentence({ name, skills, howFar, days, ownWords, ...stands }: Told): string {
  const what =
    skills.length > 0
      ? and.format(skills.map((skill) => `“${skill}”`))
      : ownWords
        ? 'something in their own words'
        : 'help'
  const can =
    howFar &&
    { talk_once: 'come and talk once', help_regularly: 'help regularly', lead: 'lead something' }[howFar]
  const when = daysInWords(days.filter((day) => day !== 'ask_me'))
  const time = when && ` ${/^(in|at|after)\b/.test(when) ? when : `on ${when}`}`
  const does = can ? `, can ${can}${time}` : time && `, has time${time}`
  return `${name} offers ${what}${does}; ${sentInWords(stands)}.`
}

function sentInWords({ sentOn, answeredOn, toldWaitingOn }: Stands): string {
  const sent = `sent on ${longDate(sentOn)}`
  if (answeredOn) return `${sent}, answered on ${longDate(answeredOn)}`
  if (toldWaitingOn) return `${sent}, and told on ${longDate(toldWaitingOn)} that it takes longer`
  return `${sent}, and nobody has answered yet`
}

type Checked = Pick<OfferRow, 'state' | 'riskAssessedOn' | 'checkedOn' | 'expiresOn'>

/** The checks of a line of the list. */
export const checksOfRow = ({ state, riskAssessedOn, checkedOn, expiresOn }: Checked, on: IsoDate) =>
  checksInWords(state ? { state, riskAssessedOn, checkedOn, expiresOn } : NO_CHECKS, on)

/** The language an answer was given in, as it is marked up. */
export const languageWritten = (locale: string) => languageOf(isLocale(locale) ? locale : 'en')
