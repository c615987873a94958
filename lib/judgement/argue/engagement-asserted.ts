import type { ActivityKind } from '@/prisma/generated/enums'
import type { Theme } from '../themes'
import type { Doubt } from './doubt'
import { type Claimed, claimed, type Grounds, named } from './grounds'
import { SOURCES } from './sources'

/** Statements about these are about parents supporting their children's learning. */
const ENGAGEMENT_THEMES: readonly Theme[] = ['learning_at_home', 'targets']

const SAYS_ENGAGEMENT = /\bengag(?:e|es|ed|ing|ement)\b/i

const KINDS: readonly ActivityKind[] = ['involvement', 'information', 'consultation']

/**
 * Engagement is claimed, by what the statement is about or by the school's own words, while none of the records is
 * engagement and some are involvement, information or consultation.
 */
export function engagementAsserted(grounds: Grounds): Doubt[] {
  return claimed(grounds).flatMap((statement): Doubt[] => {
    const { key, own, themes, records } = statement
    const kinds = records.flatMap(({ activityKinds }) => activityKinds)
    const inWords = SAYS_ENGAGEMENT.test(own ?? '')
    const isClaimed = inWords || themes.some((theme) => ENGAGEMENT_THEMES.includes(theme))
    if (!isClaimed || kinds.length === 0 || kinds.includes('engagement')) return []
    return [
      {
        rule: 'engagement_asserted',
        about: key,
        words: `${inWords ? 'The words speak of engagement' : 'The statement is about engagement'}: parents supporting their children’s learning, above all at home. What it rests on is ${kindsInWords(statement)}, and no record is engagement.`,
        source: SOURCES.definition,
        records: named(records.filter(({ activityKinds }) => activityKinds.length > 0)),
      },
    ]
  })
}

/** "involvement (2 records) and information (1 record)" */
function kindsInWords({ records }: Claimed): string {
  const parts = KINDS.flatMap((kind) => {
    const count = records.filter(({ activityKinds }) => activityKinds.includes(kind)).length
    return count === 0 ? [] : [`${kind} (${count} ${count === 1 ? 'record' : 'records'})`]
  })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
