import type { ReactNode } from 'react'
import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { PackContents, PackJudgement } from '@/lib/conversation/contents'
import { frontOf } from '@/lib/conversation/front'
import { asItStood, statementInWords, whichJudgement } from '@/lib/conversation/in-words'
import { numberSources, sourceInWords } from '@/lib/conversation/number-sources'
import { ANSWERS } from '@/lib/judgement/as-judged'
import { EvidenceList } from './evidence-list'
import { Claim } from './pack-front'
import { Quotations } from './quotations'

type Props = { contents: PackContents; notes: Map<string, number>; pictures: ReactNode }

/** What the two sides rest on: each statement, the evidence, where each number comes from, and what was left out. */
export function PackAppendix({ contents, notes, pictures }: Props) {
  const { judgements, evidence, leftOut } = contents
  const { more } = frontOf(contents)
  return (
    <div className="pack-appendix">
      <h2>Appendix</h2>
      {more.claims.length > 0 && (
        <section>
          <h3>More that can be said</h3>
          <ul className="lines">
            {more.claims.map((claim) => (
              <Claim key={claim.activityId} claim={claim} notes={notes} />
            ))}
          </ul>
        </section>
      )}
      {more.quotations.length > 0 && (
        <section>
          <h3>More of what parents and carers said</h3>
          <Quotations quotations={more.quotations} />
        </section>
      )}
      {judgements.map((judged) => (
        <Statements key={judged.id} judged={judged} />
      ))}
      <EvidenceList evidence={evidence} />
      {pictures}
      <WhereFrom contents={contents} />
      <section>
        <h3>What was left out</h3>
        {leftOut.length === 0 ? (
          <p>Nothing that was chosen was left out.</p>
        ) : (
          <ul className="lines">
            {leftOut.map(({ record, what, why }) => (
              <li key={`${record.id} ${what}`}>
                {what}. {why}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Statements({ judged }: { judged: PackJudgement }) {
  const { area, framework, grade, words, differsWhy, statements } = judged
  return (
    <section>
      <h3>
        {area.name}
        {grade && `: ${grade}`}
      </h3>
      <Note>
        {whichJudgement(judged)} {framework.source}
      </Note>
      {words && <p>{words}</p>}
      {differsWhy && <p>Why this grade: {differsWhy}</p>}
      <Table
        caption={`${area.name}, ${framework.name}, statement by statement`}
        isReached
        columns={[
          { title: 'Statement' },
          { title: 'Answer' },
          { title: 'In the school’s own words' },
          { title: 'Rests on' },
        ]}
        rows={statements.map((statement) => ({
          key: statement.words,
          cells: [
            statementInWords(statement),
            statement.answer ? ANSWERS[statement.answer] : 'Not answered',
            statement.own ?? '',
            statement.records.map((record) => (
              <span key={`${record.kind} ${record.id}`} className="block">
                {asItStood(record)}
              </span>
            )),
          ],
        }))}
      />
    </section>
  )
}

/** Numbers that were counted alike stand together, and what they were counted in stands below them once. */
function WhereFrom({ contents }: { contents: PackContents }) {
  return (
    <section>
      <h3>Where each number comes from</h3>
      <ul className="pack-numbers">
        {numberSources(contents).map((source) => (
          <li key={source.numbers[0]?.note}>
            {source.numbers.map(({ note, label, printed }) => (
              <span key={note} id={`number-${note}`} className="block scroll-mt-4">
                [{note}]{' '}
                <strong>
                  {label}: {printed}
                </strong>
              </span>
            ))}
            {sourceInWords(source)}
          </li>
        ))}
      </ul>
    </section>
  )
}
