import { Note } from '@/components/ui/card'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import type { ActivityRecord } from '@/lib/activities/queries'
import { ChainLink, Missing } from './chain-link'

/** Engagement, involvement, information or consultation, with what the word means beside it. */
export function Kind({
  activity: { kind, kindReason },
  school,
  change,
}: {
  activity: ActivityRecord
  school: string
  change: string | null
}) {
  const definition = kind && KIND_DEFINITIONS[kind]
  return (
    <ChainLink id="kind" title="What kind" isMissing={!definition} change={change}>
      {definition ? (
        <p>
          <b>{definition.name}.</b> {definition.definition}
        </p>
      ) : (
        <Missing>Answer three plain questions, and a kind is proposed.</Missing>
      )}
      {kindReason && <p>Why: {kindReason}</p>}
      <Note className="print:hidden">
        <a href={`/${school}/definitions${kind ? `#${kind}` : ''}`} className="inline-block py-1">
          What the four kinds mean
        </a>
      </Note>
    </ChainLink>
  )
}
