import type { Waiting } from '@/lib/governance/waiting'
import { daysBetween, type IsoDate, toIso } from '@/lib/platform/dates'
import type { Line } from './lines'

/** Questions that governors wait to have answered, with how long, and meetings nobody has recorded as held. */
export function governorsLines({ questions, meetings }: Waiting, today: IsoDate): Line[] {
  return [
    ...questions.map(({ id, aboutWords, askedByName, askedOn }) => ({
      key: `question-${id}`,
      on: toIso(askedOn),
      label: 'Answer a governor’s question',
      about: aboutWords,
      because: `${askedByName} has waited ${howLong(daysBetween(toIso(askedOn), today))}.`,
      path: `/impact/governors/questions/${id}`,
    })),
    ...meetings.map(({ id, name, heldOn }) => ({
      key: `meeting-${id}`,
      on: toIso(heldOn),
      label: 'Record that the governors met',
      about: name,
      because: 'What their page says is then kept, and what is new since is marked.',
      path: `/impact/governors/meetings/${id}`,
    })),
  ]
}

const howLong = (days: number) => (days === 0 ? 'since today' : days === 1 ? 'one day' : `${days} days`)
