import type { Criterion } from './criterion'
import type { CriterionNames } from './criterion-names'
import { tidy } from './criterion-text'

/** A measure for the skill the words are about, when none is chosen yet. */
export function skillMeasure({ about, statement }: Criterion, names: CriterionNames): string {
  const plain = tidy(statement)
  const [, skill, measure] = SKILLS.find(([word]) => word.test(plain)) ?? []
  if (about === 'parents')
    return skill ? `confidence in helping with ${skill}` : 'confidence in helping at home'
  // Attendance is a pupil's only when the sentence does not count who came.
  if (!measure && names !== 'turnout' && /\battend/.test(plain)) return 'attendance'
  return measure ?? 'a measure you already keep, such as reading age,'
}

/** What to look for, the skill, and a measure most schools keep for it. The first that fits is taken. */
const SKILLS: readonly [RegExp, string, string][] = [
  [/\bphonics\b/, 'phonics', 'phonics check score'],
  [/\bspell/, 'spelling', 'spelling score'],
  [/\btimes tables?\b/, 'times tables', 'times tables score'],
  [
    /\b(?:maths|mathematics|numeracy|number (?:bonds|facts|games)|fractions|subtraction|arithmetic)\b/,
    'maths',
    'maths score',
  ],
  [/\b(?:homework|home learning)\b/, 'homework', 'homework returned'],
  [/\bwriting\b/, 'writing', 'writing score'],
  [
    /\b(?:read|reads|reading|books?|bedtime|stor(?:y|ies)|librar(?:y|ies)|literacy)\b/,
    'reading',
    'reading age',
  ],
  [/\bbehaviour/, 'behaviour', 'behaviour points'],
  [/\b(?:punctual\w*|late|lateness)\b/, 'punctuality', 'times late'],
  [/\b(?:absent|absence)\b/, 'attendance', 'attendance'],
  [/\bsats\b/, 'SATs', 'SATs score'],
  [/\brevis(?:e|ion)\b|\bgcses?\b/, 'revision', 'mock examination score'],
  [/\b(?:speech|vocabulary|language)\b/, 'language', 'vocabulary score'],
]
