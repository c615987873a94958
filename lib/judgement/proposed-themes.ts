import type { ActivityKind, JudgedKind } from '@/prisma/generated/enums'
import { THEME_KEYS, type Theme } from './themes'

/** As much of a record as says what it may be about. */
export type RecordSketch = {
  kind: JudgedKind
  title: string
  /** Of an activity, or of the activities a piece of evidence belongs to. */
  activityKinds: readonly ActivityKind[]
  groups: readonly string[]
  /** Library keys of what its outcomes measure. */
  measures: readonly string[]
  /** Whether somebody compared before and after, or with others. */
  hasResult: boolean
}

const BY_ACTIVITY_KIND: Record<ActivityKind, readonly Theme[]> = {
  engagement: ['learning_at_home'],
  involvement: ['learning_in_school'],
  information: ['communication'],
  consultation: ['listening'],
}

const BY_RECORD_KIND: Record<JudgedKind, readonly Theme[]> = {
  activity: [],
  evidence: [],
  idea: ['listening', 'decisions'],
  improvement: ['concerns'],
}

const BY_MEASURE: Record<string, Theme> = {
  attendance: 'attendance',
  lateness: 'attendance',
  behaviour_points: 'attendance',
  exclusions: 'attendance',
  homework_returned: 'learning_at_home',
  parent_confidence: 'support',
}

/** Families of these groups are those whom the survey calls hard to reach, and pupils at risk of falling behind. */
const FOR_INCLUSION = ['send', 'eal', 'pupil_premium', 'looked_after', 'young_carer', 'traveller']

/** Words of a title, by their beginnings. */
const BY_WORD: Record<Theme, readonly string[]> = {
  learning_at_home: ['home', 'homework', 'reading', 'phonics', 'booklet', 'revision', 'study'],
  learning_in_school: ['hear readers', 'club', 'workshop', 'lesson', 'helper', 'visit', 'cooking'],
  targets: ['target', 'review day', 'report', 'parents’ evening', "parents' evening", 'progress'],
  communication: ['newsletter', 'letter', 'message', 'app', 'website', 'text', 'hear from us', 'call'],
  welcome: ['welcome', 'new famil', 'induction', 'new to'],
  listening: ['survey', 'question', 'consult', 'forum', 'you said', 'council', 'views', 'feedback'],
  concerns: ['complaint', 'concern'],
  skills: ['offer', 'skill', 'volunteer', 'expert', 'trade', 'career', 'what people do'],
  decisions: ['forum', 'council', 'governor', 'decision', 'plan'],
  inclusion: [
    'traveller',
    'eal',
    'send',
    'father',
    'male carer',
    'interpret',
    'translat',
    'refugee',
    'new to england',
  ],
  attendance: ['attendance', 'late', 'absence', 'behaviour'],
  support: ['support', 'parenting', 'breakfast', 'advice', 'worr'],
  community: ['community', 'library', 'partner', 'eid', 'festival'],
  transition: ['transition', 'moving', 'starting', 'new school', 'leaver'],
  evaluation: ['evaluat', 'impact', 'difference', 'before and after', 'toolkit'],
  leadership: ['plan', 'policy', 'agreement', 'training'],
  safeguarding: ['safe', 'whom to turn', 'who to go'],
}

/**
 * What a record is likely to be about, from its kind, whom it is for, what it measures and the words of its title: a
 * proposal, which a person takes up or not. In the themes' own order, each once.
 */
export function proposedThemes(record: RecordSketch): Theme[] {
  const title = ` ${record.title.toLowerCase()}`
  const found = new Set<Theme>([
    ...BY_RECORD_KIND[record.kind],
    ...record.activityKinds.flatMap((kind) => BY_ACTIVITY_KIND[kind]),
    ...record.measures.flatMap((measure) => BY_MEASURE[measure] ?? []),
    ...(record.groups.some((group) => FOR_INCLUSION.includes(group)) ? (['inclusion'] as const) : []),
    ...(record.hasResult ? (['evaluation'] as const) : []),
    ...THEME_KEYS.filter((theme) => BY_WORD[theme].some((word) => startsAWord(title, word))),
  ])
  return THEME_KEYS.filter((theme) => found.has(theme))
}

/** Whether a word of the title begins so: "late" is in "first late morning" and not in "translated". */
const startsAWord = (title: string, word: string) =>
  title.split(word).some((before, i, parts) => i < parts.length - 1 && /[^\p{L}\p{N}]$/u.test(before))
