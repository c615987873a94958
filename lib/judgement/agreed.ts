import { daysBetween, type IsoDate } from '../platform/dates'
import type { Doubt } from './argue/doubt'
import { withReplies } from './argue/shown-doubts'
import type { AsJudged } from './as-judged'
import type { Grade } from './framework'
import type { JudgementInHand } from './in-hand'
import type { Proposal } from './propose-grade'

type Decided = {
  grade: Grade | null
  proposed: Proposal | null
  differsWhy: string | null
  words: string | null
  doubts: readonly Doubt[]
  agreedByName: string
  agreedOn: IsoDate
}

/** What is kept of a judgement on the day it is agreed: all that anybody will read of it. */
export function whatWasAgreed(judgement: JudgementInHand, decided: Decided): AsJudged {
  const { framework, area, scale, statements, replies, academicYear, term } = judgement
  const { grade, proposed, differsWhy, words, doubts, agreedByName, agreedOn } = decided
  const titleOf = ({ key, name, about }: typeof area) => ({ key, name, about })
  return {
    framework: {
      key: framework.key,
      edition: framework.edition,
      name: framework.name,
      source: framework.source,
    },
    area: titleOf(area),
    scale,
    academicYear,
    term,
    grade,
    proposed,
    differsWhy,
    words,
    statements: statements.map((one) => ({
      key: one.key,
      words: one.words,
      grade: scale.find(({ key }) => key === one.grade) ?? null,
      source: one.source,
      isQuoted: one.isQuoted,
      answer: one.answer,
      own: one.own,
      records: one.records.map(({ kind, id, title, stepLabel, rung, on, says }) => ({
        kind,
        id,
        title,
        stepLabel,
        rung,
        on,
        ageDays: on === null ? null : daysBetween(on, agreedOn),
        says,
      })),
    })),
    doubts: withReplies(doubts, replies).map(({ rule, about, words: doubted, source, records, reply }) => ({
      rule,
      about,
      words: doubted,
      source,
      records: records.map(({ kind, id, title }) => ({ kind, id, title })),
      reply: reply && { words: reply.words, byName: reply.byName, on: reply.on },
    })),
    agreedByName,
    agreedOn,
  }
}
