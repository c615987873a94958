import type { RecordFacts } from '../record-facts'
import type { Doubt } from './doubt'
import { claimed, type Grounds, named, quoted, recordsInWords } from './grounds'
import { SOURCES } from './sources'

/**
 * "Met" or "nearly" on records that say who came, or what is planned, and nothing of what parents did or what changed for
 * pupils. An idea, an improvement and parents' own words are more than turnout; so is a piece of evidence of no activity,
 * of which nobody can say what it shows.
 */
export function restsOnTurnout(grounds: Grounds): Doubt[] {
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, records } = statement
    if (records.length === 0 || !records.every(isTurnoutAtMost)) return []
    const came = records.filter(({ step }) => step === 'took_part').length
    return [
      {
        rule: 'rests_on_turnout',
        about: key,
        words: `${quoted(statement)} rests on ${restsOn(came, records.length - came)}. Nothing here says what parents did because of it, or what changed for pupils.`,
        source: SOURCES.turnout,
        records: named(records),
      },
    ]
  })
}

function isTurnoutAtMost({ step, activityIds, evidenceKind }: RecordFacts): boolean {
  if (activityIds.length === 0 || evidenceKind === 'quotation') return false
  return step === null || step === 'planned' || step === 'took_part'
}

function restsOn(came: number, planned: number): string {
  const isPlanned = `${recordsInWords(planned)} of what is planned`
  if (came === 0) return isPlanned
  const turnout = `turnout alone: ${recordsInWords(came)} of who came`
  return planned === 0 ? turnout : `${turnout}, and ${isPlanned}`
}
