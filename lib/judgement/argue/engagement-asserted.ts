import type { ActivityKind } from '@/prisma/generated/enums'
import type { RecordFacts } from '../record-facts'
import type { Theme } from '../themes'
import type { Doubt } from './doubt'
import { type Claimed, claimed, type Grounds, named, once } from './grounds'
import { SOURCES } from './sources'

/** Statements about these are about parents supporting their children's learning. */
const ENGAGEMENT_THEMES: readonly Theme[] = ['learning_at_home', 'targets']

const SAYS_ENGAGEMENT = /\bengag(?:e|es|ed|ing|ement)\b/i

const KINDS: readonly ActivityKind[] = ['involvement', 'information', 'consultation']

/**
 * Engagement is claimed, by what a statement is about or by the school's own words on it or on the whole, while none of the
 * records is engagement and some are involvement, information or consultation.
 */
export function engagementAsserted(grounds: Grounds): Doubt[] {
  const statements = claimed(grounds)
  const isAbout = ({ themes }: Claimed) => themes.some((theme) => ENGAGEMENT_THEMES.includes(theme))
  return [
    ...doubtOf('', {
      own: grounds.words,
      isAbout: false,
      records: statements.flatMap(({ records }) => records),
    }),
    ...statements.flatMap((one) =>
      doubtOf(one.key, { own: one.own, isAbout: isAbout(one), records: one.records }),
    ),
  ]
}

type Asserted = { own: string | null; isAbout: boolean; records: readonly RecordFacts[] }

function doubtOf(about: string, { own, isAbout, records }: Asserted): Doubt[] {
  const each = once(records)
  const kinds = each.flatMap(({ activityKinds }) => activityKinds)
  const inWords = SAYS_ENGAGEMENT.test(own ?? '')
  if (!(inWords || isAbout) || kinds.length === 0 || kinds.includes('engagement')) return []
  return [
    {
      rule: 'engagement_asserted',
      about,
      words: `${inWords ? 'The words speak of engagement' : 'The statement is about engagement'}: parents supporting their children’s learning, above all at home. What it rests on is ${kindsInWords(each)}, and no record is engagement.`,
      source: SOURCES.definition,
      records: named(each.filter(({ activityKinds }) => activityKinds.length > 0)),
    },
  ]
}

/** "involvement (2 records) and information (1 record)" */
function kindsInWords(records: readonly RecordFacts[]): string {
  const parts = KINDS.flatMap((kind) => {
    const count = records.filter(({ activityKinds }) => activityKinds.includes(kind)).length
    return count === 0 ? [] : [`${kind} (${count} ${count === 1 ? 'record' : 'records'})`]
  })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
