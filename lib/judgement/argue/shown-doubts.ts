import { isoDateIn } from '../../platform/clock'
import type { IsoDate } from '../../platform/dates'
import type { JudgedDoubt } from '../as-judged'
import type { JudgementInHand } from '../in-hand'
import type { Doubt } from './doubt'
import { saidOnce } from './said-once'

/** A doubt with what was answered to it, as a page shows it. */
export type ShownDoubt = Pick<JudgedDoubt, 'rule' | 'about' | 'words' | 'source' | 'records'> & {
  reply: { words: string; byName: string; on: IsoDate; version: number } | null
}

/** The doubts about a draft, each with the answer that was given to its rule and statement. */
export const withReplies = (doubts: readonly Doubt[], replies: JudgementInHand['replies']): ShownDoubt[] =>
  doubts.map((doubt) => {
    const reply = replies.find(({ rule, about }) => rule === doubt.rule && about === doubt.about)
    return {
      ...doubt,
      reply: reply
        ? { words: reply.words, byName: reply.byName, on: isoDateIn(reply.at), version: reply.version }
        : null,
    }
  })

/** Those that were kept with an agreed judgement: nothing of them changes any more. */
export const keptDoubts = (doubts: readonly JudgedDoubt[]): ShownDoubt[] =>
  doubts.map(({ reply, ...doubt }) => ({ ...doubt, reply: reply && { ...reply, version: 0 } }))

/** Which doubt an address means: "rests_on_turnout:engagement-learning". */
export const doubtKey = ({ rule, about }: Pick<ShownDoubt, 'rule' | 'about'>) => `${rule}:${about}`

/** The pages of a draft on which doubts stand and are answered. */
export const STANDS_ON = ['draft', 'agree'] as const
export type StandsOn = (typeof STANDS_ON)[number]

export const standsAt = (school: string, { judgementId, on }: { judgementId: string; on: StandsOn }) =>
  `/${school}/judgement/${judgementId}${on === 'agree' ? '/agree' : ''}`

/**
 * "3 things speak against it, and 1 of them is answered." In the past for a judgement that is agreed. What is said of several
 * statements is one thing.
 */
export function doubtsInWords(doubts: readonly ShownDoubt[], when: 'now' | 'then' = 'now'): string {
  const [speak, is, are] = when === 'now' ? ['speak', 'is', 'are'] : ['spoke', 'was', 'were']
  const speaks = when === 'now' ? 'speaks' : 'spoke'
  const things = saidOnce(doubts)
  const answered = things.filter(([{ reply }]) => reply !== null).length
  if (things.length === 0) return `None of the rules ${speaks} against it.`
  if (things.length === 1)
    return `One thing ${speaks} against it, and it ${is} ${answered === 1 ? '' : 'not '}answered.`
  const of =
    answered === 0
      ? `none ${is}`
      : answered === things.length
        ? `all ${are}`
        : `${answered} of them ${answered === 1 ? is : are}`
  return `${things.length} things ${speak} against it, and ${of} answered.`
}
