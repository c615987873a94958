import type { CaseStory } from '../story'

/** This year everybody writes down what they hear, and so there is more of it. */
export const THIS_YEARS_CONCERNS: CaseStory[] = [
  {
    year: 'now',
    key: 'nobody-rang',
    on: '2 Tue 15:30',
    by: 'grace',
    channel: 'gate',
    who: 'Hazel',
    words: 'She was told twice that someone would ring about the reading book, and nobody has.',
    wish: 'For somebody to ring.',
    steps: [
      { on: '2 Wed', by: 'grace', do: 'answer', words: 'I rang this evening. I am sorry that nobody had.' },
      { on: '2 Wed', by: 'grace', do: 'resolve', action: 'Rang, and agreed on Fridays.', apology: true },
    ],
  },
  {
    year: 'now',
    key: 'urdu',
    on: '3 Thu 08:45',
    by: 'liaison',
    channel: 'meeting',
    who: 'Rowan',
    language: 'Urdu',
    words: 'مجھے اسکول کے پیغامات سمجھ نہیں آتے، اس لیے میں والدین کی شام میں نہیں آئی۔',
    wish: 'Messages she can listen to, or in Urdu.',
    steps: [
      {
        on: '4 Mon',
        by: 'liaison',
        do: 'answer',
        words: 'Messages now come with a recording in Urdu, and Hodan rings before each parents’ evening.',
      },
      {
        on: '4 Mon',
        by: 'liaison',
        do: 'resolve',
        action: 'Recorded messages in Urdu; a call before each parents’ evening.',
        apology: true,
      },
      {
        on: '4 Tue',
        by: 'liaison',
        do: 'lesson',
        words: 'A message nobody can read was not sent. Ask each family how they want to hear from us.',
      },
      {
        on: '4 Wed',
        by: 'head',
        do: 'improve',
        title: 'Ask every family how they want to hear from us, and record messages for those who want that',
        owner: 'liaison',
        due: '15 Fri',
        check: '30 Fri',
      },
    ],
  },
  ...(
    [
      [
        'parking-1',
        '2 Fri 08:55',
        'tom',
        'Cherry',
        'Two cars were parked across the school gate at drop-off and I could not see past them to cross.',
      ],
      [
        'parking-2',
        '4 Wed 15:20',
        'ellen',
        'Birch',
        'The parking outside is dangerous at home time. Somebody reversed into the pushchair. Nobody was hurt.',
      ],
      [
        'parking-3',
        '6 Tue 08:50',
        'priya',
        'Acorn',
        'There is parking on the zigzag lines every single day, and no one does anything.',
      ],
      [
        'parking-4',
        '7 Thu 15:25',
        'ben',
        'Maple',
        'I was shouted at by another driver for asking him to move out of the disabled parking space.',
      ],
      [
        'parking-5',
        '10 Mon 08:50',
        'tom',
        'Cherry',
        'Cars on the pavement again. We walk in the road, with two children and a buggy.',
      ],
      [
        'parking-6',
        '12 Tue 15:20',
        'grace',
        'Hazel',
        'The taxi had to stop in the middle of the road because of the parked cars, and everybody hooted.',
      ],
    ] as const
  ).map(
    ([key, on, by, who, words], i): CaseStory => ({
      year: 'now',
      key,
      on,
      by,
      channel: 'gate',
      who,
      words,
      steps:
        i < 4
          ? [
              {
                on: `${Number(on.split(' ')[0]) + (i === 2 ? 3 : 1)} Fri`,
                by: 'deputy',
                do: 'answer',
                words: 'We have asked the council for a patrol, and two of us stand at the gate from Monday.',
              },
              {
                on: `${Number(on.split(' ')[0]) + (i === 2 ? 3 : 1)} Fri`,
                by: 'deputy',
                do: 'resolve',
                action: 'Two members of staff stand at the gate in the morning.',
                apology: false,
              },
            ]
          : [],
    }),
  ),
  {
    year: 'now',
    key: 'send-support',
    kind: 'complaint',
    on: '8 Tue 10:15',
    by: 'deputy',
    channel: 'email',
    who: 'Elm',
    words:
      'The extra help that was promised in his support plan in June has not begun. I have asked three times since September. I am told there is nobody. He is falling further behind every week.',
    wish: 'The help that was agreed, with a date.',
    steps: [
      {
        on: '8 Thu',
        by: 'deputy',
        do: 'acknowledge',
        words: 'I have this, and am sorry that you had to ask three times.',
      },
      {
        on: '10 Wed',
        by: 'deputy',
        do: 'meeting',
        words: 'His mother, the class teacher and I. Help begins on Monday, three times a week.',
        point: 'She wants a date, and to hear each Friday whether it happened.',
      },
      {
        on: '11 Mon',
        by: 'deputy',
        do: 'answer',
        finding: 'upheld',
        words: 'The help should have begun in September. It begins on Monday, and I write each Friday.',
      },
    ],
  },
  {
    year: 'now',
    key: 'about-the-head',
    kind: 'complaint',
    on: '10 Mon 19:10',
    by: 'governor',
    channel: 'letter',
    named: ['head'],
    words:
      'When I came to speak about my son’s exclusion from the club, the headteacher told me in front of other parents that this was not the place and walked away.',
    wish: 'To be spoken to in private, and an apology.',
    steps: [
      {
        on: '10 Thu',
        by: 'governor',
        do: 'acknowledge',
        words: 'The chair has your letter and will meet you.',
      },
    ],
  },
  {
    year: 'now',
    key: 'homework',
    on: '11 Wed 17:40',
    by: 'ben',
    channel: 'email',
    who: 'Maple',
    words:
      'The maths homework takes us two hours and ends in tears. I cannot help, because they do it differently now.',
    steps: [
      {
        on: '12 Mon',
        by: 'ben',
        do: 'contact',
        words: 'Rang. We agreed on twenty minutes and no longer, and on the workshop on Thursday.',
      },
    ],
  },
  {
    year: 'now',
    key: 'friendship',
    on: '13 Tue 15:30',
    by: 'grace',
    channel: 'gate',
    who: 'Hazel',
    words:
      'She has nobody to play with at lunch since her friend moved away. She says it is all right and then cries at night.',
    steps: [],
  },
  {
    year: 'now',
    key: 'idea-coats',
    kind: 'idea',
    on: '12 Thu 08:45',
    by: 'liaison',
    channel: 'gate',
    words:
      'Could there be a rail where people leave coats their children have grown out of, and others take one?',
    steps: [],
  },
  {
    year: 'now',
    key: 'thanks-recording',
    kind: 'compliment',
    on: '11 Mon 15:25',
    by: 'liaison',
    channel: 'phone',
    language: 'Urdu',
    words: 'اب میں پیغام سن سکتی ہوں۔ بہت شکریہ۔',
    steps: [
      {
        on: '11 Tue',
        by: 'liaison',
        do: 'resolve',
        action: 'Passed on to the office, who record the messages.',
        apology: false,
      },
    ],
  },
]
