import { isAlwaysTheSame, THE_FEW, type UseCounts } from './used'

/** "34 families have offered something. The school has asked 12 of them, 7 have helped, and 3 again; 22 have never been asked." */
export function howFarInWords({ offered, asked, used, again }: UseCounts): string {
  if (offered === 0) return 'No family has an offer that stands in this year.'
  const has = (count: number) => (count === 1 ? 'has' : 'have')
  const first = `${offered} ${offered === 1 ? 'family' : 'families'} ${has(offered)} offered something.`
  if (asked === 0)
    return `${first} ${offered === 1 ? 'It has not' : 'None of them has'} been asked this year.`
  const helped =
    used === 0
      ? 'nobody’s help is on record with what came of it'
      : `${used} ${has(used)} helped${again > 0 ? `, ${again} of them not for the first time, or ready to do it again` : ''}`
  const rest = offered - asked
  const notAsked = rest === 0 ? '' : ` ${rest} ${has(rest)} not been asked this year.`
  return `${first} The school asked ${asked}, and ${helped}.${notAsked}`
}

const IN_WORDS = ['no', 'one', 'two', 'three', 'four', 'five']

/** "The three families who were asked most were asked 9 of all 14 times." */
export function askedMostInWords(most: { few: number; all: number } | null): string | null {
  if (!most) return null
  const sentence = `The ${IN_WORDS[THE_FEW]} families who were asked most were asked ${most.few} of all ${most.all} times.`
  return isAlwaysTheSame(most)
    ? `${sentence} It is often the same few: the list of whom to ask puts those first who never were.`
    : sentence
}

/** "14 hours", "under an hour": to the whole hour, which is as exactly as anybody noted it. */
export function hoursInWords(minutes: number): string {
  const hours = Math.round(minutes / 60)
  if (minutes > 0 && hours === 0) return 'under an hour'
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}
