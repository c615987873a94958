import type { SkillsStory } from '../skills-story'
import { OAKFIELD_OFFERS } from './offers'

/** Oakfield asks its parents and carers what they could offer, for the first time. All of it is invented. */
export const OAKFIELD_SKILLS: SkillsStory = {
  by: 'liaison',
  campaign: {
    on: '10 Mon',
    title: 'What could you offer? Autumn',
    opens: '10 Mon',
    closes: '15 Fri',
    remind: '12 Wed',
  },
  offers: OAKFIELD_OFFERS,
  requests: [
    {
      key: 'romans',
      on: '11 Tue',
      by: 'grace',
      title: 'Year 4 Romans: someone who builds walls',
      origin: 'curriculum',
      subject: 'History',
      wanted: 'A morning outside: how a wall stands without mortar, and building a little of one together.',
      skills: ['building'],
      yearGroups: ['Year 4'],
      needed: '12 Thu',
      asked: [
        {
          offer: 'stonemason',
          on: '11 Wed',
          message: 'You wrote that you build walls. Year 4 would love to see how.',
          answer: { on: '11 Thu', says: 'yes', words: 'With pleasure. I bring stones and gloves for all.' },
          placed: { on: '11 Fri', activity: 'romans-wall', sessions: ['12 Thu'] },
          held: { on: '12 Thu', minutes: 150 },
          afterwards: {
            on: '12 Fri',
            gained:
              'Year 4 built a wall of a metre and a half, without mortar. In their writing the next day they said why the long stones go across.',
            isLinked: true,
            staff: 'He was calm with thirty children and stones. We would have him every year.',
            parent: 'They asked better questions than my apprentices.',
            again: true,
          },
          thanked: {
            on: '13 Mon',
            words: 'Thank you. Year 4 built a wall, and it still stands. Come and look at it on any morning.',
          },
        },
      ],
    },
    {
      key: 'reading',
      on: '11 Mon',
      by: 'tom',
      title: 'Hear readers on Tuesday mornings',
      origin: 'activity',
      subject: 'English',
      wanted: 'Somebody patient, in the library, with a teacher in the room.',
      skills: ['hear_reading'],
      yearGroups: ['Year 2', 'Year 4'],
      needed: null,
      asked: [
        {
          offer: 'grandmother',
          on: '11 Tue',
          message: 'Would you sit with two readers on Tuesdays at nine? Hodan is there too.',
          answer: { on: '11 Wed', says: 'yes' },
          placed: { on: '11 Thu', activity: 'reading-group', sessions: ['12 Tue'] },
          held: { on: '12 Tue', minutes: 60 },
          afterwards: {
            on: '12 Wed',
            gained: 'Two Year 2 pupils read a whole story aloud to her, and asked whether she comes back.',
            isLinked: false,
            staff: 'She waits. That is all they needed.',
            parent: 'It made my week.',
            again: true,
          },
        },
      ],
    },
    {
      key: 'careers',
      on: '12 Mon',
      by: 'ben',
      title: 'What people do all day, Year 5 and 6: ten minutes each',
      origin: 'careers',
      subject: null,
      wanted: 'Somebody whose work the children have never heard of, or would not think of for themselves.',
      skills: ['talk_about_job', 'emergency', 'engineering'],
      yearGroups: ['Year 5', 'Year 6'],
      needed: '16 Wed',
      asked: [
        {
          offer: 'bus-engineer',
          on: '12 Tue',
          message: 'Would you tell Years 5 and 6 what goes wrong with a bus, and who finds out?',
          answer: { on: '12 Thu', says: 'yes', words: 'Yes. I can bring a brake.' },
        },
        {
          offer: 'paramedic',
          on: '12 Tue',
          message: 'Would you tell Years 5 and 6 about your work?',
          answer: {
            on: '12 Fri',
            says: 'no',
            words: 'My shifts are out for December. Ask me after Christmas.',
          },
        },
      ],
    },
    {
      key: 'eid-cooking',
      on: '12 Wed',
      by: 'priya',
      title: 'Cooking for Eid with Reception',
      origin: 'curriculum',
      subject: 'Religious education',
      wanted: 'Something small hands can shape and everybody may eat.',
      skills: ['cooking', 'faith_culture'],
      yearGroups: ['Reception'],
      needed: null,
      asked: [
        {
          offer: 'sweets',
          on: '12 Thu',
          message: 'Would you make sweets with Reception, and tell us what they are for?',
        },
      ],
    },
  ],
  ideas: [
    {
      key: 'buggies',
      on: '8 Wed',
      by: 'priya',
      words: 'Nie ma gdzie zostawić wózka, kiedy wchodzę do klasy. Może daszek przy bramie?',
      in: 'pl',
      english: 'There is nowhere to leave the pushchair when I come in. A small roof by the gate, perhaps?',
      decided: {
        on: '10 Tue',
        by: 'head',
        as: 'taken_forward',
        why: 'You are right, and it keeps people from coming in. There is money for a shelter.',
      },
      result: { on: '12 Tue', by: 'head', words: 'A shelter for eight pushchairs stands by the gate.' },
      told: { on: '12 Wed', how: 'At the gate, by Priya Nair, with the help of an older brother' },
    },
    {
      key: 'gate-earlier',
      on: '10 Thu',
      by: 'liaison',
      words: 'Open the gate at eight. I start work at half past and run every morning.',
      decided: {
        on: '12 Mon',
        by: 'deputy',
        as: 'not_taken',
        why: 'There is nobody to look after the children in the playground before 8.30. Breakfast club opens at 7.45, and we will tell you about free places.',
      },
      told: { on: '12 Tue', how: 'By phone' },
    },
    {
      key: 'reading-bench',
      on: '11 Thu',
      by: 'tom',
      words: 'A bench where grandparents can wait and read with the little ones after school.',
      decided: {
        on: '12 Thu',
        by: 'deputy',
        as: 'taken_forward',
        why: 'A good idea that costs little. The parents’ association has offered the wood.',
      },
    },
    {
      key: 'music',
      on: '12 Fri',
      by: 'ellen',
      words: 'Could there be a choir for parents too? Many of us sing.',
    },
  ],
  forum: {
    on: '5 Wed',
    name: 'Parent council',
    about:
      'Meets twice a term, and talks about uniforms, food, homework and what the school should ask next.',
    hearsOthers:
      'Hodan Ali takes each question to the gate and to the Somali mothers’ group before the meeting, and brings back what she heard.',
    families: 8,
    yearGroups: ['Year 3', 'Year 4', 'Year 5', 'Year 6'],
    meeting: {
      on: '10 Wed',
      came: 6,
      note: 'Asked for menus a week ahead. Nobody could speak for Reception, or for a family that speaks another language at home: to be put right after Christmas.',
    },
  },
  pages: [
    {
      on: '12 Thu',
      by: 'head',
      title: 'You said, we did: at the gate',
      intro: 'Tell us what else would help. We read every idea, decide, and say why.',
      ideas: [
        {
          key: 'buggies',
          said: 'There is nowhere to leave a pushchair when you come in.',
          did: 'A shelter stands by the gate. Pushchairs stay dry, and you can come in.',
        },
      ],
    },
    {
      on: '12 Fri',
      by: 'head',
      title: 'Thank you',
      intro: 'We asked what you could offer, and you answered. We will be in touch with everybody.',
      figures: ['offered'],
    },
  ],
}
