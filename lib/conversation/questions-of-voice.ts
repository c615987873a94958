import { KIND_DEFINITIONS, meaningOf } from '../activities/kind'
import type { PracticeQuestion } from './questions'

/** What parents say, what becomes of it, and how it is led. */
export const VOICE_QUESTIONS: readonly PracticeQuestion[] = [
  {
    key: 'asked',
    words: 'What did parents tell you last year that changed what you do?',
    who: 'an inspector',
    begin: `${meaningOf('consultation')} ${KIND_DEFINITIONS.consultation.notThis}`,
    source: 'After Ofsted, Schools and parents (2011), paragraphs 29 to 31',
    themes: ['listening', 'decisions'],
    kinds: ['consultation'],
    pages: [{ name: 'Parents’ ideas, and what became of them', path: '/ideas' }],
  },
  {
    key: 'heard-back',
    words: 'How do parents hear what became of what they said?',
    who: 'a governor',
    begin: KIND_DEFINITIONS.consultation.notThis,
    source: 'After Ofsted, Schools and parents (2011), paragraphs 29 and 30',
    themes: ['listening'],
    pages: [{ name: 'Parents’ ideas, and who was told', path: '/ideas' }],
  },
  {
    key: 'forum',
    words: 'For whom does your parents’ forum speak?',
    who: 'a governor',
    begin: 'A forum speaks for the families in it. How alike they are to the others can be counted.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 57, 58, 62 and 63',
    themes: ['decisions'],
    pages: [{ name: 'The forums, and whom they speak for', path: '/ideas/forums' }],
  },
  {
    key: 'complaints',
    words: 'What did you learn from concerns and complaints, and what is different because of it?',
    who: 'an inspector',
    begin:
      'A concern is a worry for which reassurance is sought; a complaint is dissatisfaction however made. Both are counted here, never the cases.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 32 to 37',
    themes: ['concerns', 'listening'],
    pages: [
      { name: 'The trends', path: '/concerns/trends' },
      { name: 'What was improved', path: '/concerns/improvements' },
    ],
  },
  {
    key: 'no-complaints',
    words: 'You have few complaints. Does that mean that parents are content?',
    who: 'a governor',
    begin:
      'The best schools of the survey wrote down even minor dissatisfaction. Few entries can mean content parents, or a door they do not find.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 32 to 37',
    themes: ['concerns'],
    pages: [{ name: 'The year’s report on concerns and complaints', path: '/concerns/report' }],
  },
  {
    key: 'trust',
    words: 'How do you build trust with all parents, and how do you know that it grows?',
    who: 'an inspector',
    begin:
      'Ofsted’s toolkit, expected standard: “Leaders and governors develop constructive relationships with all parents and with the wider community, to build trust.”',
    source: 'After Ofsted’s school inspection toolkit, leadership and governance',
    themes: ['leadership', 'listening', 'community'],
    pages: [],
  },
  {
    key: 'aims',
    words: 'Who leads the work with parents, and what is it meant to achieve this year?',
    who: 'a governor',
    begin:
      'An aim names what will be different for pupils; the plan says who answers for it and when it is looked at.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 3 to 5 and 38',
    themes: ['leadership'],
    pages: [],
  },
  {
    key: 'agreement',
    words: 'What is your home-school agreement for, and when did you last talk about it?',
    who: 'a governor',
    begin: 'A home-school agreement says what each side does. In the survey it had a low profile.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 7 and 8',
    themes: ['leadership'],
    pages: [],
  },
  {
    key: 'judgement',
    words: 'On what does your own judgement rest, and what speaks against it?',
    who: 'an inspector',
    begin:
      'A judgement is what the school decided about a statement, when, and on which records. A doubt is what the records say against it.',
    source: 'After Ofsted, Schools and parents (2011), paragraph 4',
    themes: ['evaluation', 'leadership'],
    pages: [{ name: 'What was agreed, statement by statement', path: '/judgement' }],
  },
]
