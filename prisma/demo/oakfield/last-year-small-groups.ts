import { weekly } from '../calendar'
import { aTable } from '../files'
import type { ActivityStory } from '../story'

/** What Oakfield did last year with a few families at a time. */
export const LAST_YEAR_SMALL_GROUPS: ActivityStory[] = [
  {
    key: 'maths-club',
    year: 'last',
    title: 'Year 5 maths club, second half with parents',
    by: 'ben',
    lead: 'deputy',
    need: 'Eleven pupils in Year 5 were further behind in maths than their other work explained. Their parents had been shown column methods they had never seen.',
    noted: '19 Tue',
    yearGroups: ['Year 5'],
    mustNotMiss: 'The eleven families: a telephone call each, not a letter.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens:
      'After school on Wednesdays. Half an hour of maths with the children; then parents join, see the method and play the game that goes with it, and take the game home.',
    starts: '21 Wed',
    ends: '35 Wed',
    chosen: { pupils: 11 },
    outcomes: [
      {
        statement: 'The eleven pupils in the club score more in the maths test',
        measure: 'maths',
        baseline: 41,
        target: 50,
        worthwhile: 4,
        review: '36 Fri',
        figures: { before: '20 Tue', after: '36 Tue', mean: 41.2, spread: 7.7, gain: 8.6, gainSpread: 6.4 },
      },
    ],
    planned: '20 Mon',
    started: '21 Wed',
    finished: '36 Fri',
    decided: {
      on: '37 Thu',
      decision: 'change',
      note: 'Again next year, at half past four: three parents finish work at four.',
    },
    sessions: [{ on: weekly('Wed', 21, 35), startsAt: '15:30', place: 'Maple classroom', draw: 1.25 }],
    said: [
      {
        on: '27 Wed',
        words: 'I told him I was bad at maths too. Mr Carter asked me to stop saying that, and he was right.',
        source: 'Father, Year 5',
        consent: 'anonymous',
      },
      {
        on: '35 Wed',
        words: 'The dice game has gone missing twice because his sister takes it.',
        source: 'Mother, Year 5',
        consent: 'given',
      },
      { on: '35 Wed', atHome: 'Played the week’s game at home at least twice', done: 8, of: 'all' },
    ],
    evidence: [
      {
        on: '36 Fri',
        source: 'Year 5 teacher',
        title: 'Games taken home and brought back (invented)',
        file: 'Games taken home.csv',
        content: () =>
          aTable(
            ['Week', 'Games out', 'Games back', 'Note'],
            [9, 10, 8, 11, 9, 10].map((n, i) => [i + 1, 11, n, 'Invented for the demonstration']),
          ),
      },
    ],
  },
  {
    key: 'polish-welcome',
    year: 'last',
    title: 'Welcome mornings for families new to England',
    by: 'liaison',
    lead: 'liaison',
    need: 'Fourteen families joined in eighteen months, most from Poland. They asked one another at the gate what letters meant, because there was nobody else to ask.',
    noted: '3 Tue',
    yearGroups: [],
    groups: ['eal'],
    mustNotMiss: 'Parents on early shifts: the last morning is repeated at five.',
    kind: {
      learningAtHome: false,
      takePartInSchool: true,
      changesTheSchool: true,
      kind: 'involvement',
      reason:
        'What they say does change things, but the main thing is that they come in and feel at home here.',
    },
    happens:
      'Coffee on Monday mornings with a bilingual teaching assistant: how the day runs, what a reading record is, whom to ring. English for those who want it, led partly by parents. In June they taught every class a song in Polish.',
    starts: '5 Mon',
    ends: '41 Mon',
    outcomes: [
      {
        about: 'parents',
        statement: 'Parents and carers new to England feel confident to help with schoolwork and to ask us',
        measure: 'parent_confidence',
        baseline: 3,
        target: 6,
        worthwhile: 1,
        review: '42 Mon',
      },
    ],
    planned: '4 Tue',
    started: '5 Mon',
    finished: '42 Mon',
    decided: {
      on: '43 Mon',
      decision: 'go_on',
      note: 'Two of the parents will run it in September, with our key to the room.',
    },
    sessions: [
      {
        on: ['5 Mon', '10 Mon', '14 Mon', '21 Mon', '28 Mon', '35 Mon', '41 Mon'],
        startsAt: '09:00',
        place: 'Community room',
        hasCreche: true,
        languages: ['Polish', 'Romanian'],
        draw: 1.3,
      },
    ],
    said: [
      {
        on: '14 Mon',
        words: 'Before, I sign everything and don’t read. Now I know which paper is important.',
        source: 'Mother of two, who speaks Polish at home',
        consent: 'given',
      },
      {
        on: '41 Mon',
        question: 'How confident are you to help with schoolwork and to ask us?',
        scale: 10,
        low: 'not at all',
        high: 'completely',
        answers: '2 6\n3 5\n4 7\n1 5\n3 3\n5 8\n2 4\n4 6\n3 7',
      },
    ],
    evidence: [
      {
        on: '41 Mon',
        source: 'Bilingual teaching assistant',
        quotation: 'They ring the office themselves now. In October it was always me.',
        consent: 'given',
      },
    ],
  },
  {
    key: 'traveller-visits',
    year: 'last',
    title: 'Going to see Traveller families at home',
    by: 'liaison',
    lead: 'liaison',
    need: 'In May Hodan Ali went through who had been to anything since September. None of the seven Traveller families had, and they had not been asked: letters went to an address they had left, and nobody had rung.',
    noted: '37 Mon',
    yearGroups: [],
    groups: ['traveller'],
    mustNotMiss: 'Grandparents, who are often the ones to ask.',
    kind: { learningAtHome: true, takePartInSchool: false, changesTheSchool: true, kind: 'engagement' },
    happens:
      'Hodan Ali visits at a time the family chooses, with a book bag and no forms. She asks what they would want from us, and how they would like to be told things: by telephone, to all but one.',
    starts: '38 Tue',
    ends: '46 Thu',
    chosen: { pupils: 7 },
    outcomes: [
      {
        statement: 'Attendance of pupils from Traveller families rises',
        measure: 'attendance',
        baseline: 81,
        target: 86,
        worthwhile: 2,
        review: '47 Mon',
        figures: {
          before: '38 Mon',
          after: '47 Mon',
          pupils: 5,
          mean: 81.4,
          spread: 5.2,
          gain: 3.1,
          gainSpread: 3.9,
        },
      },
    ],
    planned: '37 Thu',
    started: '38 Tue',
    finished: '47 Mon',
    decided: {
      on: '47 Wed',
      decision: 'go_on',
      note: 'Too few to say anything from the figures, and we never will be able to. What they told us is reason enough: from now on every invitation goes to them by telephone.',
    },
    sessions: [
      {
        on: ['38 Tue', '41 Tue', '44 Thu'],
        startsAt: '16:00',
        place: 'At the families’ homes',
        draw: 1,
        isVisit: true,
      },
    ],
    said: [
      {
        on: '41 Tue',
        words:
          'You are the first from the school to come and sit down. The others only came to say he was away.',
        source: 'Grandmother',
        consent: 'given',
      },
      {
        on: '44 Thu',
        words: 'I don’t read, so I put letters in the drawer. Ring me and I will tell you yes or no.',
        source: 'A parent',
        consent: 'anonymous',
      },
    ],
  },
]
