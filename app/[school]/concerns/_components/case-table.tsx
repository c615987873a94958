import { Table } from '@/components/ui/table'
import { KIND_NAMES } from '@/lib/concerns/case'
import type { CaseList } from '@/lib/concerns/case-list'
import { standsInWords } from '@/lib/concerns/standing-words'
import { shortDate } from '@/lib/platform/dates'

type Props = { list: Pick<CaseList, 'cases' | 'choices' | 'calendar'>; path: string; today: string }

export function CaseTable({ list: { cases, choices, calendar }, path, today }: Props) {
  const categories = new Map(choices.categories.map(({ id, name }) => [id, name]))
  const people = new Map(choices.people.map(({ id, name }) => [id, name]))
  return (
    <Table
      stacks
      caption="What parents and others said"
      columns={[
        { title: 'What they said' },
        { title: 'Where it stands' },
        { title: 'Who has it' },
        { title: 'About' },
        { title: 'Received' },
      ]}
      rows={cases.map((one) => ({
        key: one.id,
        cells: [
          <a key="words" href={`${path}/${one.id}`} className="inline-block min-w-40 font-bold" dir="auto">
            {excerpt(one.words)}
          </a>,
          standsInWords(one, { choices, calendar, today }),
          one.handlerId ? (people.get(one.handlerId) ?? 'Somebody who left') : 'Nobody yet',
          `${categories.get(one.categoryId)} (${KIND_NAMES[one.kind].toLowerCase()} ${one.reference})`,
          shortDate(one.receivedOn),
        ],
      }))}
    />
  )
}

const SHOWN = 90

/** The first line of what they said, cut between two words. */
function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= SHOWN) return line
  const cut = line.slice(0, SHOWN)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN - 20))} …`
}
