import type { Area, Grade, ShippedFramework } from '../framework'

const SCALE: Grade[] = [
  { key: 'outstanding', name: 'Outstanding' },
  { key: 'good', name: 'Good' },
  { key: 'satisfactory', name: 'Satisfactory' },
  { key: 'inadequate', name: 'Inadequate' },
]

/** The judgements of the survey, named where rules about them need one: never in 47 schools was impact graded above engagement. */
export const SURVEY_AREAS = { engagement: 'engagement', impact: 'impact', inclusion: 'inclusion' } as const

const AREAS: Area[] = [
  {
    key: SURVEY_AREAS.engagement,
    name: 'Engagement with parents and carers',
    about: 'The overall effectiveness of the school’s engagement with parents and carers.',
  },
  {
    key: SURVEY_AREAS.impact,
    name: 'Impact on the school’s provision',
    about: 'The impact of the involvement of parents and carers on the quality of the school’s provision.',
  },
  {
    key: SURVEY_AREAS.inclusion,
    name: 'Making the school more inclusive',
    about: 'How effectively the work with parents makes the school more inclusive of all pupils.',
  },
]

export const OFSTED_2011: ShippedFramework = {
  key: 'survey-2011',
  edition: 'April 2011',
  shippedAs: 'survey-2011@2011-04',
  name: 'Three judgements of Ofsted’s survey “Schools and parents”',
  source:
    'Ofsted, Schools and parents, April 2011, No. 100044. Contains public sector information licensed under the Open Government Licence v3.0.',
  checkedOn: '2026-11-30',
  isChecked: true,
  note: 'The survey asked three questions in 47 schools. The statements are its recommendations and what it saw in the best schools, some in its own words and some retold. It gave no rule for a grade: the one proposed here is the grade that fits best.',
  rule: 'best_fit',
  scale: SCALE,
  areas: AREAS,
  criteria: [
    {
      area: 'engagement',
      key: 'engagement-communications',
      words: 'Communications with parents are tailored to suit individual circumstances.',
      source: 'Recommendation 2, retold',
      themes: ['communication', 'inclusion'],
    },
    {
      area: 'engagement',
      key: 'engagement-complaints',
      words: 'Parental complaints are used as a stimulus for improvement, and recorded to identify trends.',
      source: 'Recommendation 3, retold',
      themes: ['concerns'],
    },
    {
      area: 'engagement',
      key: 'engagement-learning',
      words: 'Parents are enabled to engage themselves directly with their children’s learning.',
      source: 'Recommendation 5, retold',
      themes: ['learning_at_home', 'targets'],
    },
    {
      area: 'engagement',
      key: 'engagement-evaluation',
      words:
        'The impact of parental involvement and engagement on outcomes for pupils is evaluated, and the school uses what it finds to focus further improvements.',
      source: 'Recommendation 4, retold',
      themes: ['evaluation'],
    },
    {
      area: 'engagement',
      key: 'engagement-planning',
      words: 'The outcomes of consulting parents influence school improvement planning.',
      source: 'Paragraph 38, retold',
      themes: ['leadership', 'listening', 'decisions'],
    },
    {
      area: 'impact',
      key: 'impact-learning-in-school',
      words: 'Engaging with parents to assist with pupils’ learning in school.',
      source: 'Paragraph 5',
      isQuoted: true,
      themes: ['learning_in_school', 'skills'],
    },
    {
      area: 'impact',
      key: 'impact-study-support',
      words: 'Engaging parents in revision, study support or family learning activities.',
      source: 'Paragraph 5',
      isQuoted: true,
      themes: ['learning_at_home'],
    },
    {
      area: 'impact',
      key: 'impact-curriculum',
      words: 'Listening to parents carefully in consulting them about whole-school curriculum development.',
      source: 'Paragraph 5',
      isQuoted: true,
      themes: ['listening', 'decisions'],
    },
    {
      area: 'impact',
      key: 'impact-targets',
      words: 'Discussing pupils’ assessments and information about their targets with parents.',
      source: 'Paragraph 5',
      isQuoted: true,
      themes: ['targets'],
    },
    {
      area: 'impact',
      key: 'impact-skills',
      words:
        'The school has audited parents’ skills and specific expertise, and uses them widely as a resource to improve the school.',
      source: 'Recommendation 1, retold',
      themes: ['skills'],
    },
    {
      area: 'impact',
      key: 'impact-ideas',
      words: 'Ideas for improvement that parents contributed or initiated have been taken forward.',
      source: 'Key findings, retold',
      themes: ['listening', 'decisions'],
    },
    {
      area: 'inclusion',
      key: 'inclusion-reach',
      words:
        'The school reaches out to families and pupils who are potentially vulnerable, at risk of underachievement or of becoming marginalised.',
      source: 'Paragraph 73, retold',
      themes: ['inclusion', 'support'],
    },
    {
      area: 'inclusion',
      key: 'inclusion-persistent',
      words:
        'Staff believe that no parent is unreachable and are persistent, with sensitive telephone calls, home visits or meetings on neutral ground.',
      source: 'Paragraph 70, retold',
      themes: ['inclusion', 'communication'],
    },
    {
      area: 'inclusion',
      key: 'inclusion-gaps',
      words: 'The work helps to narrow gaps between the attainment of underachieving pupils and their peers.',
      source: 'Paragraph 73, retold',
      themes: ['inclusion', 'evaluation', 'learning_at_home'],
    },
    {
      area: 'inclusion',
      key: 'inclusion-partnership',
      words:
        'School and parents share information and ideas in partnership, with the expertise and insights of both included.',
      source: 'Paragraph 76, retold',
      themes: ['inclusion', 'listening', 'targets'],
    },
  ],
}
