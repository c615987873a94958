import { Card, Chip, Note } from '@/components/ui/card'
import type { Answering, Practice } from '@/lib/conversation/practice'
import { RUNG_NAMES } from '@/lib/impact/rules'
import { shortDate } from '@/lib/platform/dates'
import type { JudgedKind } from '@/prisma/generated/enums'

type Props = Pick<Practice, 'question' | 'records' | 'total'> & { school: string }

const PATHS: Record<JudgedKind, string> = {
  activity: 'activities',
  evidence: 'evidence',
  idea: 'ideas',
  improvement: 'concerns/improvements',
}

/** The records that answer, the strongest first: what may be said, word for word, and what may not. */
export function AnsweringCard({ question, records, total, school }: Props) {
  return (
    <Card title="What the records let you say" id="records">
      {records.length === 0 && (
        <p>
          No record answers this yet. Saying so, and what you are doing about it, is an answer too. Put a
          record under what this is about, or rest a statement on it, and it stands here.
        </p>
      )}
      <ol>
        {records.map((record) => (
          <li key={`${record.kind} ${record.id}`} className="border-t border-line py-2">
            <a href={`/${school}/${PATHS[record.kind]}/${record.id}`} className="inline-block py-2 font-bold">
              {record.title}
            </a>{' '}
            {record.stepLabel && <Chip>{standsOn(record)}</Chip>}{' '}
            {record.on && <small>{shortDate(record.on)}</small>}
            {record.says !== record.title && <p className="max-w-[46rem]">{record.says}</p>}
            <p className="max-w-[46rem] text-soft">{record.notToSay}</p>
          </li>
        ))}
      </ol>
      {total > records.length && (
        <Note>
          These are the strongest {records.length} of {total} records.
        </Note>
      )}
      {question.pages.length > 0 && (
        <p>
          Figures:{' '}
          {question.pages.map(({ name, path }, i) => (
            <span key={path}>
              {i > 0 && ' · '}
              <a href={`/${school}${path}`} className="inline-block py-2">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </Card>
  )
}

const standsOn = ({ stepLabel, rung }: Answering) =>
  rung === null ? stepLabel : `${rung} of 5: ${RUNG_NAMES[rung].toLowerCase()}`
