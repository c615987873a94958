import { areasOf } from '@/lib/judgement/framework'
import { termBegins, termInWords, termOf } from '@/lib/judgement/terms'
import type { WaitingJudgements } from '@/lib/judgement/waiting'
import { isoDateIn } from '@/lib/platform/clock'
import { addDays, daysBetween, type IsoDate } from '@/lib/platform/dates'
import type { Line } from './lines'

/** A draft that has lain so many days is called to mind. */
const LAIN_DAYS = 14
/** A term is given so many days before anybody is reminded to judge it. */
const INTO_THE_TERM = 28

/** What judging needs of a leader: drafts that have lain, in one line, and a term in which nothing is judged. */
export function judgementLines({ judgements, frameworks }: WaitingJudgements, today: IsoDate): Line[] {
  const drafts = judgements.filter(({ status }) => status === 'draft')
  const lain = drafts.filter(({ createdAt }) => daysBetween(isoDateIn(createdAt), today) >= LAIN_DAYS)
  const [first] = lain
  if (first) {
    const isOne = lain.length === 1
    const area = areasOf(first.framework).find(({ key }) => key === first.areaKey)
    return [
      {
        key: 'judgements-lain',
        on: isoDateIn(first.createdAt),
        label: 'Go on with a judgement',
        about: isOne ? (area?.name ?? 'A draft') : `${lain.length} drafts`,
        because: `${isOne ? 'It was' : 'The first was'} begun ${daysBetween(isoDateIn(first.createdAt), today)} days ago.`,
        path: isOne ? `/judgement/${first.id}` : '/judgement',
      },
    ]
  }
  const term = termOf(today)
  const isEarly = today < addDays(termBegins(term), INTO_THE_TERM)
  if (isEarly || judgements.length > 0 || frameworks.length === 0) return []
  return [
    {
      key: 'judgements-none',
      on: null,
      label: 'Judge this term',
      about: `Nothing is judged for the ${termInWords(term).toLowerCase()} yet`,
      because: 'What was agreed before grows old, and nobody can see what moved.',
      path: '/judgement',
    },
  ]
}
