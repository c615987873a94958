import { KIND_DEFINITIONS } from '../activities/kind'
import type { GovernorsPage } from '../impact/governors'
import { shareInWords } from '../impact/reach-protected'
import { plural } from '../impact/summary'
import type { JudgedForGovernors } from '../judgement/for-governors'
import type { IsoDate } from '../platform/dates'

/** What of the governors' page can be asked about, with the title it has there. */
export const ABOUT_TITLES = {
  claim: 'What may be said',
  steps: 'How far each activity has come',
  kinds: 'What kind of work it is',
  reach: 'Who was not there',
  judgement: 'What the school judged',
} as const

export type About = keyof typeof ABOUT_TITLES
export const ABOUTS = Object.keys(ABOUT_TITLES) as [About, ...About[]]

/** An activity with what may be said of it. The key is its id. */
export type ClaimRow = { key: string; name: string; step: string; claim: string }
/** Activities, which are not people: nothing of them is hidden. */
type CountRow = { key: string; name: string; count: number; namingPupils?: number }
/** Families of a group; null is a number that governors are not shown. */
export type FamiliesRow = {
  key: string
  name: string
  for: number | null
  invited: number | null
  came: number | null
  share: string
}
/** An agreed judgement: statements and doubts are not people, and nothing of them is hidden. The key is its id. */
export type JudgementRow = JudgedForGovernors & { key: string }

/** The figures of the governors' page as governors are shown them. Kept in this form, and in no other. */
export type Figures = {
  claim: ClaimRow[]
  steps: CountRow[]
  kinds: CountRow[]
  reach: FamiliesRow[]
  judgement: JudgementRow[]
}

/** Figures as they stood on a day, under the threshold of that day. A question keeps only those it is about. */
export type Stood = { on: IsoDate; smallestShown: number; figures: Partial<Figures> }

export function figuresOf(page: GovernorsPage, judged: readonly JudgedForGovernors[]): Figures {
  const { summary, claims, onlyCame, reach } = page
  return {
    claim: [...claims, ...onlyCame].map(({ id, title, step, claim }) => ({
      key: id,
      name: title,
      step,
      claim,
    })),
    steps: summary.steps.map(({ step, label, count }) => ({ key: step, name: label, count })),
    kinds: summary.kinds.map(({ kind, count, withPupilOutcome }) => ({
      key: kind,
      name: KIND_DEFINITIONS[kind].name,
      count,
      namingPupils: withPupilOutcome,
    })),
    reach: reach.map(({ key, name, shown }) => ({
      key,
      name,
      for: shown.for,
      invited: shown.invited,
      came: shown.came,
      share: shareInWords(shown),
    })),
    judgement: judged.map((row) => ({ ...row, key: row.id })),
  }
}

export type AskedAbout = { about: About; activityId: string | null; rowKey: string | null }

/**
 * The one figure somebody asks about, cut out of the page's, with its name. A claim and a judgement are kept alone; of
 * a table all is kept, because its rows explain one another. Null when the page has no such figure.
 */
export function figureAskedAbout(
  figures: Figures,
  { about, activityId, rowKey }: AskedAbout,
): { words: string; figures: Partial<Figures> } | null {
  const title = ABOUT_TITLES[about]
  if (about === 'claim') {
    const row = figures.claim.find(({ key }) => key === activityId)
    return row ? { words: `${title}: ${row.name}`, figures: { claim: [row] } } : null
  }
  if (about === 'judgement') {
    const row = figures.judgement.find(({ key }) => key === rowKey)
    return row ? { words: `${title}: ${row.name}`, figures: { judgement: [row] } } : null
  }
  const rows = figures[about]
  if (rowKey === null) return { words: title, figures: { [about]: rows } }
  const row = rows.find(({ key }) => key === rowKey)
  return row ? { words: `${title}: ${row.name}`, figures: { [about]: rows } } : null
}

export const claimInWords = ({ step }: ClaimRow, claim: string) => (step ? `${step}. ${claim}` : claim)

export function countInWords({ count, namingPupils }: CountRow): string {
  const activities = plural(count, 'activity', 'activities')
  if (namingPupils === undefined || count === 0) return activities
  return `${activities}, ${namingPupils} naming a change for pupils`
}

/** "for them: 30, invited: hidden, came: 14 (47% of 30)" */
export function familiesInWords({ for: meant, invited, came, share }: FamiliesRow): string {
  const counts = [meant, invited, came]
  if (counts.every((count) => count === null)) return 'hidden'
  const shown = (count: number | null) => (count === null ? 'hidden' : count.toLocaleString('en-GB'))
  const of = share === '–' ? '' : ` (${share})`
  return `for them: ${shown(meant)}, invited: ${shown(invited)}, came: ${shown(came)}${of}`
}

/** "Good, autumn term 2026. 5 of 8 statements met, 2 nearly, 1 not yet, none without evidence; 2 doubts raised, 1 answered." */
export function judgementInWords({ grade, term, doubts, answered, ...row }: JudgementRow): string {
  const { met, nearly, notYet, noEvidence } = row
  const of = met + nearly + notYet + noEvidence
  const judged = `${grade ?? 'Judged'}, ${term.replace(/^./, (letter) => letter.toLowerCase())}.`
  const statements = `${met} of ${plural(of, 'statement', 'statements')} met, ${nearly} nearly, ${notYet} not yet, ${noEvidence} without evidence`
  const raised =
    doubts === 0 ? 'no doubts raised' : `${plural(doubts, 'doubt', 'doubts')} raised, ${answered} answered`
  return `${judged} ${statements}; ${raised}.`
}
