import { FilterSelect, Filters } from '@/components/form/filters'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { MARK_NAMES } from '@/lib/judgement/reader/mark-names'
import { MARKS, type Mark } from '@/lib/judgement/reader/marks'
import { PART_NAMES, pathOf } from '@/lib/judgement/reader/own-text-words'
import { OWN_SENTENCES_A_PAGE, type OwnSentence } from '@/lib/judgement/reader/queries'
import { withQuery } from '@/lib/platform/address'

/** The school's own sentences that carry a mark, with a way to where each stands. */
export function OwnSentences({
  school,
  mark,
  page,
  found: { rows, total, read },
}: {
  school: string
  mark: Mark | null
  page: number
  found: { rows: OwnSentence[]; total: number; read: number }
}) {
  const address = `/${school}/judgement/text`
  const hasBeside = rows.some(({ beside }) => beside.length > 0)
  return (
    <section aria-labelledby="own" className="mt-8">
      <h2 id="own">In your own records</h2>
      <p className="mb-3">
        {howMany(total, read, mark)} Read were this year’s and last year’s needs, success criteria, words on
        outcomes, judgements being written, and priorities.
      </p>
      <Filters action={address} label="Filter the sentences" clear={mark ? address : null}>
        <FilterSelect
          name="which"
          label="Mark"
          value={mark ?? ''}
          options={MARKS.map((value) => ({ value, label: MARK_NAMES[value] }))}
        />
      </Filters>
      {total === 0 ? (
        <Empty title="No sentence carries this mark">
          <p>
            Sentences that call a newsletter engagement, claim an effect with nothing behind it, or count who
            came and stop there would be listed here, with what to write instead.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            caption="Sentences that carry a mark, by where they stand"
            columns={[
              { title: 'Sentence' },
              { title: 'Mark' },
              { title: 'Where it stands' },
              ...(hasBeside ? [{ title: 'What the records would support' }] : []),
            ]}
            rows={rows.map((row) => ({
              key: `${row.id} ${row.part} ${row.at} ${row.says}`,
              cells: [
                <a key="link" href={`/${school}${pathOf(row)}`}>
                  {row.says}
                </a>,
                row.marks.map(({ mark: given, instead }) => (
                  <details key={given}>
                    <summary className="min-h-11 cursor-pointer py-2.5 text-brand">
                      {MARK_NAMES[given]}
                    </summary>
                    Instead: {instead}
                  </details>
                )),
                `${PART_NAMES[row.part]}: ${row.title}`,
                ...(hasBeside ? [row.beside.map(({ title, says }) => `${title}: ${says}`).join(' ')] : []),
              ],
            }))}
          />
          <Pager
            page={page}
            size={OWN_SENTENCES_A_PAGE}
            total={total}
            address={(to) => withQuery(address, { which: mark, page: to })}
          />
        </>
      )}
      <CsvLink href={withQuery(`${address}/export`, { which: mark })} />
    </section>
  )
}

function howMany(total: number, read: number, mark: Mark | null): string {
  if (read === 0) return 'There is nothing to read yet.'
  const carry = total === 1 ? 'carries' : 'carry'
  return `${total} of ${read} sentences ${carry} ${mark ? 'this mark' : 'a mark'}.`
}
