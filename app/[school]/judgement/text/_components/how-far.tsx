import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { MARK_NAMES } from '@/lib/judgement/reader/mark-names'
import { figuresInWords, readerFigures } from '@/lib/judgement/reader/words'
import type { Proportion } from '@/lib/statistics/proportion'

/** How often the reader is right, in words and in figures. */
export function HowFar() {
  const { figures, sentences, seen } = readerFigures()
  const all = figures.find(({ of }) => of === 'all')
  if (!all) return null
  return (
    <Card title="How far to trust it" id="how-far" className="mt-6">
      <p>
        {figuresInWords(all)} That is on sentences written for the purpose. In milder prose, from schools’
        websites, it did less well: of 17 marks that 39 such sentences deserved it gave 11, and 3 that were
        not deserved. So a mark is a reason to look again, and no mark is no praise. It follows rules and
        understands nothing.
      </p>
      <details className="mt-2">
        <summary className="min-h-11 cursor-pointer py-2.5 text-brand">The figures</summary>
        <Table
          caption={`On ${sentences} labelled sentences its rules were not worked on with`}
          columns={[
            { title: 'Mark' },
            { title: 'Deserving sentences', isNumber: true },
            { title: 'Of marks given, deserved' },
            { title: 'Of marks deserved, given' },
          ]}
          rows={figures.map(({ of, deserving, precision, recall }) => ({
            key: of,
            cells: [of === 'all' ? 'All marks' : MARK_NAMES[of], deserving, share(precision), share(recall)],
          }))}
        />
        <Note className="mt-2">
          In brackets Wilson’s 95% interval. {seen} more sentences served to work on the rules. All were
          labelled before the rules were worked on for them: some are Ofsted’s (Schools and parents, 2011,
          under the Open Government Licence), most were written for the purpose by the people who wrote the
          rules.
        </Note>
      </details>
    </Card>
  )
}

const percent = (share: number | null) => `${Math.round((share ?? 0) * 100)}%`
const share = ({ x, n, p, ciLow, ciHigh }: Proportion) =>
  `${x} of ${n}: ${percent(p)} (${percent(ciLow)} to ${percent(ciHigh)})`
