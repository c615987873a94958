import { Card, Note } from '@/components/ui/card'
import {
  doubtKey,
  doubtsInWords,
  type ShownDoubt,
  type StandsOn,
  standsAt,
} from '@/lib/judgement/argue/shown-doubts'
import { recordPath } from '@/lib/judgement/record-words'
import { shortDate } from '@/lib/platform/dates'
import { AnswerDoubt, TakeBack } from './answer-doubt'

type Statement = { key: string; words: string }

type Props = {
  school: string
  doubts: readonly ShownDoubt[]
  /** Of the judgement, in their order: doubts stand under the statement they are about. */
  statements: readonly Statement[]
  /** While it is a draft: the judgement, on which of its pages the doubts stand, and the one that is being answered. */
  answering?: { judgementId: string; on: StandsOn; open: string | undefined }
}

/** What speaks against a judgement, each with its rule, its records and the school's answer. None of it blocks. */
export function Doubts({ school, doubts, statements, answering }: Props) {
  const whole = { key: '', words: 'The judgement as a whole' }
  const parts = [whole, ...statements].map((statement) => ({
    ...statement,
    doubts: doubts.filter(({ about }) => about === statement.key),
  }))
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
      {parts
        .filter((part) => part.doubts.length > 0)
        .map((part) => (
          <section key={part.key} className="mt-4 border-t border-line pt-3">
            <h3>{part.key === '' ? part.words : `“${part.words}”`}</h3>
            <ul>
              {part.doubts.map((doubt) => (
                <OneDoubt key={doubt.rule} school={school} doubt={doubt} answering={answering} />
              ))}
            </ul>
          </section>
        ))}
    </Card>
  )
}

function OneDoubt({ school, doubt, answering }: Pick<Props, 'school' | 'answering'> & { doubt: ShownDoubt }) {
  const { words, source, records, reply } = doubt
  const key = doubtKey(doubt)
  const isOpen = answering?.open === key
  return (
    <li id={`doubt-${key}`} className="mt-3 scroll-mt-4 border-l-4 border-mark-line pl-3">
      <p>{words}</p>
      <Note>{source}.</Note>
      {records.length > 0 && (
        <p className="text-[0.95rem]">
          The records:{' '}
          {records.map((record, i) => (
            <span key={record.kind + record.id}>
              {i > 0 && ', '}
              <a href={`/${school}${recordPath(record)}`} className="inline-block py-1">
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
          <AnswerDoubt school={school} doubt={doubt} {...answering} />
        ) : (
          <p className="print:hidden flex flex-wrap items-center gap-x-4">
            <a
              href={`${standsAt(school, answering)}?doubt=${encodeURIComponent(key)}#doubt-${encodeURIComponent(key)}`}
              className="inline-flex min-h-11 items-center"
            >
              {reply ? 'Change the answer' : 'Answer this'}
              <span className="sr-only">: {words}</span>
            </a>
            {reply && <TakeBack school={school} doubt={doubt} {...answering} />}
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
