import { notFound } from 'next/navigation'
import { PairedBars } from '@/components/charts/paired-bars'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Empty, Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Table } from '@/components/ui/table'
import {
  ageInWords,
  type Benchmark,
  benchmarkInWords,
  mayImportBenchmark,
  maySeeBenchmark,
  NO_URN,
  percent,
} from '@/lib/measures/benchmark'
import { getBenchmarks } from '@/lib/measures/benchmark-queries'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isHead } from '@/lib/platform/roles'
import { ImportForm } from './_components/import-form'

export const metadata = { title: 'Absence beside the national figure' }

export default async function BenchmarkPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeBenchmark)
  const found = await getBenchmarks(viewer)
  if (!found) notFound()
  const { urn, benchmarks } = found
  const [latest] = benchmarks
  const currentYear = academicYearOf(today())
  const mayImport = mayImportBenchmark(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      title="Absence here, beside schools like this one"
      lede={latest ? benchmarkInWords(latest).overall : undefined}
      crumbs={[{ name: 'Impact', href: `/${school}/impact` }]}
    >
      {latest && <Latest benchmark={latest} currentYear={currentYear} />}
      {benchmarks.length > 0 && (
        <Years benchmarks={benchmarks} download={`/${school}/impact/benchmark/export`} />
      )}
      {urn === null ? (
        <Card tone="next" className="mb-5">
          <p>{NO_URN}</p>
          {isHead(viewer) && (
            <p>
              <a href={`/${school}/settings`} className="inline-block py-2">
                Enter the URN in the settings
              </a>
            </p>
          )}
        </Card>
      ) : mayImport ? (
        <ImportForm school={school} currentYear={currentYear} hasAny={latest !== undefined} />
      ) : (
        !latest && (
          <Empty title="Nothing to compare with yet">
            <p>
              A leader of the school can bring in the absence that the Department for Education publishes.
            </p>
          </Empty>
        )
      )}
    </SchoolPage>
  )
}

function Latest({ benchmark, currentYear }: { benchmark: Benchmark; currentYear: number }) {
  const { persistent, overall } = benchmarkInWords(benchmark)
  const age = ageInWords(benchmark.academicYear, currentYear)
  return (
    <Card className="mb-5">
      <p>{persistent}</p>
      {benchmark.ownMissing && <p className="mt-2 font-bold">{benchmark.ownMissing}</p>}
      {age && <p className="mt-2">{age}</p>}
      <div className="my-4 max-w-[44rem]">
        <PairedBars
          text={`${overall} ${persistent}`}
          names={[
            'This school',
            `${benchmark.nationalOf.charAt(0).toUpperCase()}${benchmark.nationalOf.slice(1)}`,
          ]}
          print={percent}
          bars={[
            {
              label: 'Sessions missed, of all possible',
              own: benchmark.ownOverall,
              other: benchmark.nationalOverall,
            },
            {
              label: 'Pupils persistently absent, of all enrolled',
              own: benchmark.ownPersistent,
              other: benchmark.nationalPersistent,
            },
          ]}
        />
      </div>
      <Note>
        A difference from other schools says nothing about why. Families, illness and the place a school is in
        differ too.
      </Note>
    </Card>
  )
}

function Years({ benchmarks, download }: { benchmarks: Benchmark[]; download: string }) {
  const own = (value: number | null) => (value === null ? 'not published' : percent(value))
  return (
    <Card title="In figures" id="figures" className="mb-5">
      <Table
        caption="Absence here and nationally, by academic year, in per cent"
        columns={[
          { title: 'Academic year' },
          { title: 'Sessions missed here', isNumber: true },
          { title: 'Nationally', isNumber: true },
          { title: 'Persistently absent here', isNumber: true },
          { title: 'Persistently absent nationally', isNumber: true },
          { title: 'Compared with' },
        ]}
        rows={benchmarks.map((benchmark) => ({
          key: String(benchmark.academicYear),
          cells: [
            academicYearName(benchmark.academicYear),
            own(benchmark.ownOverall),
            percent(benchmark.nationalOverall),
            own(benchmark.ownPersistent),
            percent(benchmark.nationalPersistent),
            benchmark.nationalOf,
          ],
        }))}
      />
      <p className="mt-2">
        <CsvLink href={download} />
      </p>
      <Note className="mt-2">
        From the Department for Education’s school-level absence statistics. Contains public sector
        information licensed under the Open Government Licence v3.0.
      </Note>
    </Card>
  )
}
