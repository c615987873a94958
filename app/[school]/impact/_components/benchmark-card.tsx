import { Card, Note } from '@/components/ui/card'
import { ageInWords, type Benchmark, benchmarkInWords } from '@/lib/measures/benchmark'

/** The school's absence beside that of its phase, in a sentence, with where the figures come from. Of no one year of work. */
export function BenchmarkCard({
  school,
  benchmark,
  currentYear,
  mayImport,
}: {
  school: string
  benchmark: Benchmark | null
  currentYear: number
  mayImport: boolean
}) {
  const age = benchmark && ageInWords(benchmark.academicYear, currentYear)
  return (
    <Card title="Absence here, beside the national figure" id="absence" className="mt-4">
      {benchmark ? (
        <>
          <p>{benchmarkInWords(benchmark).overall}</p>
          <Note className="mt-1">
            {benchmark.ownMissing && `${benchmark.ownMissing} `}
            {age && `${age} `}
            From the Department for Education’s school-level absence statistics ({benchmark.source}). A
            difference from other schools says nothing about why.
          </Note>
        </>
      ) : (
        <p>The absence that the Department for Education publishes has not been brought in.</p>
      )}
      <p className="mt-1 print:hidden">
        <a href={`/${school}/impact/benchmark`} className="inline-block py-1">
          {benchmark
            ? 'Persistent absence and other years'
            : mayImport
              ? 'Bring it in'
              : 'What it would show'}
        </a>
      </p>
    </Card>
  )
}
