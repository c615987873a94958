import type { Direction, MeasureType, OutcomeAbout } from '@/prisma/generated/enums'

type LibraryMeasure = {
  libraryKey: string
  name: string
  unit: string
  about?: OutcomeAbout
  direction: Direction
  type: MeasureType
  minimum: number | null
  maximum: number | null
  decimals: number
  reliability?: number
  publishedSd?: number
}

/**
 * The measures every school starts with. A reliability is given only where it follows from what the measure is:
 * a register has none to publish, and a test's own must be typed from its manual.
 */
export const MEASURE_LIBRARY: LibraryMeasure[] = [
  {
    libraryKey: 'attendance',
    name: 'Attendance',
    unit: '%',
    direction: 'higher',
    type: 'register',
    minimum: 0,
    maximum: 100,
    decimals: 1,
  },
  {
    libraryKey: 'lateness',
    name: 'Times late',
    unit: 'times a term',
    direction: 'lower',
    type: 'register',
    minimum: 0,
    maximum: 400,
    decimals: 0,
  },
  {
    libraryKey: 'reading_age',
    name: 'Reading age',
    unit: 'months',
    direction: 'higher',
    type: 'standardised_test',
    minimum: 48,
    maximum: 240,
    decimals: 0,
  },
  {
    libraryKey: 'standardised_score',
    name: 'Standardised reading score',
    unit: 'points',
    direction: 'higher',
    type: 'standardised_test',
    minimum: 40,
    maximum: 160,
    decimals: 1,
    publishedSd: 15,
  },
  {
    libraryKey: 'phonics_check',
    name: 'Phonics check score',
    unit: 'of 40 words',
    direction: 'higher',
    type: 'national_assessment',
    minimum: 0,
    maximum: 40,
    decimals: 0,
  },
  {
    libraryKey: 'spelling',
    name: 'Spelling',
    unit: 'words right',
    direction: 'higher',
    type: 'school_test',
    minimum: 0,
    maximum: 100,
    decimals: 0,
  },
  {
    libraryKey: 'maths',
    name: 'Maths test score',
    unit: 'marks',
    direction: 'higher',
    type: 'school_test',
    minimum: 0,
    maximum: 120,
    decimals: 0,
  },
  {
    libraryKey: 'behaviour_points',
    name: 'Behaviour points',
    unit: 'points a term',
    direction: 'lower',
    type: 'register',
    minimum: 0,
    maximum: 1000,
    decimals: 0,
  },
  {
    libraryKey: 'homework_returned',
    name: 'Homework returned',
    unit: '%',
    direction: 'higher',
    type: 'register',
    minimum: 0,
    maximum: 100,
    decimals: 0,
  },
  {
    libraryKey: 'exclusions',
    name: 'Suspensions',
    unit: 'days a term',
    direction: 'lower',
    type: 'register',
    minimum: 0,
    maximum: 70,
    decimals: 1,
  },
  {
    libraryKey: 'confidence',
    name: 'Pupils’ confidence scale',
    unit: 'of 20',
    direction: 'higher',
    type: 'survey_scale',
    minimum: 0,
    maximum: 20,
    decimals: 0,
  },
  {
    libraryKey: 'parent_confidence',
    name: 'Parents’ confidence in helping',
    unit: 'of 10',
    about: 'parents',
    direction: 'higher',
    type: 'survey_scale',
    minimum: 0,
    maximum: 10,
    decimals: 0,
  },
]
