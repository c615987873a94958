import { Table } from '@/components/ui/table'
import { caseName } from '@/lib/concerns/case'
import { keepRule } from '@/lib/concerns/keep'
import type { KeptCase } from '@/lib/concerns/keep-queries'
import { whatGoes } from '@/lib/concerns/letting-go'
import { shortDate } from '@/lib/platform/dates'

/** Cases whose time is over, each with when it ended, by which rule it may go, and what would go with it. */
export function KeptTable({ path, caption, cases }: { path: string; caption: string; cases: KeptCase[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: 'Case' },
        { title: 'About' },
        { title: 'Ended' },
        { title: 'Kept' },
        { title: 'What goes' },
      ]}
      rows={cases.map((one) => ({
        key: one.id,
        cells: [
          <a key="case" href={`${path}/${one.id}`}>
            {caseName(one)}
          </a>,
          one.category.name,
          one.endedOn ? shortDate(one.endedOn) : '',
          keepRule(one.category.keepYears),
          whatGoes(one.goes),
        ],
      }))}
    />
  )
}
