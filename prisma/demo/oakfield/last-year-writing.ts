import type { ActivityStory } from '../story'

/** What Oakfield did last year so that children had something to write. */
export const LAST_YEAR_WRITING: ActivityStory[] = [
  {
    key: 'talk-homework',
    year: 'last',
    title: 'Talk homework before we write, Year 2',
    by: 'tom',
    lead: 'head',
    need: 'Boys in Year 2 had plenty to say and wrote two lines. When they had talked something over first, they wrote more.',
    noted: '20 Mon',
    yearGroups: ['Year 2'],
    mustNotMiss: 'Families who talk about it in another language: that counts.',
    kind: { learningAtHome: true, takePartInSchool: false, changesTheSchool: false, kind: 'engagement' },
    happens:
      'Every second Friday a question goes home to talk about, with nothing to write: “Would you rather live by the sea or on a hill?” On Monday the class writes. Two short meetings show how, one of them in the evening.',
    starts: '22 Wed',
    ends: '37 Fri',
    outcomes: [
      {
        statement: 'Year 2 pupils write more and better on a question they have talked over at home',
        measure: 'Writing, moderated',
        baseline: 11,
        target: 14,
        worthwhile: 1,
        review: '38 Fri',
        figures: {
          before: '21 Thu',
          after: '38 Tue',
          pupils: 27,
          mean: 11.1,
          spread: 3.4,
          gain: 2.4,
          gainSpread: 2.9,
          lost: 2,
        },
      },
    ],
    planned: '21 Wed',
    started: '22 Wed',
    finished: '38 Fri',
    decided: {
      on: '40 Tue',
      decision: 'go_on',
      note: 'Costs nothing and the children ask for it. Year 3 takes it on.',
    },
    sessions: [
      { on: ['22 Wed'], startsAt: '15:20', place: 'Hall', draw: 1.0 },
      { on: ['23 Wed'], startsAt: '18:30', place: 'Hall', isEvening: true, hasCreche: true, draw: 0.8 },
    ],
    said: [
      {
        on: '29 Fri',
        words:
          'Best homework we ever had. No pencil, no row. We did the sea or the hill all the way to my mum’s and back.',
        source: 'Father, Year 2',
        consent: 'given',
      },
      {
        on: '33 Mon',
        words:
          'Honestly, some weeks I forgot, and he told his teacher we had talked. I would rather you knew.',
        source: 'Parent, Year 2',
        consent: 'anonymous',
      },
      {
        on: '37 Fri',
        atHome: 'Said at the gate or in the book that they had talked about the question',
        done: 20,
        of: 'all',
      },
    ],
    evidence: [
      {
        on: '38 Fri',
        source: 'Year 2 teacher, after moderation with another school',
        quotation: 'Eleven of the fourteen boys wrote a page or more in May. In January it was three.',
        visibility: 'governors',
      },
    ],
  },
]
