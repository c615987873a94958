import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { MEASURE_LIBRARY } from '@/lib/measures/library'
import { canKeepMeasures } from '@/lib/measures/policy'
import { startInAddress } from '@/lib/measures/schema'
import { getStart } from '@/lib/measures/start'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { LooksFields } from '../_components/looks-fields'
import { ScaleFields } from '../_components/scale-fields'
import { addMeasureAction } from '../actions'

export const metadata = { title: 'Add a measure' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A measure of the school's own, or one that starts from the library or from another measure. */
export default async function NewMeasurePage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canKeepMeasures)
  const start = await getStart(viewer, startInAddress.parse(await searchParams))
  const path = `/${school}/measures`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title={start ? `Add a measure like ${start.like}` : 'Add a measure'}
      crumbs={[{ name: 'Measures', href: path }]}
      lede={
        start
          ? start.isNameTaken
            ? 'Give it a name that tells the two apart, and change what is different.'
            : 'As it stands in the library. Change what is different in your school.'
          : undefined
      }
    >
      {!start && (
        <details className="mb-5">
          <summary className="min-h-11 py-2 text-brand underline">Start from one in the library</summary>
          <ul className="grid gap-x-5 sm:grid-cols-2">
            {MEASURE_LIBRARY.map(({ libraryKey, name }) => (
              <li key={libraryKey}>
                <a href={`${path}/new?library=${libraryKey}`} className="inline-block py-1.5">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Form action={addMeasureAction} school={school}>
        {start?.libraryKey && <Hidden name="libraryKey" value={start.libraryKey} />}
        <TextField
          name="name"
          label="Name"
          hint="As you will want to read it in a sentence, such as “Spelling, spring test”."
          maxLength={80}
          autoComplete="off"
          defaultValue={start && !start.isNameTaken ? start.like : ''}
        />
        <ScaleFields scale={start?.scale} />
        <LooksFields looks={start?.looks} />
        <Button>Add the measure</Button>
      </Form>
    </SchoolPage>
  )
}
