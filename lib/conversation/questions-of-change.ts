import { KIND_DEFINITIONS } from '../activities/kind'
import type { PracticeQuestion } from './questions'

/** What difference it makes, for whom, and how the school knows. */
export const CHANGE_QUESTIONS: readonly PracticeQuestion[] = [
  {
    key: 'what-difference',
    words: 'What difference did your work with parents make for pupils?',
    who: 'an inspector',
    begin:
      'An outcome is something that can be observed about pupils, which an activity is meant to change. That figures changed does not say why.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 39 to 42',
    themes: ['evaluation'],
    kinds: ['engagement', 'involvement'],
    pages: [{ name: 'What our work with parents changed', path: '/impact' }],
  },
  {
    key: 'anyway',
    words: 'Would that have happened without it?',
    who: 'a governor',
    begin:
      'Pupils were also taught. Only a comparison can say more: with what is expected anyway, with similar pupils, or by a draw.',
    source: 'After Ofsted, Schools and parents (2011), paragraph 42',
    themes: ['evaluation'],
    pages: [{ name: 'The results of the year', path: '/impact' }],
  },
  {
    key: 'success-criterion',
    words: 'How did you decide beforehand what success would be?',
    who: 'an inspector',
    begin:
      'A success criterion says what will be different for pupils, in which measure, from what to what, by when. How many came is none.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 39 and 40',
    themes: ['evaluation', 'leadership'],
    pages: [{ name: 'Activities that are planned', path: '/activities?step=planned' }],
  },
  {
    key: 'did-not-work',
    words: 'What did not work, and what did you do about it?',
    who: 'a governor',
    begin:
      'A result that is no better, or that cannot be told, is a result, and stands in the record like the others.',
    source: 'The product’s own: good and bad results are told alike',
    themes: ['evaluation', 'leadership'],
    isOfNoBetter: true,
    pages: [
      { name: 'The results of the year', path: '/impact' },
      { name: 'What was improved', path: '/concerns/improvements' },
    ],
  },
  {
    key: 'attendance',
    words: 'How do you work with families when attendance or behaviour needs to improve?',
    who: 'an inspector',
    begin:
      'Ofsted’s toolkit, strong standard, speaks of staff trained “to have supportive but challenging conversations with pupils and families when attendance needs to improve”.',
    source: 'After Ofsted’s school inspection toolkit, attendance and behaviour',
    themes: ['attendance', 'support'],
    pages: [{ name: 'Absence beside the national figure', path: '/impact/benchmark' }],
  },
  {
    key: 'who-was-not-there',
    words: 'Who was not there, and what did you learn about why?',
    who: 'a governor',
    begin: 'Reach is who was invited, who came and who gained, of those it was for, by group.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 64 to 71',
    themes: ['inclusion'],
    pages: [{ name: 'Who has been reached', path: '/families/reach' }],
  },
  {
    key: 'difficult',
    words: 'How have parents who find working with the school difficult responded to what you do?',
    who: 'an inspector',
    begin:
      'In 2012 Ofsted asked that parents, “including those who might find working with the school difficult”, be shown to have responded positively. Responding is more than coming.',
    source: 'After Engagement in Education, on inspection and parental engagement',
    themes: ['inclusion', 'listening', 'learning_at_home'],
    pages: [{ name: 'Who has been reached', path: '/families/reach' }],
  },
  {
    key: 'more-inclusive',
    words: 'How does your work with parents make the school more inclusive?',
    who: 'an inspector',
    begin:
      'Inclusion was one of the survey’s three judgements. In none of the 47 schools was it judged below engagement, and in eight above it.',
    source: 'After Ofsted, Schools and parents (2011), paragraphs 4 and 72 to 82',
    themes: ['inclusion', 'support'],
    pages: [{ name: 'Who has been reached', path: '/families/reach' }],
  },
  {
    key: 'turnout',
    words: 'You say that it was well attended. What else do you know?',
    who: 'a governor',
    begin: `${KIND_DEFINITIONS.engagement.notThis} Evaluation that stops at attendance was what the survey found most often.`,
    source: 'After Ofsted, Schools and parents (2011), paragraphs 39 and 40',
    themes: ['evaluation'],
    kinds: ['engagement'],
    pages: [{ name: 'Activities that say who came', path: '/activities?step=took_part' }],
  },
]
