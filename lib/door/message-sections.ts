/** Where parents meet a part of the catalogue, for whoever checks its translation. */
const SECTION_NAMES: Record<string, string> = {
  door: 'The first page',
  step: 'Buttons and notes on every page',
  skills: 'What could you offer?',
  words: 'In your own words',
  level: 'How well they know it',
  how_far: 'How far they would go',
  days: 'When they could come',
  ages: 'With which ages',
  speaks: 'Which languages they speak',
  gains: 'What they would like to have from it',
  contact: 'How to reach them',
  channel: 'Ways of reaching them',
  check: 'Before it is sent, and consent',
  done: 'When it was sent',
  mine: 'Their own answer',
  left: 'When somebody stops',
  ended: 'When a page is closed',
  preferences: 'How they like to be reached',
  time: 'Times of the day',
  need: 'What they need at meetings',
  idea: 'Ideas',
  invitation: 'Invitations and thanks',
  record: 'What they raised, and where it stands',
  link: 'When a link does not work',
  slip: 'Slips, reminders and paper',
  kind: 'Groups of skills',
  skill: 'Skills',
}

/** The name of a part of the catalogue; of one that has none, its own key. */
export const sectionName = (section: string) => SECTION_NAMES[section] ?? section.replaceAll('_', ' ')
