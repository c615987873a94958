import { daysBetween, type IsoDate, shortDate } from '../platform/dates'
import type { Rate } from './return-rate'

/** How families who had not answered were reminded. Keys are kept with each reminder. */
export const REMINDED_HOW = ['app', 'text', 'email', 'slip', 'letter', 'phone', 'gate'] as const

export const REMINDED_HOW_NAMES: Record<(typeof REMINDED_HOW)[number], string> = {
  app: 'The school’s app',
  text: 'Text message',
  email: 'E-mail',
  slip: 'Slips sent home',
  letter: 'Letter',
  phone: 'By phone',
  gate: 'At the gate',
}

/** Longer than this asks nobody in particular, and nobody feels asked. */
export const LONGEST_CAMPAIGN_DAYS = 200

type CampaignDays = { opensOn: IsoDate; closesOn: IsoDate }

type CampaignState = 'planned' | 'open' | 'closed'

export function stateOf({ opensOn, closesOn }: CampaignDays, on: IsoDate): CampaignState {
  if (on < opensOn) return 'planned'
  return on > closesOn ? 'closed' : 'open'
}

export const familiesInWords = (count: number) =>
  count === 1 ? '1 family' : `${count.toLocaleString('en-GB')} families`

/** "63 of 210 families have answered (30%), 12 days left." What stands above everything else about a campaign. */
export function campaignSentence(campaign: CampaignDays, { asked, answered, percent }: Rate, on: IsoDate) {
  const state = stateOf(campaign, on)
  if (state === 'planned' && answered === 0)
    return asked === 0
      ? `It opens on ${shortDate(campaign.opensOn)}, and no family at the school is like those it asks.`
      : `It asks ${familiesInWords(asked)} from ${shortDate(campaign.opensOn)}.`
  if (asked === 0)
    return 'No family at the school is like those it asks, so there is nobody to hear from yet.'
  const have = state === 'closed' ? '' : asked === 1 ? 'has ' : 'have '
  const those =
    asked === 1 ? 'The one family asked' : `${answered.toLocaleString('en-GB')} of ${familiesInWords(asked)}`
  const said =
    asked === 1
      ? `${those} ${have}${answered === 1 ? 'answered' : `${have ? 'not answered yet' : 'did not answer'}`}`
      : `${those} ${have}answered (${percent}%)`
  return `${said}, ${timeLeft(campaign, on)}.`
}

/** "12 days left", "today is the last day", "it closed on 3 March 2026". */
export function timeLeft(campaign: CampaignDays, on: IsoDate): string {
  const state = stateOf(campaign, on)
  if (state === 'planned') return `it opens on ${shortDate(campaign.opensOn)}`
  if (state === 'closed') return `it closed on ${shortDate(campaign.closesOn)}`
  const days = daysBetween(on, campaign.closesOn)
  if (days === 0) return 'today is the last day'
  return days === 1 ? '1 day left' : `${days} days left`
}

/** Answers by the open link that nobody has matched to a family, as a sentence; null when there are none. */
export function unmatchedSentence(answers: number): string | null {
  if (answers === 0) return null
  return answers === 1
    ? 'And 1 answer by an open link that is not matched to a family yet.'
    : `And ${answers.toLocaleString('en-GB')} answers by an open link that are not matched to a family yet.`
}

/**
 * The day of a reminder that is due: the latest that has come, unless somebody has reminded them on it or since.
 *
 * @returns null when none is due
 */
export function reminderDue(
  campaign: CampaignDays & { remindOn: readonly IsoDate[]; remindedOn: readonly IsoDate[] },
  on: IsoDate,
): IsoDate | null {
  if (stateOf(campaign, on) !== 'open') return null
  const due = campaign.remindOn.filter((day) => day <= on).at(-1)
  if (!due || campaign.remindedOn.some((day) => day >= due)) return null
  return due
}

/** "Years 3 and 4, Pupil premium" or "Every family at the school". */
export function asksWhom(
  { yearGroups, groups }: { yearGroups: readonly string[]; groups: readonly string[] },
  named: readonly { key: string; name: string }[],
): string {
  const groupNames = groups.map((key) => named.find((group) => group.key === key)?.name ?? key)
  if (yearGroups.length === 0 && groups.length === 0) return 'Every family at the school'
  const parts = [yearGroups.join(', '), groupNames.join(' or ')].filter(Boolean)
  return `Families of pupils in ${parts.join(', and of those in ')}`
}

/** "3 March 2026 to 24 March 2026" */
export const fromTo = ({ opensOn, closesOn }: CampaignDays) =>
  `${shortDate(opensOn)} to ${shortDate(closesOn)}`
