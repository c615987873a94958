import { Chip } from '@/components/ui/card'
import { ageInWords, RECORD_KIND_NAMES, recordPath } from '@/lib/judgement/record-words'
import type { IsoDate } from '@/lib/platform/dates'
import type { JudgedKind } from '@/prisma/generated/enums'

type Shown = {
  kind: JudgedKind
  id: string
  title: string
  stepLabel: string | null
  on: IsoDate | null
}

/** A record something rests on: what it is, how far it has come, how old it is on the day it is looked at. */
export function RecordLine({ school, record, on }: { school: string; record: Shown; on: IsoDate }) {
  return (
    <li className="border-t border-line py-1.5 first:border-t-0">
      <a href={`/${school}${recordPath(record)}`} className="inline-block py-1 print:py-0">
        {record.title}
      </a>{' '}
      <RecordFactsLine record={record} on={on} />
    </li>
  )
}

/** The same beside a title that leads nowhere, as on a form. */
export function RecordFactsLine({ record, on }: { record: Shown; on: IsoDate }) {
  return (
    <span className="text-[0.95rem] text-soft">
      {RECORD_KIND_NAMES[record.kind]}
      {record.stepLabel && (
        <>
          {' '}
          <Chip>{record.stepLabel}</Chip>
        </>
      )}
      . {ageInWords(record.on, on)}.
    </span>
  )
}
