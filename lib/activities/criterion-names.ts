import {
  KNOWS,
  MEASURED,
  OPINION,
  PROVIDES,
  RAISES,
  RECEIVES,
  RESPONSE,
  SAYS,
  SET_UP,
  TOLD,
  TURNOUT,
} from './criterion-patterns'
import { readCriterion } from './criterion-text'
import { CHANGES } from './criterion-words'

/** What a criterion names, going by its words alone. */
export type CriterionNames =
  | 'change_for_pupils'
  | 'change_for_parents'
  | 'what_parents_do'
  | 'opinion'
  | 'turnout'
  | 'response_rate'
  | 'event'
  | 'system'
  | 'nothing'

/** When a criterion names several things, the first of these counts. */
const ORDER: readonly CriterionNames[] = [
  'change_for_pupils',
  'turnout',
  'response_rate',
  'change_for_parents',
  'what_parents_do',
  'opinion',
  'system',
  'event',
]

/**
 * What a criterion names. A change for pupils counts before all else: "workshops are held so that pupils' spelling
 * improves" names more than an event.
 *
 * @param measureName an accepted measure; its words count as something that can be seen in pupils
 */
export function whatItNames(text: string, measureName = ''): CriterionNames {
  const named = readCriterion(text, measureName).clauses.map(nameOf)
  return ORDER.find((kind) => named.includes(kind)) ?? 'nothing'
}

/** A clause is judged by the first person or thing it names. */
function nameOf(clause: string): CriterionNames {
  const isAboutUse = clause.includes('SYSTEM') && !clause.includes('EVENT')
  if (!isAboutUse && TURNOUT.some((pattern) => pattern.test(clause))) return 'turnout'
  if (RESPONSE.some((pattern) => pattern.test(clause))) return 'response_rate'
  if (isAboutUse && TURNOUT.some((pattern) => pattern.test(clause))) return 'turnout'
  const subject = clause.match(SUBJECT)?.[0]
  switch (subject) {
    case 'PUPIL':
      return namePupils(clause)
    case 'OUTCOME':
    case 'ATTENDANCE':
    case 'CONFIDENCE':
      return nameMeasured(clause)
    case 'PARENT':
      return nameParents(clause)
    case undefined:
      return SET_UP.test(clause) ? 'system' : OPINION.test(clause) ? 'opinion' : 'nothing'
    default:
      return nameSchool(clause, subject)
  }
}

const SUBJECT = new RegExp(`PARENT|PUPIL|EVENT|SYSTEM|SURVEY|RECORD|MESSAGE|STAFF|${MEASURED}`)
const measured = new RegExp(MEASURED)

function namePupils(clause: string): CriterionNames {
  const isMeasured = measured.test(clause)
  if (IS_GIVEN.test(clause) && !isMeasured) return 'system'
  if (RECEIVES.test(clause) && !isMeasured) return 'event'
  if (/\b(?:sent|shared|published) (?:home|with|to|on)\b/.test(clause)) return 'event'
  if (/PUPIL'? [A-Z]+ (?:is|are|was|were) /.test(clause) && TOLD.test(clause)) return 'event'
  if (clause.includes('EVENT') && OPINION.test(clause) && !isMeasured) return 'opinion'
  return /^(?:(?!by )[a-z0-9%]+ ){0,4}PUPIL'?$/.test(clause) ? 'nothing' : 'change_for_pupils'
}

/** "All pupils have a reading diary": handed out, not learnt. */
const IS_GIVEN =
  /PUPIL(?: [a-z]+){0,2} (?:have|has|receive|receives|get|gets|given|own|take|takes|issued|use|uses)\b(?: [a-z0-9%]+){0,4} (?:SYSTEM|RECORD|MESSAGE)/

function nameMeasured(clause: string): CriterionNames {
  if (/CONFIDENCE(?: [a-z]+)? (?:of|among|in) (?:[a-z0-9%]+ ){0,3}PARENT/.test(clause))
    return 'change_for_parents'
  if (PROVIDES.test(clause)) return clause.includes('EVENT') ? 'event' : 'system'
  if (/\b(?:profile|importance|awareness) of (?:[a-z]+ )?[A-Z]/.test(clause)) return 'nothing'
  if (/PARENT|home/.test(clause) && TOLD.test(clause)) return 'event'
  if (IS_FILED.test(clause)) return 'system'
  return 'change_for_pupils'
}

const IS_FILED = new RegExp(
  `${MEASURED} (?:is|are|will be) (?:[a-z]+ )?(?:tracked|monitored|recorded|reviewed|shared|celebrated)|${MEASURED} SYSTEM`,
)

function nameParents(clause: string): CriterionNames {
  if (RAISE_FOR_PUPILS.test(clause) && !KNOWS.test(clause) && !SAYS.test(clause)) return 'change_for_pupils'
  if (RECEIVES.test(clause) && !/\b(?:say|feel)\b/.test(clause)) return 'event'
  if (OPINION.test(clause) && !KNOWS.test(clause)) return 'opinion'
  if (KNOWS.test(clause) || GROWS.test(clause)) return 'change_for_parents'
  if (
    /OWNCHILD|home|OUTCOME|PUPIL|\b(?:help|support|talk|listen|play|practi[sc]e|share|read|ensure|encourage)/.test(
      clause,
    )
  ) {
    return 'what_parents_do'
  }
  return SET_UP.test(clause) ? 'system' : 'nothing'
}

/** "Parents help to raise pupils' attendance", "their support helps pupils' attendance rise". */
const RAISE_FOR_PUPILS = new RegExp(
  `PARENT.*\\b(?:${CHANGES})\\b.* PUPIL'? ${MEASURED}|PARENT.* PUPIL'? ${MEASURED} (?:to )?(?:${CHANGES})\\b`,
)

/** "Mothers' English improves": a skill of their own. */
const GROWS = new RegExp(`PARENT OUTCOME (?:${CHANGES})\\b`)

/** Clauses that begin with the school's own doings: events, messages, systems, surveys, staff. */
function nameSchool(clause: string, subject: string): CriterionNames {
  if (RAISES.test(clause) || SHOWS.test(clause)) return 'change_for_pupils'
  if (subject === 'SURVEY' || (subject !== 'SYSTEM' && OPINION.test(clause))) return 'opinion'
  if (subject === 'EVENT' || subject === 'MESSAGE') return 'event'
  if (subject === 'SYSTEM' || subject === 'RECORD') return 'system'
  if (/EVENT|MESSAGE/.test(clause) && !clause.includes('SYSTEM')) return 'event'
  if (subject === 'STAFF' && CONTACTS.test(clause)) return 'event'
  return SET_UP.test(clause) || clause.includes('SYSTEM') ? 'system' : 'nothing'
}

/** "Reading records show that children read four times a week." */
const SHOWS = /(?:SURVEY|RECORD|SYSTEM)(?: [a-z]+)? (?:shows?|suggests?|indicates?) (?:[a-z0-9%]+ ){0,4}PUPIL/

const CONTACTS = /\b(?:phone|call|ring|invite|meet|visit|contact|write to|greet)\w*\b/
