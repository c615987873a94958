import { weekly } from '../calendar'
import type { ActivityStory } from '../story'

/** What parents and carers did at Riverside last year, and what the school did for them. */
export const LAST_YEAR_AFTER_SCHOOL: ActivityStory[] = [
  {
    key: 'somali-mothers',
    year: 'last',
    title: 'Somali mothers’ group',
    by: 'liaison',
    lead: 'liaison',
    need: 'Mothers who have come to the town in the last two years told Faduma Warsame that they had never met a teacher here, and that their children speak for them.',
    noted: '3 Tue',
    yearGroups: [],
    groups: ['eal'],
    mustNotMiss: 'Mothers with a baby at home.',
    kind: {
      learningAtHome: true,
      takePartInSchool: true,
      changesTheSchool: true,
      kind: 'engagement',
    },
    happens:
      'Friday mornings, at first to talk and to practise English and numbers. The group chose to go to the museum and the castle, and some help at the primary school’s homework club. In spring two teachers came to say how a timetable and an option work.',
    starts: '6 Fri',
    ends: '44 Fri',
    outcomes: [
      {
        about: 'parents',
        statement:
          'Mothers in the group feel confident to ask about their child’s learning and to help with it',
        measure: 'parent_confidence',
        baseline: 3,
        target: 6,
        worthwhile: 1,
        review: '45 Fri',
      },
    ],
    planned: '5 Tue',
    started: '6 Fri',
    finished: '45 Fri',
    decided: {
      on: '46 Tue',
      decision: 'change',
      note: 'They learnt more about the primary curriculum than about ours. Next year a teacher comes every second week, and the subject is theirs to choose.',
    },
    sessions: [
      {
        on: weekly('Fri', 6, 44, 3),
        startsAt: '09:30',
        place: 'Room 4',
        hasCreche: true,
        languages: ['Somali'],
        draw: 1.5,
      },
    ],
    said: [
      {
        on: '15 Fri',
        words: 'My son was the one who read me his own bad letter. Now Faduma rings me and I read it first.',
        source: 'Mother, Year 8, through an interpreter',
        consent: 'given',
      },
      {
        on: '30 Fri',
        words: 'The castle was very nice. But what is an option, I still was not sure.',
        source: 'Mother, Year 9',
        consent: 'given',
      },
      {
        on: '44 Fri',
        question: 'How confident are you to ask a teacher about your child’s learning?',
        scale: 10,
        low: 'not at all',
        high: 'completely',
        answers: '2 5\n1 4\n3 6\n2 6\n4 4\n2 3\n1 5\n3 7\n2 -',
      },
    ],
  },
  {
    key: 'rugby',
    year: 'last',
    title: 'Rugby, coached by two parents',
    by: 'tutor',
    lead: 'deputy',
    need: 'There was no team sport in winter that beginners could join. Two parents are qualified coaches, and had never been asked.',
    noted: '5 Mon',
    yearGroups: ['Year 7', 'Year 8'],
    mustNotMiss: 'Girls: a group of their own if they want one.',
    kind: { learningAtHome: false, takePartInSchool: true, changesTheSchool: false, kind: 'involvement' },
    happens:
      'Monday afternoons on the lower field, with Liam Doyle. The two parents plan and coach; others do the teas, the line and the lifts.',
    starts: '10 Mon',
    ends: '29 Mon',
    chosen: { pupils: 24 },
    outcomes: [
      {
        statement: 'Students who play feel more confident in themselves',
        measure: 'confidence',
        baseline: 12,
        target: 14,
        worthwhile: 1,
        review: '30 Fri',
        figures: { before: '9 Fri', mean: 12.1, spread: 2.9, gain: 0, gainSpread: 1 },
      },
    ],
    planned: '6 Mon',
    started: '10 Mon',
    finished: '30 Fri',
    sessions: [
      {
        on: weekly('Mon', 10, 29, 2),
        startsAt: '15:30',
        place: 'Lower field',
        draw: 0,
        heads: [18, 22, 21, 24, 19, 23, 20, 22, 24].map((came) => ({ invited: null, came })),
        note: 'Counted: parents who coached, helped or watched, and students together.',
      },
    ],
    said: [
      {
        on: '24 Mon',
        words: 'I drove past this school for six years. Nobody had asked what I can do.',
        source: 'One of the two coaches',
        consent: 'given',
      },
    ],
    evidence: [
      {
        on: '28 Mon',
        source: 'Head of Year 9 and PE teacher',
        quotation: 'Nine of them had never been in a team before.',
        visibility: 'governors',
      },
      {
        on: '29 Mon',
        source: 'Student, Year 8',
        quotation: 'I was rubbish at first and nobody shouted.',
        consent: 'not_asked',
      },
    ],
  },
  {
    key: 'new-families',
    year: 'last',
    title: 'First evening for new Year 7 families',
    by: 'deputy',
    lead: 'deputy',
    need: 'New families asked the same twenty questions by telephone in the first week.',
    noted: '2 Thu',
    yearGroups: ['Year 7'],
    kind: { learningAtHome: false, takePartInSchool: false, changesTheSchool: false, kind: 'information' },
    happens:
      'An hour in the hall: the day, the bus, the homework, whom to ring. The slides go out afterwards in five languages.',
    starts: '3 Thu',
    ends: '3 Thu',
    outcomes: [
      {
        statement: 'Year 7 students are late less often in their first term',
        measure: 'lateness',
        baseline: 4,
        target: 3,
        worthwhile: 1,
        review: '16 Fri',
      },
    ],
    planned: '2 Fri',
    started: '3 Thu',
    finished: '16 Fri',
    decided: {
      on: '16 Fri 17:10',
      decision: 'go_on',
      note: 'It answers questions. We never looked at whether anybody was late less.',
    },
    sessions: [{ on: ['3 Thu'], startsAt: '18:30', place: 'Hall', isEvening: true, draw: 1.25 }],
  },
]
