import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { mayKeepYouSaid } from '@/lib/concerns/learn/policy'
import { getYouSaidBeginning } from '@/lib/concerns/learn/you-said-queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { YouSaidFields } from '../_components/you-said-fields'
import { write } from '../actions'

export const metadata = { title: 'You said, we did' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ improvement?: string }> }

export default async function NewYouSaidPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepYouSaid)
  const beginning = await getYouSaidBeginning(viewer, (await searchParams).improvement ?? null)
  if (!beginning) return null
  const { improvement, categories, categoryId } = beginning
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="You said, we did"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'You said, we did', href: `/${school}/concerns/you-said` },
      ]}
    >
      {improvement && (
        <Note className="mb-4">
          From <a href={`/${school}/concerns/improvements/${improvement.id}`}>{improvement.title}</a>. The
          words below are the parent’s own: keep what everybody may read.
        </Note>
      )}
      <Form action={write} school={school}>
        {improvement && <Hidden name="improvementId" value={improvement.id} />}
        <YouSaidFields given={{ ...beginning, saidOn: beginning.saidOn ?? today() }} />
        {!improvement && (
          <Select
            name="categoryId"
            label="What is it about?"
            optional
            empty="Nothing in particular"
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={categoryId}
          />
        )}
        <Button>Keep as a draft</Button>
      </Form>
    </SchoolPage>
  )
}
