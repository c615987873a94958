import type { Doubt } from './doubt'
import { type Grounds, placeOf } from './grounds'
import { SOURCES } from './sources'

/** A grade above the lowest, while no statement rests on any record. Once every statement is answered. */
export function nothingToRestOn(grounds: Grounds): Doubt[] {
  const { statements, scale, grade } = grounds
  const place = placeOf(grounds, grade)
  if (place === null || place === scale.length - 1 || statements.length === 0) return []
  if (statements.some(({ answer, records }) => answer === null || records.length > 0)) return []
  return [
    {
      rule: 'nothing_to_rest_on',
      about: '',
      words: `The grade is “${scale[place]?.name}”, and of ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'} none rests on a record.`,
      source: SOURCES.breadth,
      records: [],
    },
  ]
}
