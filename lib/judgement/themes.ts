/**
 * What records and statements can be about. A record is put under its themes once and a statement asks for themes, so that the
 * same record speaks to every framework that has something to say about it.
 */
export const THEMES = {
  learning_at_home: 'Learning at home',
  learning_in_school: 'Parents helping pupils learn in school',
  targets: 'Targets, progress and reviews',
  communication: 'How the school and families reach each other',
  welcome: 'Welcome and getting started',
  listening: 'Asking parents, and what became of it',
  concerns: 'Concerns and complaints',
  skills: 'Parents’ skills and expertise',
  decisions: 'Parents in decisions and governance',
  inclusion: 'Families who find working with the school difficult',
  attendance: 'Attendance and behaviour',
  support: 'Support for families',
  community: 'The community and other services',
  transition: 'Starting, moving on and leaving',
  evaluation: 'Finding out what difference it makes',
  leadership: 'Aims, plans and policies',
  safeguarding: 'Whom to turn to',
} as const
export type Theme = keyof typeof THEMES

export const THEME_KEYS = Object.keys(THEMES) as Theme[]

export const isTheme = (key: string): key is Theme => key in THEMES

/** "Learning at home; Concerns and complaints", in the order themes always stand. */
export const themeNames = (keys: readonly string[]): string =>
  THEME_KEYS.filter((key) => keys.includes(key))
    .map((key) => THEMES[key])
    .join('; ')
