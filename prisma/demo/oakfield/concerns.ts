import type { CaseStory } from '../story'

/**
 * What parents and carers said, all of it invented: mostly small things, written down at the gate and put right within days;
 * a few that took longer; one that went to a panel; and one about the head, which is the chair's.
 */
export const OAKFIELD_CONCERNS: CaseStory[] = [
  // Last year, when only what came by letter was written down before Christmas.
  {
    year: 'last',
    key: 'reading-books',
    on: '5 Tue 15:20',
    by: 'ellen',
    channel: 'gate',
    who: 'Birch',
    words:
      'She brings the same reading book home for the third week. I do not know whether I should say something.',
    steps: [
      {
        on: '6 Mon',
        by: 'ellen',
        do: 'answer',
        words: 'I am sorry. Books are changed on Mondays again from today.',
      },
      {
        on: '6 Mon',
        by: 'ellen',
        do: 'resolve',
        action: 'Books are changed every Monday, and ticked off.',
        apology: true,
      },
    ],
  },
  {
    year: 'last',
    key: 'late-letters',
    on: '11 Thu 09:05',
    by: 'deputy',
    channel: 'email',
    who: 'Elm',
    words:
      'The letter about the museum trip came home the day before. I work shifts and cannot change them overnight. My son was the only one without a packed lunch.',
    wish: 'A week’s notice, and by message as well as on paper.',
    steps: [
      {
        on: '12 Mon',
        by: 'deputy',
        do: 'acknowledge',
        words: 'Thank you for telling us. I will find out how it came about.',
      },
      {
        on: '13 Wed',
        by: 'deputy',
        do: 'answer',
        words: 'You are right, and I am sorry. Letters now go out ten school days before.',
      },
      {
        on: '13 Wed',
        by: 'deputy',
        do: 'resolve',
        action: 'Letters about trips go out ten school days before, by message too.',
        apology: true,
      },
      {
        on: '14 Mon',
        by: 'deputy',
        do: 'lesson',
        words: 'A date that parents must plan for needs ten school days, and two ways of saying it.',
      },
      {
        on: '14 Mon',
        by: 'deputy',
        do: 'improve',
        title: 'Letters about trips ten school days before, on paper and by message',
        owner: 'deputy',
        due: '20 Fri',
        check: '40 Fri',
      },
      { on: '20 Thu', by: 'deputy', do: 'improved' },
      {
        on: '40 Fri',
        by: 'deputy',
        do: 'look',
        cameBack: 'no',
        words: 'No family has written about short notice since. With one case before, that shows little.',
      },
      {
        on: '41 Mon',
        by: 'deputy',
        do: 'say',
        said: 'Letters about trips come too late to plan for.',
        did: 'They now come ten school days before, on paper and by message.',
      },
    ],
  },
  {
    year: 'last',
    key: 'maths-set',
    on: '20 Wed 16:10',
    by: 'head',
    kind: 'complaint',
    channel: 'letter',
    who: 'Maple',
    words:
      'Our daughter was moved down a group in mathematics and nobody told us. When we asked, we were told that parents do not decide about groups. We did not want to decide. We wanted to know.',
    wish: 'To be told why, and what would have to happen for her to move back.',
    steps: [
      {
        on: '21 Tue',
        by: 'head',
        do: 'acknowledge',
        words: 'I have your letter, and will answer by the day below.',
      },
      {
        on: '22 Thu',
        by: 'head',
        do: 'meeting',
        words:
          'Both parents, the class teacher and I. Her tests dipped after an illness in November; nobody had put the two together.',
        point: 'They wanted to be told, not to decide.',
      },
      {
        on: '24 Mon',
        by: 'head',
        do: 'answer',
        finding: 'partly_upheld',
        words: 'The group was changed for a reason, and you should have been told before it was.',
      },
      {
        on: '26 Tue',
        by: 'head',
        do: 'escalate',
        why: 'They accept the reason, and not the tone of the first answer.',
      },
      {
        on: '28 Thu',
        by: 'head',
        do: 'acknowledge',
        words: 'The clerk has written with the date of the panel.',
      },
      {
        on: '30 Wed',
        by: 'head',
        do: 'answer',
        finding: 'upheld',
        words: 'The panel found that parents should hear of a change before their child does.',
      },
      {
        on: '33 Mon',
        by: 'head',
        do: 'resolve',
        finding: 'upheld',
        action: 'Parents are told before a group changes, with what would change it back.',
        apology: true,
      },
      {
        on: '33 Tue',
        by: 'head',
        do: 'lesson',
        words: 'Tell parents before a decision about their child takes effect, not when they ask.',
      },
    ],
  },
  {
    year: 'last',
    key: 'lunch',
    on: '27 Mon 15:25',
    by: 'priya',
    channel: 'gate',
    who: 'Acorn',
    words: 'By the time Reception gets to the hall there is no vegetarian dinner left. He comes home hungry.',
    steps: [
      { on: '27 Thu', by: 'priya', do: 'answer', words: 'The kitchen now puts Reception’s meals aside.' },
      {
        on: '27 Thu',
        by: 'priya',
        do: 'resolve',
        action: 'The kitchen puts Reception’s vegetarian meals aside each morning.',
        apology: true,
      },
    ],
  },
  {
    year: 'last',
    key: 'parking-then',
    on: '35 Tue 08:50',
    by: 'tom',
    channel: 'gate',
    words:
      'A car stood on the zigzag lines again this morning and we had to step into the road with the buggy.',
    steps: [
      {
        on: '36 Mon',
        by: 'deputy',
        do: 'answer',
        words: 'We have asked the council for a patrol, and written to everybody.',
      },
      {
        on: '37 Fri',
        by: 'deputy',
        do: 'resolve',
        action: 'A letter to all families, and a request to the council.',
        apology: false,
      },
    ],
  },
  {
    year: 'last',
    key: 'thanks-breakfast',
    kind: 'compliment',
    on: '41 Wed 08:40',
    by: 'liaison',
    channel: 'gate',
    words: 'The breakfast gets us out of the house. He talks about it from Sunday evening on.',
    steps: [
      {
        on: '41 Thu',
        by: 'liaison',
        do: 'resolve',
        action: 'Told everybody who makes the breakfast.',
        apology: false,
      },
    ],
  },
  // This year: everybody writes down what they hear, and so there is more of it.
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
