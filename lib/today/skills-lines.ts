import { addDays, type IsoDate, shortDate, toIso } from '@/lib/platform/dates'
import type { CampaignToRemind } from '@/lib/skills/campaign-queries'
import type { CheckToRenew } from '@/lib/skills/volunteer-page'
import type { WaitingSkills } from '@/lib/skills/waiting'
import type { Line } from './lines'

/** How many days before its tenth school day an offer is called to mind. */
const ANSWERS_AHEAD = 4

type Waiting = WaitingSkills & { checks: CheckToRenew[]; campaigns: CampaignToRemind[] }

/** What parents' offers need of this person. Nobody is named: Today may be left open. */
export function skillsLines(waiting: Waiting, today: IsoDate): Line[] {
  return [
    ...answerLine(waiting.unanswered, today),
    ...matchLine(waiting.toMatch),
    ...waiting.placements.flatMap((placement) => placementLine(placement, today)),
    ...checkLines(waiting.checks, today),
    ...waiting.campaigns.map(campaignLine),
  ]
}

/** One line for all, so that many do not bury the rest; nothing while every one of them has time. */
function answerLine(unanswered: WaitingSkills['unanswered'], today: IsoDate): Line[] {
  const soon = unanswered.filter(({ answerBy }) => answerBy <= addDays(today, ANSWERS_AHEAD))
  const [first] = [...soon].sort((a, b) => a.answerBy.localeCompare(b.answerBy))
  if (!first) return []
  const isOne = soon.length === 1
  const late = soon.filter(({ answerBy }) => answerBy < today).length
  return [
    {
      key: 'offers-unanswered',
      on: first.answerBy,
      label: 'Answer',
      about: isOne ? 'what a parent or carer offered' : `what ${soon.length} parents and carers offered`,
      because:
        late === 0
          ? 'Ten school days will have passed then. Ask them for something, or say that it takes longer.'
          : `${late === 1 ? 'One has' : `${late} have`} waited for over ten school days. Ask them for something, or say that it takes longer.`,
      path: isOne ? `/skills/offers/${first.id}` : '/skills/offers?show=waiting',
    },
  ]
}

function matchLine(toMatch: WaitingSkills['toMatch']): Line[] {
  const [first] = toMatch
  if (!first) return []
  const isOne = toMatch.length === 1
  return [
    {
      key: 'offers-words',
      on: null,
      label: 'Match words to skills',
      about: isOne ? 'one offer' : `${toMatch.length} offers`,
      because:
        'They wrote in their own words what they can do: until somebody matches them, only a search finds them.',
      path: isOne ? `/skills/offers/${first.id}/match` : '/skills/offers?show=words',
    },
  ]
}

function placementLine(placement: WaitingSkills['placements'][number], today: IsoDate): Line[] {
  const { id, title, status, answeredOn, recordedOn, sessions } = placement
  const days = sessions.map(({ session }) => toIso(session.heldOn)).sort()
  const line = (step: string, on: IsoDate | null, label: string, because: string): Line[] => [
    { key: `placement-${id}`, on, label, about: title, because, path: `/skills/placements/${id}/${step}` },
  ]
  if (status === 'accepted')
    return line('place', toIso(answeredOn), 'Find a day', 'The parent or carer said yes, and has no day yet.')
  const unsaid = sessions.filter(({ minutes, session }) => minutes === null && toIso(session.heldOn) < today)
  const [first] = unsaid.map(({ session }) => toIso(session.heldOn)).sort()
  if (status === 'placed' && first)
    return line(
      'held',
      first,
      'Say whether it was held',
      'A parent or carer was to help. Did they, and for how long?',
    )
  if (!recordedOn)
    return line(
      'afterwards',
      days.at(-1) ?? null,
      'Write down what came of it',
      'A parent or carer helped, and nothing says what pupils gained.',
    )
  return line(
    'thanks',
    toIso(recordedOn),
    'Say thank you',
    'What came of it is on record, and nobody has thanked them yet.',
  )
}

function checkLines(checks: CheckToRenew[], today: IsoDate): Line[] {
  return checks.map(({ offerId, expiresOn }) => ({
    key: `check-${offerId}`,
    on: expiresOn,
    label: 'Renew the checks',
    about: 'of a parent or carer who helps',
    because:
      expiresOn < today
        ? 'They have ended: until they are renewed, a member of staff is always with them.'
        : `They end on ${shortDate(expiresOn)}. After that, a member of staff is always with them.`,
    path: `/skills/offers/${offerId}/checks`,
  }))
}

const campaignLine = ({ id, title, dueOn, families }: CampaignToRemind): Line => ({
  key: `remind-${id}`,
  on: dueOn,
  label: 'Remind',
  about: title,
  because: `${families === 1 ? 'One family has' : `${families} families have`} not answered yet.`,
  path: `/skills/campaigns/${id}/remind`,
})
