import type { ShippedFramework } from '../framework'

const UNGRADED = { rule: 'none', scale: [] } as const
const WHOLE = [{ key: 'whole', name: 'The school’s work with parents', about: 'Taken as a whole.' }]

/** What a good or outstanding judgement asked for in 2012. */
export const OFSTED_2012: ShippedFramework = {
  ...UNGRADED,
  key: 'ofsted-2012',
  edition: '2012',
  shippedAs: 'ofsted-2012@2012-09',
  name: 'Ofsted 2012: parents responded',
  source:
    'As quoted by Engagement in Education in 2013 from Ofsted’s framework of 2012. Contains public sector information licensed under the Open Government Licence v3.0.',
  checkedOn: '2026-11-21',
  isChecked: true,
  areas: WHOLE,
  criteria: [
    {
      area: 'whole',
      key: 'responded',
      words:
        'Parents, “including those who might find working with the school difficult”, have been shown to have responded positively to the school’s strategies.',
      source: 'Retold, with Ofsted’s own words quoted',
      themes: ['inclusion', 'listening', 'learning_at_home'],
    },
  ],
}

export const EEF: ShippedFramework = {
  ...UNGRADED,
  key: 'eef',
  edition: 'Working with parents',
  shippedAs: 'eef@2018-12',
  name: 'Education Endowment Foundation: working with parents',
  source:
    'After the Education Endowment Foundation’s guidance report on working with parents, in other words.',
  checkedOn: '2026-11-21',
  isChecked: true,
  areas: WHOLE,
  criteria: [
    {
      area: 'whole',
      key: 'review',
      words: 'The school looks critically at how it works with parents.',
      themes: ['evaluation', 'leadership'],
    },
    {
      area: 'whole',
      key: 'home',
      words: 'Families get practical ways to support learning at home.',
      themes: ['learning_at_home'],
    },
    {
      area: 'whole',
      key: 'communications',
      words: 'Communications are tailored, and encourage a positive conversation about learning.',
      themes: ['communication', 'targets'],
    },
    {
      area: 'whole',
      key: 'intensive',
      words: 'Families who need it get more sustained and more intensive support.',
      themes: ['support', 'inclusion'],
    },
  ],
}

export const EPSTEIN: ShippedFramework = {
  ...UNGRADED,
  key: 'epstein',
  edition: 'Six types',
  shippedAs: 'epstein@six-types',
  name: 'Epstein: six types of involvement',
  source: 'After Joyce Epstein’s six types, by their names; the sentences are Alongside’s own.',
  checkedOn: '2026-11-21',
  isChecked: true,
  areas: WHOLE,
  criteria: [
    {
      area: 'whole',
      key: 'parenting',
      words: 'Parenting: families are helped to make a home in which children can learn.',
      themes: ['support'],
    },
    {
      area: 'whole',
      key: 'communicating',
      words: 'Communicating: word goes both ways between school and home.',
      themes: ['communication'],
    },
    {
      area: 'whole',
      key: 'volunteering',
      words: 'Volunteering: parents’ help is asked for and used.',
      themes: ['skills', 'learning_in_school'],
    },
    {
      area: 'whole',
      key: 'home',
      words: 'Learning at home: parents know how to help with what is being learned.',
      themes: ['learning_at_home', 'targets'],
    },
    {
      area: 'whole',
      key: 'decisions',
      words: 'Decision making: parents have a part in what the school decides.',
      themes: ['decisions', 'listening'],
    },
    {
      area: 'whole',
      key: 'community',
      words: 'Collaborating with the community: what the community has is brought to families and pupils.',
      themes: ['community'],
    },
  ],
}

export const FACE: ShippedFramework = {
  ...UNGRADED,
  key: 'face',
  edition: 'Five themes',
  shippedAs: 'face@five-themes',
  name: 'FaCE (Wales): five themes',
  source:
    'After the Welsh Government’s family and community engagement toolkit (FaCE), by the names of its themes; the sentences are Alongside’s own.',
  checkedOn: '2026-11-21',
  isChecked: true,
  areas: WHOLE,
  criteria: [
    {
      area: 'whole',
      key: 'leadership',
      words: 'Leadership: somebody leads the work with families, and it is planned.',
      themes: ['leadership', 'evaluation'],
    },
    {
      area: 'whole',
      key: 'whole-school',
      words: 'Whole-school approach: all staff know their part in working with families.',
      themes: ['leadership', 'communication'],
    },
    {
      area: 'whole',
      key: 'welcoming',
      words: 'Welcoming: every family is made welcome and gets to know the school.',
      themes: ['welcome', 'inclusion', 'transition'],
    },
    {
      area: 'whole',
      key: 'learning',
      words: 'Helping families to support learning.',
      themes: ['learning_at_home', 'targets'],
    },
    {
      area: 'whole',
      key: 'partnerships',
      words: 'Community partnerships: the school works with others for families.',
      themes: ['community', 'support'],
    },
  ],
}

/** By their titles only: the text of the award is its owner's. */
export const LPPA: ShippedFramework = {
  ...UNGRADED,
  key: 'lppa',
  edition: 'Titles',
  shippedAs: 'lppa@titles',
  name: 'Leading Parent Partnership Award: objectives, by title',
  source:
    'The titles of the objectives as schools publish them. What they ask for is in the award’s own papers.',
  checkedOn: '2026-11-21',
  isChecked: true,
  areas: WHOLE,
  criteria: [
    { area: 'whole', key: 'commitment', words: 'Commitment', themes: ['leadership'] },
    { area: 'whole', key: 'planning', words: 'Planning', themes: ['leadership'] },
    {
      area: 'whole',
      key: 'welcome',
      words: 'Welcome and communications',
      themes: ['welcome', 'communication'],
    },
    {
      area: 'whole',
      key: 'lifelong',
      words: 'Lifelong learning',
      themes: ['support', 'community'],
    },
    { area: 'whole', key: 'enrichment', words: 'Enrichment', themes: ['learning_in_school', 'skills'] },
    { area: 'whole', key: 'induction', words: 'Induction', themes: ['welcome', 'transition'] },
    {
      area: 'whole',
      key: 'information',
      words: 'Information and guidance',
      themes: ['communication', 'targets', 'learning_at_home'],
    },
    { area: 'whole', key: 'policies', words: 'Policies', themes: ['leadership', 'decisions'] },
    { area: 'whole', key: 'transition', words: 'Transition', themes: ['transition'] },
    { area: 'whole', key: 'evaluation', words: 'Evaluation', themes: ['evaluation'] },
  ],
}
