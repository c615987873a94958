import { aTable } from '../files'
import type { ActivityStory } from '../story'

/** What Riverside did last year about how students learn. */
export const LAST_YEAR: ActivityStory[] = [
  {
    key: 'review-days',
    year: 'last',
    title: 'Review days with the tutor, Year 9',
    by: 'tutor',
    lead: 'deputy',
    need: 'Reports went home and nothing came back. Parents knew the target grades and had never been asked about them.',
    noted: '2 Tue',
    yearGroups: ['Year 9'],
    mustNotMiss: 'Parents on shifts: appointments from seven in the morning to eight at night.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: true, kind: 'engagement' },
    happens:
      'Three days a year. The report comes a week before, in colours rather than codes. Tutor, student and parent go through it, and the student writes down two things to do and who will help.',
    starts: '8 Thu',
    ends: '36 Thu',
    outcomes: [
      {
        statement: 'Year 9 students hand in more of their homework',
        measure: 'homework_returned',
        baseline: 63,
        target: 75,
        worthwhile: 5,
        review: '42 Fri',
        figures: {
          before: '7 Fri',
          after: '41 Fri',
          pupils: 35,
          mean: 63,
          spread: 15,
          gain: 8.2,
          gainSpread: 13,
          lost: 3,
        },
      },
    ],
    planned: '3 Mon',
    started: '8 Thu',
    finished: '42 Fri',
    decided: {
      on: '43 Wed',
      decision: 'go_on',
      note: 'Years 8 and 10 as well. The early appointments filled first.',
    },
    sessions: [
      {
        on: ['8 Thu', '22 Thu', '36 Thu'],
        startsAt: '07:30',
        place: 'Tutor rooms',
        isEvening: true,
        draw: 1.2,
      },
    ],
    said: [
      {
        on: '22 Thu',
        words: 'It is the only time the three of us sit at one table.',
        source: 'Father, Year 9',
        consent: 'given',
      },
      {
        on: '36 Thu',
        words: 'The colours say red and the tutor says don’t worry. I would like to know which.',
        source: 'Mother, Year 9',
        consent: 'anonymous',
      },
    ],
    evidence: [
      {
        on: '42 Fri',
        source: 'Year 9 tutors',
        title: 'Who keeps the two promises: tutors’ count (invented)',
        file: 'Two promises.csv',
        visibility: 'governors',
        content: () =>
          aTable(
            ['Tutor group', 'Students', 'Both kept', 'One kept', 'Note'],
            [['9 Cam', 36, 15, 14, 'Invented for the demonstration']],
          ),
      },
    ],
  },
  {
    key: 'online-learning',
    year: 'last',
    title: 'Evenings on learning online, Year 8',
    by: 'deputy',
    lead: 'deputy',
    need: 'All homework moved online in September. Parents told us that they could not see what was set, and some families share one telephone.',
    noted: '3 Mon',
    yearGroups: ['Year 8'],
    mustNotMiss: 'Families without a computer: twelve laptops can be borrowed.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens:
      'Four evenings in the computer room. Parents sign in, find this week’s work, and sit a lesson with their child. Laptops go home from the same room.',
    starts: '10 Wed',
    ends: '28 Wed',
    outcomes: [
      {
        statement: 'Year 8 students hand in more of their homework',
        measure: 'homework_returned',
        baseline: 61,
        target: 72,
        worthwhile: 5,
        review: '30 Fri',
        figures: {
          before: '8 Fri',
          after: '29 Fri',
          pupils: 33,
          mean: 61,
          spread: 14,
          gain: -6.8,
          gainSpread: 12.5,
          lost: 2,
        },
      },
    ],
    planned: '4 Mon',
    started: '10 Wed',
    finished: '30 Fri',
    decided: {
      on: '33 Thu',
      decision: 'change',
      note: 'Less homework came in than before. We do not know why: the platform changed twice in the same months, and more was set. Students say work is easier to overlook on a telephone. Paper for one subject from May, and ask again.',
    },
    sessions: [
      {
        on: ['10 Wed', '14 Wed', '21 Wed', '28 Wed'],
        startsAt: '18:30',
        place: 'Computer room',
        isEvening: true,
        draw: 0.75,
      },
    ],
    said: [
      {
        on: '14 Wed',
        words:
          'Now I can see it, and what I see is eleven things overdue. It would help to know which one matters.',
        source: 'Mother, Year 8',
        consent: 'given',
      },
      {
        on: '28 Wed',
        words: 'We have one phone for four people. The laptop was the best thing.',
        source: 'Parent, Year 8',
        consent: 'anonymous',
      },
    ],
  },
  {
    key: 'back-on-track',
    year: 'last',
    title: 'Back on track, Year 11',
    by: 'year11',
    lead: 'head',
    need: 'Eighteen students in Year 11 were on the way to leaving with nowhere to go. The school knew their families, and mostly from bad news.',
    noted: '2 Wed',
    yearGroups: ['Year 11'],
    mustNotMiss: 'Whoever the student says is the one to ask.',
    kind: { learningAtHome: true, takePartInSchool: false, changesTheSchool: true, kind: 'engagement' },
    happens:
      'A visit at home to each family in September to hear what they want. A timetable that can be kept, a place at college one day a week for some, and a call on Fridays that begins with what went well.',
    starts: '4 Mon',
    ends: '36 Fri',
    chosen: { pupils: 18 },
    outcomes: [
      {
        statement: 'Attendance of the eighteen students rises',
        measure: 'attendance',
        baseline: 74,
        target: 84,
        worthwhile: 4,
        review: '38 Fri',
        figures: {
          before: '3 Fri',
          after: '36 Wed',
          mean: 74.2,
          spread: 9.1,
          gain: 6.4,
          gainSpread: 9.2,
          lost: 4,
        },
      },
    ],
    planned: '3 Thu',
    started: '4 Mon',
    finished: '38 Fri',
    decided: {
      on: '44 Tue',
      decision: 'go_on',
      note: 'Fourteen of the eighteen have a place in college, work or training. We cannot say that the visits did it. Four stopped coming, and we start in Year 10 next time.',
    },
    sessions: [
      {
        on: ['4 Thu', '12 Thu', '21 Thu', '30 Thu'],
        startsAt: '17:00',
        place: 'At the families’ homes',
        draw: 1,
        isVisit: true,
      },
    ],
    said: [
      {
        on: '12 Thu',
        words: 'Nine years of phone calls, and this was the first that started with something he did right.',
        source: 'Mother, Year 11',
        consent: 'given',
      },
      {
        on: '30 Thu',
        words: 'You came too late for him. For his brother, come in Year 8.',
        source: 'Carer, Year 11',
        consent: 'anonymous',
      },
    ],
    evidence: [
      {
        on: '44 Tue',
        source: 'Head of Year 11',
        quotation: 'Fourteen of the eighteen know where they are going in September.',
        visibility: 'governors',
      },
    ],
  },
]
