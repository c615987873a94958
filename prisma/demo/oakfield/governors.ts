import type { SchoolStory } from '../story'

/** Governors who ask what a head would rather not be asked, and thank them for the answer. */
export const OAKFIELD_GOVERNORS: NonNullable<SchoolStory['governors']> = {
  meetings: [
    { year: 'last', name: 'Full governing body', on: '45 Wed' },
    { year: 'now', name: 'Standards committee', on: '7 Wed' },
  ],
  questions: [
    {
      year: 'now',
      about: 'reach',
      row: 'pupil_premium',
      on: '5 Tue',
      words:
        'Fewer families of pupils with pupil premium come than of the others. What have we learned about why, and what do we do differently this term? (An invented question.)',
      answer: {
        on: '7 Fri',
        by: 'deputy',
        words:
          'Hodan asked at the gate: most of what we put on falls into working hours. Two of the autumn workshops now run before school and once again online, and we compare who came at half-term. We cannot say yet whether it helps.',
        minute: 'Standards committee, item 4',
      },
    },
    {
      year: 'now',
      about: 'steps',
      on: '10 Thu',
      words:
        'Which of the activities that only say who came will be able to say more by the summer, and which will we stop? (An invented question.)',
    },
  ],
}
