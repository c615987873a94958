import type { JudgementStory } from '../judgement-story'

const SURVEY = 'survey-2011@2011-04'
const OFSTED = 'ofsted@2025-11'

/** Invented like all of Oakfield: judged with some caution in the summer, and again in the autumn. */
export const OAKFIELD_JUDGEMENT: JudgementStory = {
  takesUp: [
    { year: 'last', on: '41 Mon', by: 'head', shippedAs: SURVEY },
    { year: 'now', on: '6 Mon', by: 'head', shippedAs: OFSTED },
    { year: 'now', on: '6 Mon', by: 'head', shippedAs: 'eef@2018-12' },
  ],
  judged: [
    {
      year: 'last',
      on: '44 Tue',
      by: 'deputy',
      shippedAs: SURVEY,
      area: 'engagement',
      statements: [
        {
          statement: 'engagement-communications',
          answer: 'nearly',
          own: 'Families new to England are met in Polish and Romanian. Letters home still go out in English first.',
          activities: ['polish-welcome', 'traveller-visits'],
        },
        {
          statement: 'engagement-complaints',
          answer: 'nearly',
          own: 'Since the autumn we write down what parents raise and look at it each half-term.',
          actionsFrom: ['late-letters'],
        },
        {
          statement: 'engagement-learning',
          answer: 'met',
          own: 'Parents were shown how to help with phonics, reading and number talk, and did so at home.',
          activities: ['phonics', 'reading-together', 'reading-in-turn', 'number-talk'],
        },
        {
          statement: 'engagement-evaluation',
          answer: 'nearly',
          own: 'Two activities were drawn by lot and can be compared. Most still rest on before and after.',
          activities: ['reading-in-turn', 'reading-in-turn-again'],
        },
        {
          statement: 'engagement-planning',
          answer: 'not_yet',
          own: 'What parents told us reached the plan late.',
        },
      ],
      agreed: {
        on: '45 Thu',
        by: 'head',
        grade: 'satisfactory',
        words: 'We engage parents well where they come to us. Tailoring and planning lag behind.',
      },
    },
    {
      year: 'last',
      on: '44 Wed',
      by: 'deputy',
      shippedAs: SURVEY,
      area: 'impact',
      statements: [
        {
          statement: 'impact-learning-in-school',
          answer: 'nearly',
          activities: ['maths-club'],
          own: 'In one year group, in the second half of the maths club.',
        },
        { statement: 'impact-study-support', answer: 'met', activities: ['reading-together', 'phonics'] },
        {
          statement: 'impact-curriculum',
          answer: 'not_yet',
          own: 'The forum met. Nothing of the curriculum was decided there.',
        },
        { statement: 'impact-targets', answer: 'nearly', activities: ['review-days'] },
        { statement: 'impact-skills', answer: 'no_evidence', own: 'Nobody has asked what parents can do.' },
        { statement: 'impact-ideas', answer: 'not_yet' },
      ],
      agreed: {
        on: '45 Thu',
        by: 'head',
        grade: 'inadequate',
        words: 'Parents’ skills and ideas hardly reach what we teach.',
      },
    },
    {
      year: 'last',
      on: '44 Thu',
      by: 'deputy',
      shippedAs: SURVEY,
      area: 'inclusion',
      statements: [
        {
          statement: 'inclusion-reach',
          answer: 'met',
          activities: ['traveller-visits', 'polish-welcome', 'breakfast'],
        },
        {
          statement: 'inclusion-persistent',
          answer: 'met',
          own: 'Home visits, calls and meetings on neutral ground, until somebody had been reached.',
          activities: ['traveller-visits'],
        },
        {
          statement: 'inclusion-gaps',
          answer: 'not_yet',
          own: 'The figures of groups are too small to tell.',
        },
        { statement: 'inclusion-partnership', answer: 'nearly', activities: ['review-days'] },
      ],
      agreed: {
        on: '45 Thu',
        by: 'head',
        grade: 'good',
        differsWhy:
          'The two statements that are met are those we worked on all year; gaps cannot be shown with so few pupils.',
        words: 'We go to families who do not come. Whether gaps narrow we cannot tell yet.',
      },
    },
    {
      year: 'now',
      on: '12 Tue',
      by: 'deputy',
      shippedAs: SURVEY,
      area: 'engagement',
      statements: [
        {
          statement: 'engagement-communications',
          answer: 'met',
          own: 'Families say how they like to be reached, and letters go out in Urdu since October.',
          activities: ['polish-welcome', 'first-day-calls'],
          actionsFrom: ['urdu'],
        },
        {
          statement: 'engagement-complaints',
          answer: 'met',
          own: 'Concerns are written down, answered in time and looked at as a whole; two led to a change.',
          actionsFrom: ['late-letters', 'urdu'],
        },
        {
          statement: 'engagement-learning',
          answer: 'met',
          activities: ['phonics', 'reading-in-turn', 'times-tables'],
        },
        {
          statement: 'engagement-evaluation',
          answer: 'nearly',
          activities: ['reading-in-turn', 'reading-in-turn-again', 'maths-club'],
        },
        {
          statement: 'engagement-planning',
          answer: 'nearly',
          own: 'This year’s plan was written with the forum, and says what came of what parents told us.',
          activities: ['forum'],
        },
      ],
      agreed: {
        on: '12 Thu',
        by: 'head',
        grade: 'good',
        words: 'What parents tell us now changes what we do. We still cannot show it for most activities.',
      },
    },
    {
      // A draft for the head to finish: one answer rests on who came, and on nothing else.
      year: 'now',
      on: '12 Fri',
      by: 'deputy',
      shippedAs: SURVEY,
      area: 'impact',
      statements: [
        { statement: 'impact-learning-in-school', answer: 'met', activities: ['maths-club'] },
        { statement: 'impact-study-support', answer: 'met', activities: ['breakfast', 'newsletter'] },
        { statement: 'impact-ideas', answer: 'met', ideas: ['buggies'] },
      ],
    },
  ],
}
