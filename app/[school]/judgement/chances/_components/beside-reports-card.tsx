import { PairedBars } from '@/components/charts/paired-bars'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import {
  type BesideReports,
  inPercent,
  ownInWords,
  ownShare,
  REPORTS,
} from '@/lib/judgement/chances/beside-reports'

/** The year's shares beside what was found in inspection reports, and why the two are not the same thing. */
export function BesideReportsCard({ beside, year }: { beside: readonly BesideReports[]; year: string }) {
  const drawn = beside.filter(({ own }) => own !== null)
  return (
    <Card
      title={`Beside ${REPORTS.number} inspection reports, read in ${REPORTS.year}`}
      id="reports"
      className="mb-5"
    >
      <p className="max-w-prose">
        These are not the same thing. The reports are what inspectors wrote about other schools, as somebody
        read them in {REPORTS.year}; the figures of this school count its own priorities and activities of{' '}
        {year}. A higher share here is no better grade, and says nothing about what an inspector would find.
      </p>
      <div className="my-4 max-w-[44rem]">
        <PairedBars
          text={drawn
            .map(
              (one) => `${one.question}: here ${ownInWords(one)}, in the reports ${inPercent(one.reports)}.`,
            )
            .join(' ')}
          names={[`This school, ${year}`, `${REPORTS.number} Ofsted reports, read in ${REPORTS.year}`]}
          print={inPercent}
          bars={drawn.map((one) => ({
            label: `${one.question}: ${ownInWords(one)} here`,
            own: ownShare(one),
            other: one.reports,
          }))}
        />
      </div>
      <Table
        caption="What each share counts"
        isCaptionShown
        columns={[
          { title: 'Question' },
          { title: 'Here', isNumber: true },
          { title: 'What that counts' },
          { title: 'Reports', isNumber: true },
          { title: 'What that counted' },
        ]}
        rows={beside.map((one) => ({
          key: one.question,
          cells: [one.question, ownInWords(one), one.own?.counts ?? '', inPercent(one.reports), one.counted],
        }))}
      />
      <Note className="mt-2">{REPORTS.source}.</Note>
    </Card>
  )
}
