import type { SkillsStory } from '../skills-story'

/** Riverside has only begun to ask: five slips came back from a parents' evening. Invented, all of it. */
export const RIVERSIDE_SKILLS: SkillsStory = {
  by: 'liaison',
  campaign: {
    on: '11 Mon',
    title: 'What could you tell Year 9 about your work?',
    opens: '11 Mon',
    closes: '16 Fri',
    remind: '13 Wed',
  },
  offers: [
    slip('12 Mon', 'Karen', ['health', 'talk_about_job'], null),
    slip('12 Mon', 'Dave', ['electrics', 'work_experience'], 'We take two apprentices a year.'),
    slip('12 Wed', 'Yusuf', ['computing'], null),
    slip('13 Tue', 'Angela', ['law_police', 'talk_about_job'], null),
    slip('13 Wed', 'Priti', ['money_business'], 'I keep the books of three shops.'),
  ],
  requests: [
    {
      key: 'careers-evening',
      on: '12 Tue',
      by: 'tutor',
      title: 'Careers evening, Year 9: five people with a table each',
      origin: 'careers',
      subject: null,
      wanted: 'People who like their work, and can say what they would do differently at fourteen.',
      skills: ['talk_about_job', 'work_experience'],
      yearGroups: ['Year 9'],
      needed: '21 Thu',
      asked: [
        {
          offer: 'dave',
          on: '12 Thu',
          message: 'Would you take a table at the careers evening, and bring one of your apprentices?',
        },
      ],
    },
  ],
  ideas: [],
}

function slip(on: string, name: string, skills: string[], ownWords: string | null) {
  return {
    key: name.toLowerCase(),
    on,
    name,
    home: 'English',
    how: 'door' as const,
    skills,
    ownWords,
    howFar: 'talk_once' as const,
    days: ['evening' as const],
    ages: ['ks3' as const],
  }
}
