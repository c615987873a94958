import type { SchoolStory } from '../story'
import { OAKFIELD_CONCERNS } from './concerns'
import { OAKFIELD_GOVERNORS } from './governors'
import { OAKFIELD_JUDGEMENT } from './judgement'
import { LAST_YEAR_BY_LOT } from './last-year-by-lot'
import { LAST_YEAR_IN_SCHOOL } from './last-year-in-school'
import { LAST_YEAR_READING } from './last-year-reading'
import { LAST_YEAR_SMALL_GROUPS } from './last-year-small-groups'
import { LAST_YEAR_WRITING } from './last-year-writing'
import { OAKFIELD_PLAN } from './plan'
import { OAKFIELD_SKILLS } from './skills'
import { THIS_YEAR_AGAIN } from './this-year-again'
import { THIS_YEAR_NEW } from './this-year-new'
import { THIS_YEAR_TO_COME } from './this-year-to-come'
import { WITH_PARENTS } from './with-parents'

const YEARS = ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6']
const CLASSES = ['Acorn', 'Birch', 'Cherry', 'Elm', 'Hazel', 'Maple', 'Rowan']

/** Oakfield Primary: one class a year, in a town where most families know one another and a good many have just come. */
export const OAKFIELD: SchoolStory = {
  school: {
    slug: 'oakfield-primary',
    name: 'Oakfield Primary School',
    phase: 'primary',
    yearGroups: YEARS,
  },
  classes: CLASSES,
  termDates: { inset: '40 Mon' },
  people: [
    { key: 'head', name: 'Amina Khan', email: 'head@oakfield.example', role: 'head', job: 'Headteacher' },
    {
      key: 'deputy',
      name: 'Daniel Price',
      email: 'deputy@oakfield.example',
      role: 'senior_leader',
      job: 'Deputy headteacher',
    },
    {
      key: 'liaison',
      name: 'Hodan Ali',
      email: 'liaison@oakfield.example',
      role: 'liaison',
      job: 'Home-school liaison worker',
    },
    { key: 'tom', name: 'Tom Reed', email: 'year2@oakfield.example', role: 'staff', job: 'Year 2 teacher' },
    {
      key: 'priya',
      name: 'Priya Nair',
      email: 'reception@oakfield.example',
      role: 'staff',
      job: 'Reception teacher',
    },
    {
      key: 'ellen',
      name: 'Ellen Frost',
      email: 'year1@oakfield.example',
      role: 'staff',
      job: 'Year 1 teacher',
    },
    {
      key: 'grace',
      name: 'Grace Obi',
      email: 'year4@oakfield.example',
      role: 'staff',
      job: 'Year 4 teacher',
    },
    { key: 'ben', name: 'Ben Carter', email: 'year5@oakfield.example', role: 'staff', job: 'Year 5 teacher' },
    {
      key: 'governor',
      name: 'Margaret Shaw',
      email: 'governor@oakfield.example',
      role: 'governor',
      job: 'Chair of governors',
    },
    {
      key: 'trust',
      name: 'Ruth Bell',
      email: 'trust@riverbank.example',
      role: 'trust_leader',
      job: 'Director of education, Riverbank Trust',
    },
  ],
  register: {
    classOf: Object.fromEntries(YEARS.map((year, i) => [year, CLASSES[i] as string])),
    pupilsInAYear: 29,
    travellers: 7,
    languages: { Polish: 0.09, Urdu: 0.06, Somali: 0.05, Romanian: 0.05, Arabic: 0.03 },
    pupilPremium: 0.26,
    noticed: { year: 'last', week: 37 },
  },
  measures: [
    {
      name: 'Letter sounds',
      libraryKey: null,
      unit: 'sounds',
      about: 'pupils',
      direction: 'higher',
      type: 'school_test',
      minimum: 0,
      maximum: 44,
      decimals: 0,
      reliability: null,
      publishedSd: null,
    },
    {
      name: 'Standardised mathematics score',
      libraryKey: null,
      unit: 'points',
      about: 'pupils',
      direction: 'higher',
      type: 'standardised_test',
      minimum: 40,
      maximum: 160,
      decimals: 0,
      reliability: 0.9,
      publishedSd: 15,
    },
    {
      name: 'Times tables check',
      libraryKey: null,
      unit: 'answers',
      about: 'pupils',
      direction: 'higher',
      type: 'national_assessment',
      minimum: 0,
      maximum: 25,
      decimals: 0,
      reliability: null,
      publishedSd: null,
    },
    {
      name: 'Writing, moderated',
      libraryKey: null,
      unit: 'points',
      about: 'pupils',
      direction: 'higher',
      type: 'teacher_assessment',
      minimum: 0,
      maximum: 24,
      decimals: 0,
      reliability: null,
      publishedSd: null,
    },
  ],
  activities: [
    ...LAST_YEAR_READING,
    ...LAST_YEAR_BY_LOT,
    ...LAST_YEAR_WRITING,
    ...LAST_YEAR_IN_SCHOOL,
    ...LAST_YEAR_SMALL_GROUPS,
    ...THIS_YEAR_AGAIN,
    ...THIS_YEAR_NEW,
    ...WITH_PARENTS,
    ...THIS_YEAR_TO_COME,
  ],
  governors: OAKFIELD_GOVERNORS,
  concerns: OAKFIELD_CONCERNS,
  judgement: OAKFIELD_JUDGEMENT,
  plan: OAKFIELD_PLAN,
  skills: OAKFIELD_SKILLS,
  duties: { governor: ['chair'], deputy: ['safeguarding_lead'] },
}
