import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { doubtsInWords, type ShownDoubt } from '@/lib/judgement/argue/shown-doubts'
import type { JudgementInHand } from '@/lib/judgement/in-hand'
import { liftsByStatement } from '@/lib/judgement/what-lifts'
import { today } from '@/lib/platform/clock'
import { Answer } from '../../_components/answer'
import { Doubts } from '../../_components/doubts'
import { Lifts } from '../../_components/lifts'
import { RecordLine } from '../../_components/record-line'
import { StatementWords } from '../../_components/statement-words'
import { TextMarks } from '../../_components/text-marks'

/** Where a draft stands, in one sentence. */
export function draftInOneSentence({ statements, startedByName }: JudgementInHand): string {
  const answered = statements.filter(({ answer }) => answer !== null).length
  if (statements.length === 0)
    return `A draft, begun by ${startedByName}. The framework has no statement here, so the grade is yours to explain.`
  return `A draft, begun by ${startedByName}: ${answered} of ${statements.length} statements ${statements.length === 1 ? 'is' : 'are'} answered.`
}

/** A draft: each statement with its answer, what it rests on as it stands now, and the school's own words. */
export function DraftView({
  school,
  draft,
  doubts,
  answering,
}: {
  school: string
  draft: JudgementInHand
  doubts: readonly ShownDoubt[]
  /** Which doubt is being answered. */
  answering: string | undefined
}) {
  const path = `/${school}/judgement/${draft.id}`
  const open = draft.statements.find(({ answer }) => answer === null)
  const on = today()
  const lifts = liftsByStatement(draft.statements)
  return (
    <>
      <p className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        {open ? (
          <ButtonLink href={`${path}/statements/${open.id}`}>
            {open === draft.statements[0] ? 'Answer the first statement' : 'Answer the next statement'}
          </ButtonLink>
        ) : (
          <ButtonLink href={`${path}/agree`}>See what is proposed, and agree</ButtonLink>
        )}
        {doubts.length > 0 && (
          <a href="#doubts" className="inline-flex min-h-11 items-center">
            {doubtsInWords(doubts)}
          </a>
        )}
      </p>
      <ol>
        {draft.statements.map((one, i) => (
          <li key={one.id}>
            <Card title={`Statement ${i + 1}`} id={one.key} className="mb-4">
              <StatementWords statement={one} />
              <p className="mt-2">
                <Answer answer={one.answer} />
              </p>
              {one.records.length > 0 && (
                <ul aria-label="What it rests on" className="mt-1">
                  {one.records.map((record) => (
                    <RecordLine key={record.id} school={school} record={record} on={on} />
                  ))}
                </ul>
              )}
              {one.refs.length > one.records.length && (
                <p className="mt-1 text-mark">
                  {one.refs.length - one.records.length} of the records it rested on{' '}
                  {one.refs.length - one.records.length === 1 ? 'is' : 'are'} gone.
                </p>
              )}
              {one.own && <p className="mt-2 whitespace-pre-line">{one.own}</p>}
              <TextMarks
                school={school}
                text={one.own}
                activities={one.records.filter(({ kind }) => kind === 'activity')}
              />
              <Lifts school={school} lifts={lifts[i] ?? []} />
              <p className="mt-1 print:hidden">
                <a href={`${path}/statements/${one.id}`} className="inline-flex min-h-11 items-center">
                  {one.answer ? 'Change the answer' : 'Answer it'}
                  <span className="sr-only"> to statement {i + 1}</span>
                </a>
              </p>
            </Card>
          </li>
        ))}
      </ol>
      <Doubts
        school={school}
        doubts={doubts}
        statements={draft.statements}
        answering={{ judgementId: draft.id, on: 'draft', open: answering }}
      />
      <p className="print:hidden">
        <a href={`${path}/throw-away`} className="inline-flex min-h-11 items-center text-soft">
          Throw this draft away
        </a>
      </p>
    </>
  )
}
