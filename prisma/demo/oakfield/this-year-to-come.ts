import type { ActivityStory } from '../story'

/** What Oakfield has planned this year, and what is still an idea. */
export const THIS_YEAR_TO_COME: ActivityStory[] = [
  {
    key: 'review-days-new',
    year: 'now',
    title: 'Review days with an empty sheet, Years 5 and 6',
    by: 'deputy',
    lead: 'deputy',
    need: 'Last year’s review days began with targets we had typed beforehand, and we could not tell whether they helped. Two year groups try it the other way round.',
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
        comparedHow: 'The same pupils on the standardised test in September and June.',
        figures: {
          before: '5 Thu',
          after: '42 Tue',
          pupils: 54,
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
