import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { MEASURE_LIBRARY } from '@/lib/measures/library'
import { canSeeMeasures } from '@/lib/measures/policy'
import { listMeasures } from '@/lib/measures/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { MeasureTable } from './_components/measure-table'

export const metadata = { title: 'Measures' }

export default async function MeasuresPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeMeasures)
  const measures = await listMeasures(viewer)
  if (!measures) notFound()

  const path = `/${school}/measures`
  const inUse = measures.filter(({ retired }) => !retired)
  const retired = measures.filter((measure) => measure.retired)
  const used = inUse.filter(({ use }) => use.outcomes > 0).length
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title={
        used === 0
          ? `${inUse.length} measures to choose from, none in an outcome yet`
          : `${used} of ${inUse.length} measures ${used === 1 ? 'is' : 'are'} in an outcome`
      }
      lede="A measure is something that can be observed about pupils, or about parents, on one scale. An outcome says which measure an activity is meant to change."
    >
      <p className="print:hidden mb-5 flex flex-wrap items-center gap-x-5">
        <ButtonLink href={`${path}/new`}>Add a measure</ButtonLink>
        <CsvLink href={`${path}/export`} />
      </p>
      <div className="space-y-5">
        {(['pupils', 'parents'] as const).map((about) => {
          const shown = inUse.filter((measure) => measure.about === about)
          return (
            shown.length > 0 && (
              <Card
                key={about}
                id={about}
                title={about === 'pupils' ? 'About pupils' : 'About parents and carers'}
              >
                <MeasureTable path={path} caption={`Measures about ${about}`} measures={shown} />
              </Card>
            )
          )
        })}
        {retired.length > 0 && (
          <Card id="retired" title="Out of use">
            <MeasureTable path={path} caption="Measures out of use" measures={retired} />
          </Card>
        )}
        <Card id="library" title="The library">
          <p className="mb-2">
            Every school starts with these. Take one again where you need a second of its kind, such as a
            maths test for each term’s paper, or as it came.
          </p>
          <ul className="grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
            {MEASURE_LIBRARY.map(({ libraryKey, name, unit }) => (
              <li key={libraryKey}>
                <a href={`${path}/new?library=${libraryKey}`} className="inline-block py-1.5">
                  {name}
                </a>{' '}
                <span className="text-soft">{unit}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </SchoolPage>
  )
}
