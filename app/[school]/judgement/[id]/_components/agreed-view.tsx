import { Card, Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { keptDoubts } from '@/lib/judgement/argue/shown-doubts'
import type { AsJudged } from '@/lib/judgement/as-judged'
import { termInWords } from '@/lib/judgement/terms'
import { longDate } from '@/lib/platform/dates'
import { Answer } from '../../_components/answer'
import { areaPath } from '../../_components/crumbs'
import { Doubts } from '../../_components/doubts'
import { RecordLine } from '../../_components/record-line'
import { StatementWords } from '../../_components/statement-words'

type Agreed = {
  frameworkId: string
  areaKey: string
  judged: AsJudged
  supersededBy: { id: string; academicYear: number; term: number; agreedByName: string | null } | null
}

/** "Good, agreed by Claire Hughes on Tuesday 3 March 2026." */
export function agreedInOneSentence({ judged: { grade, agreedByName, agreedOn } }: Agreed): string {
  return `${grade ? `${grade.name}, agreed` : 'Agreed'} by ${agreedByName} on ${longDate(agreedOn)}.`
}

/** What was agreed, from what was kept of it that day and from nothing else. */
export function AgreedView({ school, page }: { school: string; page: Agreed }) {
  const { judged, supersededBy } = page
  const { grade, proposed, differsWhy, words, statements, doubts, agreedOn } = judged
  return (
    <>
      {supersededBy && (
        <Card tone="next" className="mb-5">
          <p>
            Another took its place, for the {termInWords(supersededBy).toLowerCase()}:{' '}
            <a href={`/${school}/judgement/${supersededBy.id}`}>read the one that stands now</a>. This one
            stays as it was agreed.
          </p>
        </Card>
      )}
      <p className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        <a href={areaPath(school, page)} className="inline-flex min-h-11 items-center">
          Term by term, and what moved
        </a>
        <PrintButton>Print it</PrintButton>
      </p>
      {(proposed || words) && (
        <Card title="Why" id="why" className="mb-5">
          {words && <p className="mb-2 whitespace-pre-line">{words}</p>}
          {proposed && (
            <p>
              The answers proposed {proposed.grade ? `“${proposed.grade.name}”` : 'no grade'}:{' '}
              {proposed.because}
            </p>
          )}
          {differsWhy && (
            <p className="mt-1">
              Decided otherwise{grade && <> as “{grade.name}”</>}, because: {differsWhy}
            </p>
          )}
        </Card>
      )}
      <h2 className="mb-2">Statement by statement</h2>
      <ol>
        {statements.map((one, i) => (
          <li key={one.key}>
            <Card title={`Statement ${i + 1}`} id={one.key} className="mb-4">
              <StatementWords statement={one} />
              <p className="mt-2">
                <Answer answer={one.answer} />
              </p>
              {one.records.length > 0 && (
                <ul aria-label="What it rested on that day" className="mt-1">
                  {one.records.map((record) => (
                    <RecordLine key={record.id} school={school} record={record} on={agreedOn} />
                  ))}
                </ul>
              )}
              {one.own && <p className="mt-2 whitespace-pre-line">{one.own}</p>}
            </Card>
          </li>
        ))}
      </ol>
      <Doubts school={school} doubts={keptDoubts(doubts)} statements={statements} />
      <Note>
        Records, steps and ages are as they stood on {longDate(agreedOn)}. {judged.framework.source}
      </Note>
    </>
  )
}
