import { aPdf } from '../files'
import type { ActivityStory } from '../story'

/** What Oakfield asks this year, what it has planned, and what is still an idea. */
export const THIS_YEAR_TO_COME: ActivityStory[] = [
  {
    key: 'one-question',
    year: 'now',
    title: 'One question at a time, where families already are',
    by: 'liaison',
    lead: 'head',
    need: 'The forum failed because it was our meeting. There are things only parents can tell us, and the first is homework.',
    noted: '2 Tue',
    yearGroups: [],
    mustNotMiss: 'Families who never come to the gate: they are rung.',
    kind: { learningAtHome: false, takePartInSchool: false, changesTheSchool: true, kind: 'consultation' },
    happens:
      'One question each half-term, asked at the gate, at the breakfast, at the mosque’s Saturday school and by telephone, and answered on the board within a fortnight: what we heard, what we do, what we cannot do. In autumn: what gets in the way of homework?',
    starts: '4 Mon',
    ends: '46 Fri',
    outcomes: [
      {
        statement: 'Pupils return more of their homework once it fits what families told us',
        measure: 'homework_returned',
        baseline: 72,
        target: 80,
        worthwhile: 4,
        review: '29 Fri',
        figures: {
          before: '5 Fri',
          after: '29 Thu',
          pupils: 62,
          mean: 72,
          spread: 15,
          gain: 4.6,
          gainSpread: 13.4,
          lost: 5,
        },
      },
    ],
    planned: '3 Wed',
    started: '4 Mon',
    decided: {
      on: '30 Tue',
      decision: 'go_on',
      note: 'Go on, a question each half-term. The answers on the board are read: people stop us about them.',
    },
    sessions: [
      {
        on: ['5 Mon', '5 Sat', '6 Wed'],
        startsAt: '15:10',
        place: 'At the gate, at breakfast and by telephone',
        draw: 0,
        heads: [
          { invited: null, came: 38 },
          { invited: null, came: 11 },
          { invited: null, came: 17 },
        ],
        note: 'Counted: people who answered the question.',
      },
    ],
    said: [
      {
        on: '5 Mon',
        words: 'Printing. You say “print page two”. I have no printer, I copy it by hand at ten at night.',
        source: 'Mother, Year 3',
        consent: 'given',
      },
      {
        on: '6 Wed',
        words: 'Nobody asked us what homework is for. If it is for practice, tell me what to practise.',
        source: 'Father, Year 6',
        consent: 'given',
      },
    ],
    evidence: [
      {
        on: '8 Wed',
        source: 'Headteacher',
        title: 'You said, we did: homework',
        file: 'You said, we did.pdf',
        visibility: 'governors',
        content: () =>
          aPdf('You said, we did: homework', [
            '66 people answered. What we heard most: printing, and not knowing what it is for.',
            'We do: nothing has to be printed any more, and every sheet says what it practises.',
            'We cannot: set the same amount for every age. Ask the class teacher.',
            '',
            'Invented for the demonstration: Oakfield is not a real school.',
          ]),
      },
    ],
  },
  {
    key: 'review-days-new',
    year: 'now',
    title: 'Review days with an empty sheet, Years 5 and 6',
    by: 'deputy',
    lead: 'deputy',
    need: 'Last year’s review days began with targets we had typed beforehand, and we could not tell whether they helped. This year it is the other way round.',
    noted: '4 Mon',
    yearGroups: ['Year 5', 'Year 6'],
    mustNotMiss: 'Foster carers, and parents who live apart.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: true, kind: 'engagement' },
    happens:
      'The pupil speaks first. The sheet is empty when the family comes in; one target is written on it by the three of them, and a copy goes home.',
    starts: '14 Thu',
    ends: '41 Thu',
    outcomes: [
      {
        statement: 'Pupils in Years 5 and 6 read better for their age than they did in September',
        measure: 'standardised_score',
        baseline: 98,
        target: 101,
        worthwhile: 3,
        review: '42 Fri',
        figures: {
          before: '5 Thu',
          after: '42 Tue',
          mean: 98.4,
          spread: 11.9,
          gain: 2.1,
          gainSpread: 9.2,
          lost: 4,
        },
      },
    ],
    planned: '6 Tue',
    started: '14 Thu',
    sessions: [{ on: ['14 Thu', '28 Thu', '41 Thu'], startsAt: '09:00', place: 'Classrooms', draw: 1.35 }],
    said: [
      {
        on: '28 Thu',
        words: 'She wrote her own target and then argued with me about it. That was the best part.',
        source: 'Father, Year 6',
        consent: 'given',
      },
    ],
  },
  {
    key: 'traveller-packs',
    year: 'now',
    title: 'Learning packs for Traveller families on the road',
    by: 'liaison',
    lead: 'liaison',
    need: 'Two families told us in summer that they will be away for the fairs from March. The children fall behind in the same weeks every year, and nobody is at fault.',
    noted: '6 Wed',
    yearGroups: [],
    groups: ['traveller'],
    mustNotMiss: 'Families who will only be here until spring.',
    kind: { learningAtHome: true, takePartInSchool: false, changesTheSchool: false, kind: 'engagement' },
    happens:
      'A pack for each fortnight away, agreed with the family beforehand, and a call every second Friday.',
    starts: '28 Mon',
    ends: '46 Fri',
    outcomes: [],
  },
]
