import type { ActivityStory } from '../story'

/** What a father's offer became. */
export const WITH_PARENTS: ActivityStory[] = [
  {
    key: 'romans-wall',
    year: 'now',
    title: 'Romans: a wall that stands, Year 4',
    by: 'grace',
    lead: 'deputy',
    need: 'Year 4 write about the Romans from pictures. When they were asked why a wall stands, most wrote “because it is strong”.',
    noted: '11 Tue',
    yearGroups: ['Year 4'],
    kind: { learningAtHome: false, takePartInSchool: true, changesTheSchool: false, kind: 'involvement' },
    happens:
      'A father who builds dry stone walls shows how one stands without mortar. In groups of six the children build a metre of it, and then write how and why.',
    starts: '12 Thu',
    ends: '13 Fri',
    outcomes: [
      {
        statement: 'Year 4 pupils give reasons when they write about how the Romans built',
        measure: 'Writing, moderated',
        baseline: 12,
        target: 14,
        worthwhile: 1,
        review: '22 Fri',
      },
    ],
    planned: '11 Wed',
    started: '12 Mon',
    sessions: [
      {
        on: ['12 Thu'],
        startsAt: '09:30',
        place: 'The long side of the playground',
        draw: 1,
        heads: [{ invited: null, came: 3 }],
      },
    ],
    said: [
      {
        on: '12 Fri',
        words: 'She came home and took the garden wall apart to see whether ours was done right. It was not.',
        source: 'Mother, Year 4',
        consent: 'anonymous',
      },
    ],
  },
]
