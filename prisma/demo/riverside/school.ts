import type { SchoolStory } from '../story'
import { LAST_YEAR } from './last-year'
import { LAST_YEAR_AFTER_SCHOOL } from './last-year-after-school'
import { RIVERSIDE_SKILLS } from './skills'
import { THIS_YEAR } from './this-year'

const YEARS = ['Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11']
const TUTOR_GROUPS = ['7 Avon', '8 Brue', '9 Cam', '10 Dove', '11 Exe']

/** Riverside Academy: a small secondary school that is beginning to ask parents and carers in. */
export const RIVERSIDE: SchoolStory = {
  school: {
    slug: 'riverside-academy',
    name: 'Riverside Academy',
    phase: 'secondary',
    yearGroups: YEARS,
  },
  classes: TUTOR_GROUPS,
  people: [
    {
      key: 'head',
      name: 'Stephen Okafor',
      email: 'head@riverside.example',
      role: 'head',
      job: 'Headteacher',
    },
    {
      key: 'deputy',
      name: 'Jo Whitfield',
      email: 'deputy@riverside.example',
      role: 'senior_leader',
      job: 'Assistant headteacher, families',
    },
    {
      key: 'liaison',
      name: 'Faduma Warsame',
      email: 'families@riverside.example',
      role: 'liaison',
      job: 'Family support worker',
    },
    {
      key: 'tutor',
      name: 'Liam Doyle',
      email: 'year9@riverside.example',
      role: 'staff',
      job: 'Head of Year 9 and PE teacher',
    },
    {
      key: 'year11',
      name: 'Helen Marsh',
      email: 'year11@riverside.example',
      role: 'staff',
      job: 'Head of Year 11',
    },
    {
      key: 'governor',
      name: 'Peter Lowe',
      email: 'governor@riverside.example',
      role: 'governor',
      job: 'Parent governor',
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
    classOf: Object.fromEntries(YEARS.map((year, i) => [year, TUTOR_GROUPS[i] as string])),
    pupilsInAYear: 38,
    travellers: 2,
    languages: { Somali: 0.12, Polish: 0.05, Urdu: 0.05, Bengali: 0.04 },
    pupilPremium: 0.29,
    noticed: { year: 'last', week: 1 },
  },
  measures: [],
  activities: [...LAST_YEAR, ...LAST_YEAR_AFTER_SCHOOL, ...THIS_YEAR],
  skills: RIVERSIDE_SKILLS,
}
