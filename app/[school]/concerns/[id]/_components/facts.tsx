import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { KIND_NAMES } from '@/lib/concerns/case'
import { holdersOf } from '@/lib/concerns/letting-go'
import { stageAt } from '@/lib/concerns/move-case'
import { shortDate } from '@/lib/platform/dates'
import type { LoadedCase } from './load-case'

/** What is on record of it in a few words, with each stage and its days. */
export function Facts({ loaded: { viewer, record, procedure, path, may } }: { loaded: LoadedCase }) {
  const { kind, category, categoryBecause, yearGroup, className, keepUntil, heldWhy } = record
  return (
    <Card title="Facts" id="facts">
      <dl>
        <Fact name="Is a">{KIND_NAMES[kind]}</Fact>
        <Fact name="About">
          {category.name}
          {categoryBecause.length > 0 && `, from the words “${categoryBecause.join('”, “')}”`}
          {may.work && (
            <>
              {' '}
              <a className="print:hidden" href={`${path}/category`}>
                Change<span className="sr-only"> what it is about</span>
              </a>
            </>
          )}
        </Fact>
        {(yearGroup || className) && (
          <Fact name="Class">{[yearGroup, className].filter(Boolean).join(', ')}</Fact>
        )}
        {procedure && (
          <Fact name="Procedure">{`${procedure.name}, version ${record.procedure?.number ?? 1}`}</Fact>
        )}
        {record.stages.map((stage) => (
          <Fact key={stage.number} name={stageAt(procedure, stage.number)?.name ?? 'Stage'}>
            {daysOf(stage)}
          </Fact>
        ))}
        {record.timesReopened > 0 && <Fact name="Taken up again">{times(record.timesReopened)}</Fact>}
        {keepUntil && (
          <Fact name="Kept until">
            {shortDate(keepUntil)}
            {heldWhy && `, and longer: ${heldWhy}`}
            {holdersOf(viewer).includes(record.heldBy) && (
              <>
                {' '}
                <a className="print:hidden" href={`/${viewer.schoolSlug}/concerns/keep/${record.id}`}>
                  Keep it longer, or let it go
                </a>
              </>
            )}
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-1.5">
      <dt className="text-[0.95rem] text-soft">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

type StageRow = LoadedCase['record']['stages'][number]

function daysOf({ beganOn, acknowledgedOn, acknowledgeBy, answeredOn, answerBy }: StageRow): string {
  return [
    `Began ${shortDate(beganOn)}`,
    acknowledgedOn
      ? `acknowledged ${shortDate(acknowledgedOn)}${late(acknowledgedOn, acknowledgeBy)}`
      : acknowledgeBy && `to acknowledge by ${shortDate(acknowledgeBy)}`,
    answeredOn
      ? `answered ${shortDate(answeredOn)}${late(answeredOn, answerBy)}`
      : answerBy && `to answer by ${shortDate(answerBy)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const late = (on: Date, by: Date | null) => (by && on > by ? `, late: it was due ${shortDate(by)}` : '')
const times = (count: number) => (count === 1 ? 'Once' : `${count} times`)
