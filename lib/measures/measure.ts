import type { Direction, MeasureType, OutcomeAbout } from '@/prisma/generated/enums'
import { level, typedFigure } from './figures-in-words'

/** In the order they are offered: the steadiest first. */
export const MEASURE_TYPES = [
  'standardised_test',
  'national_assessment',
  'register',
  'school_test',
  'teacher_assessment',
  'survey_scale',
  'single_item',
] as const satisfies readonly MeasureType[]

/** What sort of measure it is, in plain words, and what that means for what may be claimed (section 6 of the method). */
export const TYPE_WORDS: Record<MeasureType, { name: string; hint: string }> = {
  standardised_test: {
    name: 'Standardised test',
    hint: 'Bought, the same for every school, with a manual. Taken to be steady unless its reliability says otherwise.',
  },
  national_assessment: {
    name: 'National assessment',
    hint: 'Such as the phonics check or key stage tests. Taken to be steady.',
  },
  register: {
    name: 'From the register',
    hint: 'Counted as it happens: attendance, lateness, behaviour points. Taken to be steady.',
  },
  school_test: {
    name: 'Our own test',
    hint: 'Without a known reliability a result can show a change, and no more.',
  },
  teacher_assessment: {
    name: 'Teacher’s assessment',
    hint: 'Without a known reliability a result can show a change, and no more.',
  },
  survey_scale: {
    name: 'Several questions on a scale',
    hint: 'Answers added up. Without a known reliability a result can show a change, and no more.',
  },
  single_item: {
    name: 'One question',
    hint: 'One answer says little however many give it: a result can show a change, and no more.',
  },
}

export const ABOUT_WORDS: Record<OutcomeAbout, string> = { pupils: 'Pupils', parents: 'Parents and carers' }

export const DIRECTION_WORDS: Record<Direction, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
}

export const RELIABILITY_SAYS =
  'How alike two results of the same pupil would be if nothing had changed, from 0 to 1. It stands in a test’s manual, often as “alpha” or “test–retest”: 0.90 is steady, below 0.70 is not steady enough to build on.'

/** What a figure means: changing any of it would make figures typed before and after it say different things. */
export type Scale = {
  unit: string
  about: OutcomeAbout
  direction: Direction
  type: MeasureType
  minimum: number | null
  maximum: number | null
  publishedSd: number | null
}

const SCALE_FIELDS = [
  'unit',
  'about',
  'direction',
  'type',
  'minimum',
  'maximum',
  'publishedSd',
] as const satisfies readonly (keyof Scale)[]

/** What rests on a measure's scale. */
export type Use = { outcomes: number; lockedOutcomes: number; figures: number }

/** Why the scale cannot be changed any more, or null while it can. */
export function whyScaleIsFixed({ lockedOutcomes, figures }: Use): string | null {
  const rests = [
    figures > 0 && (figures === 1 ? 'one figure' : `${figures.toLocaleString('en-GB')} figures`),
    lockedOutcomes > 0 &&
      (lockedOutcomes === 1 ? 'one planned outcome' : `${lockedOutcomes} planned outcomes`),
  ].filter(Boolean)
  if (rests.length === 0) return null
  return `The school’s record holds ${rests.join(' and ')} on this scale. On another scale they would mean something else, so the scale stays. Make a new measure for the new scale.`
}

/** Which parts of the scale two measures do not share. */
export function scaleChanges(was: Scale, is: Scale): (keyof Scale)[] {
  return SCALE_FIELDS.filter((field) => was[field] !== is[field])
}

/** "0 to 100%", "at least 0 days", or nothing where there are no limits. A unit that says of how many says it once. */
export function rangeInWords({
  minimum,
  maximum,
  unit,
}: Pick<Scale, 'minimum' | 'maximum' | 'unit'>): string {
  const of = unit.replace(/^of [\d,.]+ ?/, '')
  if (minimum !== null && maximum !== null)
    return `${typedFigure(minimum)} to ${level(typedFigure(maximum), of)}`
  if (minimum !== null) return `at least ${level(typedFigure(minimum), of)}`
  if (maximum !== null) return `at most ${level(typedFigure(maximum), of)}`
  return ''
}
