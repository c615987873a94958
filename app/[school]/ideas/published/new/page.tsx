import { Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { PAGE_KIND_NAMES, PAGE_KINDS } from '@/lib/ideas/page-schema'
import { canPublish } from '@/lib/ideas/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'
import { TitleFields } from '../_components/title-fields'
import { begin } from '../actions'

export const metadata = { title: 'Begin a page for everybody' }

const WHAT = {
  you_said:
    'What parents and carers said and what came of it: from “You said, we did”, and from ideas with a result.',
  thank_you: 'How much parents and carers gave, in numbers of ten and more. Nobody is named.',
}

export default async function NewPublishedPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPublish)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Begin a page for everybody"
      crumbs={[
        parentsCrumb(school),
        ideasCrumb(school),
        { name: 'Pages for everybody', href: `/${school}/ideas/published` },
      ]}
    >
      <Form action={begin} school={school}>
        <Radios
          name="kind"
          label="What kind of page is it?"
          options={PAGE_KINDS.map((value) => ({ value, label: PAGE_KIND_NAMES[value], hint: WHAT[value] }))}
        />
        <TitleFields />
        <Button>Begin it, as a draft</Button>
      </Form>
    </SchoolPage>
  )
}
