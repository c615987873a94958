import { Chip, Note } from '@/components/ui/card'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import type { PackClaim, PackContents, PackJudgement } from '@/lib/conversation/contents'
import { frontOf } from '@/lib/conversation/front'
import { HOW_TO_READ, whichJudgement } from '@/lib/conversation/in-words'
import { NoteNumber } from './note-number'
import { PackPicture } from './pack-picture'
import { PackTable } from './pack-table'
import { Quotations } from './quotations'

/** The two sides: what the year shows, how the school judges it, what can be said, and the year in numbers. */
export function PackFront({ contents, notes }: { contents: PackContents; notes: Map<string, number> }) {
  const { finding, tables } = contents
  const { judgements, claims, quotations } = frontOf(contents)
  const moreJudged = contents.judgements.length - judgements.length
  const moreClaims = contents.claims.length - claims.length
  return (
    <div className="pack-front">
      <section>
        <h2>What the year shows</h2>
        <p>
          {finding.text}
          <NoteNumber notes={notes} of={finding.numbers} />
        </p>
      </section>
      {judgements.length > 0 && (
        <section>
          <h2>How the school judges its work</h2>
          <ul className="lines">
            {judgements.map((judged) => (
              <Judged key={judged.id} judged={judged} />
            ))}
          </ul>
          {moreJudged > 0 && <Note>And {moreJudged} more in the appendix.</Note>}
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2>What can be said, and how firmly</h2>
          <ul className="lines">
            {claims.map((claim) => (
              <Claim key={claim.activityId} claim={claim} notes={notes} />
            ))}
          </ul>
          {claims.some(({ pictures }) => pictures.length > 0) && <Note>{HOW_TO_READ}</Note>}
          {moreClaims > 0 && <Note>And {moreClaims} more in the appendix.</Note>}
        </section>
      )}
      <section>
        <h2>The year in numbers</h2>
        <div className="pack-tables">
          {tables.map((table) => (
            <PackTable key={table.key} table={table} notes={notes} />
          ))}
        </div>
      </section>
      {quotations.length > 0 && (
        <section>
          <h2>In parents’ and carers’ own words</h2>
          <Quotations quotations={quotations} />
          <Note>With consent. A few voices, not a survey.</Note>
        </section>
      )}
    </div>
  )
}

function Judged({ judged }: { judged: PackJudgement }) {
  return (
    <li>
      <strong>{judged.area.name}</strong>
      {judged.grade && <>: {judged.grade}</>}
      <small className="block text-soft">{whichJudgement(judged)}</small>
      {judged.words && <span className="block">{judged.words}</span>}
    </li>
  )
}

export function Claim({ claim, notes }: { claim: PackClaim; notes: Map<string, number> }) {
  const { title, kind, stepLabel, sentence, numbers, pictures, evidence } = claim
  return (
    <li>
      <strong>{title}</strong> <Chip>{stepLabel}</Chip>{' '}
      <small className="text-soft">
        {[kind && KIND_DEFINITIONS[kind].name, evidence.length > 0 && `evidence: ${evidence.join(', ')}`]
          .filter(Boolean)
          .join('; ')}
      </small>
      <span className="block">
        {sentence}
        <NoteNumber notes={notes} of={numbers} />
      </span>
      {pictures.map((picture) => (
        <PackPicture key={picture.outcomeId} picture={picture} />
      ))}
    </li>
  )
}
