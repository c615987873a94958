import { Card, Note } from '@/components/ui/card'
import { ruleName } from '@/lib/judgement/argue/rule-names'
import { type SaidOnce, saidOnce } from '@/lib/judgement/argue/said-once'
import {
  doubtKey,
  doubtsInWords,
  type ShownDoubt,
  type StandsOn,
  standsAt,
} from '@/lib/judgement/argue/shown-doubts'
import { recordPath } from '@/lib/judgement/record-words'
import { shortDate } from '@/lib/platform/dates'
import { About, type AboutStatements } from './about-statements'
import { AnswerDoubt, TakeBack } from './answer-doubt'

type Props = AboutStatements & {
  school: string
  doubts: readonly ShownDoubt[]
  /** While it is a draft: the judgement, on which of its pages the doubts stand, and the one that is being answered. */
  answering?: { judgementId: string; on: StandsOn; open: string | undefined }
}

/**
 * What speaks against a judgement, rule by rule, each doubt once with the statements it is about, its records and the school's
 * answer. None of it blocks.
 */
export function Doubts({ doubts, ...props }: Props) {
  const { answering } = props
  const said = saidOnce(doubts)
  const rules = [...new Set(said.map(([{ rule }]) => rule))]
  return (
    <Card
      title={answering ? 'What speaks against it' : 'What spoke against it, and what was answered'}
      id="doubts"
      className="mb-5"
    >
      <p>{doubtsInWords(doubts, answering ? 'now' : 'then')}</p>
      {answering && doubts.length > 0 && (
        <Note className="mb-3">
          None of this stops you. What you answer is kept with the judgement, for whoever asks later.
        </Note>
      )}
      {rules.map((rule) => (
        <section key={rule} className="mt-4 border-t border-line pt-3">
          <h3>{ruleName(rule).replace(/^./, (letter) => letter.toUpperCase())}</h3>
          <Note>{said.find(([one]) => one.rule === rule)?.[0].source}.</Note>
          <ul>
            {said
              .filter(([one]) => one.rule === rule)
              .map((same) => (
                <OneDoubt key={doubtKey(same[0])} same={same} {...props} />
              ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function OneDoubt({
  same,
  school,
  answering,
  ...about
}: Omit<Props, 'doubts'> & { same: SaidOnce<ShownDoubt> }) {
  const [doubt] = same
  const { words, records, reply } = doubt
  const key = doubtKey(doubt)
  const isOpen = same.some((one) => doubtKey(one) === answering?.open)
  return (
    <li id={`doubt-${key}`} className="mt-3 scroll-mt-4 border-l-4 border-mark-line pl-3">
      <About keys={same.map((one) => one.about)} {...about} />
      <p>{words}</p>
      {records.length > 0 && (
        <p className="text-[0.95rem]">
          The records:{' '}
          {records.map((record, i) => (
            <span key={record.kind + record.id}>
              {i > 0 && ', '}
              <a href={`/${school}${recordPath(record)}`} className="py-1">
                {record.title}
              </a>
            </span>
          ))}
        </p>
      )}
      {reply && !isOpen && <Reply reply={reply} />}
      {!reply && !answering && <p className="text-soft">Nobody answered this.</p>}
      {answering &&
        (isOpen ? (
          <AnswerDoubt school={school} same={same} statements={about.statements} {...answering} />
        ) : (
          <p className="print:hidden flex flex-wrap items-center gap-x-4">
            <a
              href={`${standsAt(school, answering)}?doubt=${encodeURIComponent(key)}#doubt-${encodeURIComponent(key)}`}
              className="inline-flex min-h-11 items-center"
            >
              {reply ? 'Change the answer' : 'Answer this'}
              <span className="sr-only">: {words}</span>
            </a>
            {reply && <TakeBack school={school} same={same} {...answering} />}
          </p>
        ))}
    </li>
  )
}

function Reply({ reply }: { reply: NonNullable<ShownDoubt['reply']> }) {
  return (
    <div className="my-2 rounded-card bg-brand-soft p-3">
      <p className="whitespace-pre-line">{reply.words}</p>
      <Note>
        Answered by {reply.byName} on {shortDate(reply.on)}.
      </Note>
    </div>
  )
}
