import type { Locale } from '@/lib/door/languages'
import type { FigureKey } from '@/lib/ideas/published'
import type { DecideInput } from '@/lib/ideas/schema'
import type { OfferAnswer } from '@/lib/skills/offer-answer'
import type { GivenBy, RequestOrigin } from '@/prisma/generated/enums'
import type { Day } from './calendar'

/** What a school asked its parents and carers for, what they offered, and what came of it. Days are of this year. */
export type SkillsStory = {
  /** Who asks: makes links, writes answers down, reminds. */
  by: string
  campaign: { on: Day; title: string; opens: Day; closes: Day; remind: Day }
  offers: OfferStory[]
  requests: RequestStory[]
  ideas: IdeaStory[]
  forum?: ForumStory
  /** What the school shows to anybody. */
  pages?: PageStory[]
}

export type OfferStory = {
  key: string
  on: Day
  name: string
  /** The language of their words; English unless it is said. */
  in?: Locale
  /** A family of the register that speaks this at home; none came by the poster, and nobody has matched it to one. */
  home: string | null
  how: GivenBy
  /** Keys of the shipped skills. */
  skills: string[]
  /** What is known of their checks; `endsIn` is so many days after the story is told. */
  checks?: { on: Day; endsIn: number | null } | { on: Day; isSupervisedOnly: true }
} & Partial<Pick<OfferAnswer, 'ownWords' | 'level' | 'howFar' | 'days' | 'ages' | 'speaks' | 'gains'>>

export type RequestStory = {
  key: string
  on: Day
  by: string
  title: string
  origin: RequestOrigin
  subject: string | null
  wanted: string
  skills: string[]
  yearGroups: string[]
  needed: Day | null
  asked: AskedStory[]
}

/** Somebody who is asked, as far as it has come. */
export type AskedStory = {
  offer: string
  on: Day
  message: string
  answer?: { on: Day; says: 'yes' | 'no'; words?: string }
  /** At these sessions of an activity of the story. */
  placed?: { on: Day; activity: string; sessions: Day[] }
  held?: { on: Day; minutes: number }
  afterwards?: { on: Day; gained: string; isLinked: boolean; staff: string; parent: string; again: boolean }
  thanked?: { on: Day; words: string }
}

export type IdeaStory = {
  key: string
  on: Day
  by: string
  words: string
  in?: Locale
  english?: string
  decided?: { on: Day; by: string; as: DecideInput['decision']; why: string }
  result?: { on: Day; by: string; words: string }
  told?: { on: Day; how: string }
}

/** A page that is published: thanks, counted from the day the campaign began, or what came of ideas in words of its own. */
export type PageStory = { on: Day; by: string; title: string; intro: string } & (
  | { figures: FigureKey[] }
  | { ideas: { key: string; said: string; did: string }[] }
)

/** A parent council: mostly those who have come for years. */
export type ForumStory = {
  on: Day
  name: string
  about: string
  hearsOthers: string
  /** So many families that speak English at home, and have a child in one of these year groups. */
  families: number
  yearGroups: string[]
  meeting: { on: Day; came: number; note: string }
}
