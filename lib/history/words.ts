import { ACTIVITY_HAPPENINGS, OUTCOME_HAPPENINGS } from '@/lib/activities/happenings'
import { RESPONSE_HAPPENINGS } from '@/lib/activities/response-happenings'
import { SESSION_HAPPENINGS } from '@/lib/activities/session-happenings'
import { BIN_HAPPENINGS } from '@/lib/bin/happenings'
import { CASE_HAPPENINGS } from '@/lib/concerns/happenings'
import { AWAY_HAPPENINGS } from '@/lib/concerns/work-happenings'
import { PACK_HAPPENINGS } from '@/lib/conversation/happenings'
import { VISITOR_HAPPENINGS } from '@/lib/conversation/visitor-happenings'
import { DOOR_HAPPENINGS } from '@/lib/door/happenings'
import { DOOR_LINK_HAPPENINGS } from '@/lib/door/link-happenings'
import { TRANSLATION_HAPPENINGS } from '@/lib/door/translation-happenings'
import { EVALUATION_HAPPENINGS } from '@/lib/evaluation/happenings'
import { RUNS_HAPPENINGS } from '@/lib/evaluation/runs-happenings'
import { SERIES_HAPPENINGS } from '@/lib/evaluation/series-happenings'
import { EVIDENCE_HAPPENINGS } from '@/lib/evidence/happenings'
import { FAMILY_HAPPENINGS } from '@/lib/families/happenings'
import { MEETING_HAPPENINGS, QUESTION_HAPPENINGS } from '@/lib/governance/happenings'
import { FORUM_HAPPENINGS, IDEA_HAPPENINGS, PAGE_HAPPENINGS } from '@/lib/ideas/happenings'
import { JOB_HAPPENINGS } from '@/lib/jobs/happenings'
import { FRAMEWORK_HAPPENINGS } from '@/lib/judgement/framework-happenings'
import { JUDGEMENT_HAPPENINGS } from '@/lib/judgement/happenings'
import { BENCHMARK_HAPPENINGS } from '@/lib/measures/benchmark-happenings'
import { FIGURES_HAPPENINGS } from '@/lib/measures/figures-happenings'
import { MEASURE_HAPPENINGS } from '@/lib/measures/happenings'
import { PEOPLE_HAPPENINGS } from '@/lib/people/happenings'
import { PLAN_HAPPENINGS } from '@/lib/plan/happenings'
import { CALENDAR_HAPPENINGS } from '@/lib/school-days/happenings'
import { SCHOOL_HAPPENINGS } from '@/lib/schools/happenings'
import { AFTERWARDS_HAPPENINGS } from '@/lib/skills/afterwards-happenings'
import { CAMPAIGN_HAPPENINGS } from '@/lib/skills/campaign-happenings'
import { ENDED_HAPPENINGS } from '@/lib/skills/ended-happenings'
import { OFFER_HAPPENINGS } from '@/lib/skills/offer-happenings'
import { REQUEST_HAPPENINGS } from '@/lib/skills/request-happenings'
import { SKILL_HAPPENINGS } from '@/lib/skills/skill-happenings'

/** Every kind of thing that is written into a school's history, in the words of the feature it happens in. */
export const WORDS: Record<string, (detail: Record<string, unknown>) => string> = {
  ...ACTIVITY_HAPPENINGS,
  ...OUTCOME_HAPPENINGS,
  ...SESSION_HAPPENINGS,
  ...RESPONSE_HAPPENINGS,
  ...EVALUATION_HAPPENINGS,
  ...RUNS_HAPPENINGS,
  ...SERIES_HAPPENINGS,
  ...EVIDENCE_HAPPENINGS,
  ...FAMILY_HAPPENINGS,
  ...CASE_HAPPENINGS,
  ...AWAY_HAPPENINGS,
  ...IDEA_HAPPENINGS,
  ...FORUM_HAPPENINGS,
  ...PAGE_HAPPENINGS,
  ...CAMPAIGN_HAPPENINGS,
  ...DOOR_LINK_HAPPENINGS,
  ...TRANSLATION_HAPPENINGS,
  ...DOOR_HAPPENINGS,
  ...BENCHMARK_HAPPENINGS,
  ...FIGURES_HAPPENINGS,
  ...MEASURE_HAPPENINGS,
  ...JOB_HAPPENINGS,
  ...QUESTION_HAPPENINGS,
  ...MEETING_HAPPENINGS,
  ...PEOPLE_HAPPENINGS,
  ...FRAMEWORK_HAPPENINGS,
  ...JUDGEMENT_HAPPENINGS,
  ...PACK_HAPPENINGS,
  ...VISITOR_HAPPENINGS,
  ...PLAN_HAPPENINGS,
  ...SCHOOL_HAPPENINGS,
  ...CALENDAR_HAPPENINGS,
  ...AFTERWARDS_HAPPENINGS,
  ...BIN_HAPPENINGS,
  ...REQUEST_HAPPENINGS,
  ...OFFER_HAPPENINGS,
  ...SKILL_HAPPENINGS,
  ...ENDED_HAPPENINGS,
}

/** What an entry is about, by how its kind begins: the filter's choices, in their order. */
export const ABOUT = {
  activities: { label: 'Activities and outcomes', kinds: ['activity', 'outcome'] },
  evaluation: { label: 'Plans, groups and draws', kinds: ['evaluation'] },
  sessions: { label: 'Sessions and who came', kinds: ['session'] },
  responses: { label: 'What parents said and did', kinds: ['response'] },
  figures: { label: 'Measures and figures', kinds: ['measure', 'measures', 'figures', 'weeks', 'benchmark'] },
  evidence: { label: 'Evidence', kinds: ['evidence'] },
  families: { label: 'Families and pupils', kinds: ['family', 'families', 'pupil', 'pupils'] },
  concerns: { label: 'Concerns and complaints', kinds: ['case', 'improvement', 'yousaid', 'concerns'] },
  ideas: { label: 'Ideas, forums and published pages', kinds: ['idea', 'forum', 'published'] },
  skills: {
    label: 'The parents’ door, offers and requests',
    kinds: ['door', 'campaign', 'preference', 'skill', 'offer', 'volunteer', 'request', 'placement'],
  },
  judgement: { label: 'Frameworks and judgements', kinds: ['framework', 'judgement'] },
  plan: { label: 'The improvement plan', kinds: ['priority'] },
  conversation: { label: 'Packs and visitors', kinds: ['pack', 'visitor'] },
  governors: { label: 'Governors’ questions and meetings', kinds: ['question', 'meeting'] },
  jobs: { label: 'Work in the background', kinds: ['job'] },
  people: { label: 'People and signing in', kinds: ['person'] },
  school: { label: 'The school’s settings', kinds: ['school'] },
  calendar: { label: 'Term dates and bank holidays', kinds: ['calendar'] },
  bin: { label: 'Put back, and gone for good', kinds: ['bin'] },
} as const

export type About = keyof typeof ABOUT

/** The label of what a kind of entry is about. */
export function aboutOf(kind: string): string {
  const begin = kind.split('.')[0] as string
  return Object.values(ABOUT).find(({ kinds }) => (kinds as readonly string[]).includes(begin))?.label ?? ''
}

/** An entry as a sentence without its full stop: "Amina Khan invited Tom Reed as member of staff". */
export function happeningInWords(entry: { personName: string; kind: string; detail: unknown }): string {
  return `${entry.personName} ${told(entry.kind, (entry.detail ?? {}) as Record<string, unknown>)}`
}

/** Entries are never rewritten: one of an older version, whose words have changed since, must not hide all others. */
function told(kind: string, detail: Record<string, unknown>): string {
  try {
    return WORDS[kind]?.(detail) ?? `(${kind})`
  } catch {
    return `(${kind})`
  }
}
