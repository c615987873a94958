import { weekly } from '../calendar'
import type { ActivityStory } from '../story'

const NEED =
  'Parents and carers who read with their child in turn, a page each, told us that it stopped being a battle. We wanted to know whether it does anything for the reading, and not only for the evening.'

const HAPPENS =
  'Two meetings in the hall show how to read in turn and what to say in between. Then ten weeks of three evenings a week, with a book that fits and a card of questions. Half the families begin; the others are shown the same next term.'

/** What Oakfield found out by drawing lots, and by looking at those who had not come. */
export const LAST_YEAR_BY_LOT: ActivityStory[] = [
  {
    key: 'reading-in-turn',
    year: 'last',
    title: 'Reading in turn, Years 2 and 3',
    by: 'tom',
    lead: 'deputy',
    need: NEED,
    noted: '2 Tue',
    yearGroups: ['Year 2', 'Year 3'],
    mustNotMiss: 'Families where nobody reads English easily: a recording of each book goes home too.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens: HAPPENS,
    starts: '4 Mon',
    ends: '15 Fri',
    outcomes: [
      {
        statement: 'Year 2 and 3 pupils whose families read in turn read with more understanding',
        measure: 'standardised_score',
        baseline: 97,
        target: 100,
        worthwhile: 3,
        review: '16 Tue',
        figures: {
          before: '2 Thu',
          after: '15 Thu',
          mean: 97.2,
          spread: 11.6,
          gain: 5.4,
          gainSpread: 3.8,
          lost: 2,
        },
      },
    ],
    plan: { on: '2 Wed', design: 'randomised', groups: '3 Wed', others: { gain: 1.3, lost: 1 } },
    planned: '3 Tue',
    started: '4 Mon',
    finished: '15 Fri',
    decided: {
      on: '16 Wed',
      decision: 'go_on',
      note: 'The families who waited begin in January. Do it with Years 4 and 5 too, in the same way, to see whether it holds.',
    },
    sessions: [
      {
        on: ['4 Tue', '4 Thu'],
        startsAt: '15:20',
        place: 'Hall',
        draw: 1,
        heads: [
          { invited: 26, came: 19 },
          { invited: 26, came: 8 },
        ],
      },
    ],
    said: [
      {
        on: '14 Thu',
        words: 'He reads his page, I read mine. Now he corrects me.',
        source: 'Father, Year 3',
        consent: 'given',
      },
    ],
  },
  {
    key: 'reading-in-turn-again',
    year: 'last',
    title: 'Reading in turn, Years 4 and 5',
    by: 'tom',
    lead: 'deputy',
    need: NEED,
    noted: '19 Tue',
    yearGroups: ['Year 4', 'Year 5'],
    mustNotMiss: 'Families where nobody reads English easily: a recording of each book goes home too.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens: HAPPENS,
    starts: '21 Mon',
    ends: '34 Fri',
    outcomes: [
      {
        statement: 'Year 4 and 5 pupils whose families read in turn read with more understanding',
        measure: 'standardised_score',
        baseline: 99,
        target: 102,
        worthwhile: 3,
        review: '35 Tue',
        figures: {
          before: '19 Thu',
          after: '34 Thu',
          mean: 99.1,
          spread: 12.2,
          gain: 4.6,
          gainSpread: 6.4,
          lost: 2,
        },
      },
    ],
    plan: {
      on: '19 Wed',
      design: 'randomised',
      groups: '20 Wed',
      others: { gain: 1.1, lost: 2 },
      repeats: 'reading-in-turn',
    },
    planned: '20 Tue',
    started: '21 Mon',
    finished: '34 Fri',
    decided: {
      on: '35 Wed',
      decision: 'change',
      note: 'Keep the books and the cards. Older children want to choose the book themselves.',
    },
    sessions: [
      {
        on: ['21 Tue', '21 Thu'],
        startsAt: '15:20',
        place: 'Hall',
        draw: 1,
        heads: [
          { invited: 27, came: 15 },
          { invited: 27, came: 6 },
        ],
      },
    ],
    said: [
      {
        on: '33 Thu',
        words: 'At ten she would rather read alone. We talk about it afterwards instead.',
        source: 'Mother, Year 5',
        consent: 'anonymous',
      },
    ],
  },
  {
    key: 'number-talk',
    year: 'last',
    title: 'Number talk at home, Years 5 and 6',
    by: 'ben',
    lead: 'deputy',
    need: 'Parents and carers of Years 5 and 6 asked how they can help with mathematics when they were taught it another way.',
    noted: '11 Tue',
    yearGroups: ['Year 5', 'Year 6'],
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens:
      'Six Monday evenings: one problem, everybody’s way of doing it, and which way to show at home. Whoever wants to comes.',
    starts: '12 Mon',
    ends: '22 Mon',
    outcomes: [
      {
        statement: 'Pupils whose families come gain more in mathematics than those whose families do not',
        measure: 'Standardised mathematics score',
        baseline: 100,
        target: 102,
        worthwhile: 3,
        review: '24 Tue',
        figures: {
          before: '11 Thu',
          after: '23 Thu',
          mean: 100.4,
          spread: 12.9,
          gain: 1.9,
          gainSpread: 7.0,
          lost: 1,
        },
      },
    ],
    plan: {
      on: '11 Wed',
      design: 'comparison',
      groups: '13 Wed',
      takePart: 22,
      others: { gain: 1.2, lost: 1 },
    },
    planned: '12 Mon',
    started: '12 Mon 17:00',
    finished: '22 Tue',
    decided: {
      on: '25 Tue',
      decision: 'go_on',
      note: 'Once more in the autumn, by lot this time: nobody can tell from these figures.',
    },
    sessions: [
      {
        on: weekly('Mon', 12, 22, 2),
        startsAt: '18:00',
        place: 'Library',
        isEvening: true,
        draw: 0.7,
        regulars: 20,
      },
    ],
    said: [
      {
        on: '20 Mon 19:30',
        words: 'I had never seen that a division can be drawn.',
        source: 'Mother, Year 6',
        consent: 'given',
      },
    ],
  },
]
