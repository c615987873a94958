import type { Summary } from '../../impact/summary'
import { hasEngagement, type OpenPriority } from './missed'

/** A share of this school's, and a share of inspection reports that is about the same question and counts something else. */
export type BesideReports = {
  question: string
  /** What the school's share counts, and of what; null where it has none to set beside. */
  own: { part: number; of: number; counts: string } | null
  /** In per cent, as printed. */
  reports: number
  /** What the reports' share counts, in words. */
  counted: string
}

/** Engagement in Education read 222 Ofsted reports, and published in March 2013 what they say of parental engagement. */
export const REPORTS = {
  number: 222,
  year: 2013,
  source: 'Engagement in Education, analysis of 222 Ofsted reports, March 2013',
} as const

/**
 * This year's work beside what was found in inspection reports. They are not the same thing: reports are what inspectors wrote
 * of many schools, and these are one school's own records. Whoever shows it says so.
 *
 * @param priorities those under way in this year's plan
 */
export function besideReports(summary: Summary, priorities: readonly OpenPriority[]): BesideReports[] {
  const engagement = summary.kinds.find(({ kind }) => kind === 'engagement')
  return [
    {
      question: 'Engagement as a way to improve',
      own: {
        part: priorities.filter(hasEngagement).length,
        of: priorities.length,
        counts: 'priorities of this year’s plan that an engagement activity works on',
      },
      reports: 15.4,
      counted: 'reports whose “What this school has to do to improve” uses parental engagement',
    },
    {
      question: 'Engagement linked with what pupils learn',
      own: {
        part: engagement?.withPupilOutcome ?? 0,
        of: summary.total,
        counts: 'activities of this year that are engagement and have an outcome for pupils',
      },
      reports: 18.9,
      counted: 'reports that link parental engagement with positive learning outcomes for children',
    },
    {
      question: 'Chances that were missed',
      own: null,
      reports: 54,
      counted:
        'of the reports that do not mention engagement in “What this school has to do to improve”: those whose own words would have allowed it as an obvious strategy',
    },
  ]
}

/** Per cent, or null where there is nothing to count. */
export const ownShare = ({ own }: BesideReports): number | null =>
  own && own.of > 0 ? (100 * own.part) / own.of : null

/** "15.4%", "54%" */
export const inPercent = (share: number): string => `${Number(share.toFixed(1))}%`

/** "3 of 12", or why there is none. */
export const ownInWords = ({ own }: BesideReports): string =>
  own === null ? 'named one by one above' : own.of === 0 ? 'none yet' : `${own.part} of ${own.of}`

/** The finding of the page, numerator and denominator in each sentence. */
export function chancesInWords(priorities: readonly OpenPriority[], subjects: number): string {
  const missed = priorities.filter((one) => !hasEngagement(one)).length
  return planInWords(priorities.length, missed) + moreInWords(priorities.length, subjects)
}

function planInWords(all: number, missed: number): string {
  if (all === 0) return 'This year’s improvement plan has no priority yet.'
  if (all === 1)
    return `The one priority of this year’s plan has ${missed === 0 ? 'an' : 'no'} engagement activity behind it.`
  if (missed === 0)
    return `All ${all} priorities of this year’s plan have an engagement activity behind them.`
  return `Of ${all} priorities in this year’s plan, ${missed} ${missed === 1 ? 'has' : 'have'} no engagement activity behind ${missed === 1 ? 'it' : 'them'}.`
}

function moreInWords(priorities: number, subjects: number): string {
  if (subjects === 0) return ''
  return ` ${subjects}${priorities > 0 ? ' other' : ''} ${subjects === 1 ? 'subject is' : 'subjects are'} worked on, or named as a need, without engagement.`
}
