import { Select, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { canPrepare } from '@/lib/conversation/policy'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { yearsToShow } from '../../../impact/_components/years'
import { packCrumbs } from '../_components/crumbs'
import { begin } from '../actions'

export const metadata = { title: 'Begin a pack' }

export default async function NewPack({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const current = academicYearOf(today())
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Begin a pack"
      crumbs={packCrumbs(school)}
    >
      <Form action={begin} school={school}>
        <TextField
          name="title"
          label="What is it for?"
          hint="It stands at the top of every page, such as “Our work with parents and carers, spring visit”."
          maxLength={120}
          autoComplete="off"
        />
        <Select
          name="academicYear"
          label="Which year does it tell of?"
          options={yearsToShow(current, current)}
          defaultValue={`${current}`}
          empty={null}
        />
        <Note className="mb-4">
          It begins with the judgements that stand, the strongest claims about pupils, the two best examples
          each of engagement and of involvement, and their evidence that governors may read. You can change
          all of it.
        </Note>
        <Button>Begin it</Button>
      </Form>
    </SchoolPage>
  )
}
