import { weekly } from '../calendar'
import { aPdf, aPictureOfColumns, aTable } from '../files'
import type { ActivityStory } from '../story'

const INVENTED = 'Invented for the demonstration'

/** What Oakfield did last year so that parents and carers could help with reading at home. */
export const LAST_YEAR_READING: ActivityStory[] = [
  {
    key: 'phonics',
    year: 'last',
    title: 'Phonics workshops, Reception',
    by: 'priya',
    lead: 'deputy',
    need: 'Many families told us at the home visits that they would like to help with reading but were taught letters another way, and that they were afraid of teaching it wrong. In the first weeks only 9 of the 44 sounds were secure.',
    noted: '2 Mon',
    yearGroups: ['Reception'],
    mustNotMiss:
      'Families who are learning English themselves, and those who cannot leave work at half past two.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens:
      'Half an hour on Tuesday afternoons. Parents and carers sit beside their own child while the class is taught the week’s sounds, try the games, and take home a page of the booklet. Whoever cannot come gets the page and a two-minute recording.',
    starts: '3 Tue',
    ends: '14 Tue',
    outcomes: [
      {
        statement: 'Reception children know more letter sounds by Christmas',
        measure: 'Letter sounds',
        baseline: 9,
        target: 24,
        worthwhile: 3,
        review: '15 Fri',
        figures: {
          before: '2 Fri',
          after: '15 Thu',
          pupils: 26,
          mean: 9.2,
          spread: 4.3,
          gain: 15.1,
          gainSpread: 5.6,
        },
      },
    ],
    planned: '2 Thu',
    started: '3 Tue',
    finished: '15 Fri',
    decided: {
      on: '16 Tue',
      decision: 'go_on',
      note: 'Go on in Year 1 with reading, and again with the next Reception. Ask earlier who works afternoons.',
    },
    sessions: [{ on: weekly('Tue', 3, 14), startsAt: '14:30', place: 'Acorn classroom', draw: 1.05 }],
    said: [
      {
        on: '6 Tue',
        words:
          'I was saying “muh” and “tuh”, and then he could not put them together. Nobody ever told me to say them short.',
        source: 'Father, Reception',
        consent: 'given',
      },
      {
        on: '11 Tue',
        words:
          'In Poland we learn the letters other way. Now I know what the teacher wants, so at home we do it same.',
        source: 'Mother, Reception, who speaks Polish at home',
        consent: 'anonymous',
      },
      {
        on: '14 Tue',
        atHome: 'Pages of the sound booklet done on four evenings or more',
        done: 17,
        of: 'all',
      },
      {
        on: '14 Tue',
        question: 'How sure are you how to help with sounds at home?',
        scale: 5,
        low: 'not at all sure',
        high: 'very sure',
        answers: '2 4\n1 4\n3 3\n2 5\n2 4\n4 4\n1 3\n3 5\n2 3\n4 3\n2 4\n3 -\n1 2\n3 4',
      },
    ],
    evidence: [
      {
        on: '2 Thu',
        dated: 'before',
        source: 'Reception team',
        title: 'Booklet of sounds for families',
        file: 'Booklet of sounds.pdf',
        visibility: 'governors',
        content: () =>
          aPdf('Sounds at home', [
            'Say each sound short: “t”, not “tuh”.',
            'Point to the letter, say the sound, then find something that begins with it.',
            'Five minutes is plenty. Stop while it is still a game.',
            '',
            `${INVENTED}: Oakfield is not a real school.`,
          ]),
      },
      { on: '16 Tue', source: 'Alongside', figureOf: 0 },
    ],
  },
  {
    key: 'reading-together',
    year: 'last',
    title: 'Reading together, Year 1',
    by: 'ellen',
    lead: 'deputy',
    need: 'Books went home every night and came back unread in about half the bags. Parents said that it ended in tears, and that they did not know when to help and when to wait.',
    noted: '17 Mon',
    yearGroups: ['Year 1'],
    mustNotMiss: 'Families where nobody reads English easily.',
    kind: { learningAtHome: true, takePartInSchool: true, changesTheSchool: false, kind: 'engagement' },
    happens:
      'Thursday mornings after registration. Ellen Frost reads with one child while the others watch how she pauses, asks and waits; then everybody reads with their own. Wordless books for those who would rather tell the story in their own language.',
    starts: '20 Thu',
    ends: '30 Thu',
    outcomes: [
      {
        statement: 'Reading age of Year 1 pupils rises faster than the weeks that pass',
        measure: 'reading_age',
        baseline: 68,
        target: 74,
        worthwhile: 2,
        review: '30 Fri',
        figures: {
          before: '19 Thu',
          after: '30 Thu',
          pupils: 24,
          mean: 68.4,
          spread: 6.8,
          gain: 5.3,
          gainSpread: 5.1,
          lost: 1,
        },
      },
    ],
    planned: '19 Mon',
    started: '20 Thu',
    finished: '30 Fri',
    decided: {
      on: '33 Tue',
      decision: 'change',
      note: 'Keep it, and move every other session to the end of the day: the same eleven families came each time.',
    },
    sessions: [{ on: weekly('Thu', 20, 30), startsAt: '09:00', place: 'Birch classroom', draw: 0.85 }],
    said: [
      {
        on: '24 Thu',
        words: 'I count to five in my head now before I help. Mostly he has got it by four.',
        source: 'Mother, Year 1',
        consent: 'given',
      },
      {
        on: '28 Thu',
        words:
          'My English is small, I tell the story from the pictures in Somali, and she corrects me in English. It is good, we laugh.',
        source: 'Mother, Year 1, who speaks Somali at home',
        consent: 'given',
      },
      {
        on: '30 Thu',
        atHome: 'Reading logs returned with three evenings a week or more',
        done: 18,
        of: 'all',
      },
    ],
    evidence: [
      {
        on: '30 Thu',
        source: 'Year 1 teacher',
        title: 'Reading logs returned each week (invented)',
        file: 'Reading logs, spring term.csv',
        visibility: 'governors',
        content: () =>
          aTable(
            ['Week', 'Logs returned', 'Logs given out', 'Note'],
            [12, 13, 15, 14, 17, 19, 18, 20, 21, 20].map((n, i) => [i + 1, n, 27, INVENTED]),
          ),
      },
      {
        on: '30 Thu',
        source: 'Year 1 pupils',
        title: 'Reading wall, one column for each week (invented)',
        file: 'Reading wall.png',
        consent: 'given_until',
        consentUntil: '47 Fri',
        visibility: 'governors',
        content: () => aPictureOfColumns([12, 13, 15, 14, 17, 19, 18, 20, 21, 20], 27),
      },
    ],
  },
]
