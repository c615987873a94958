import { Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { listOfferedCategories } from '@/lib/concerns/offered-categories'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { changeCategory } from '../actions'

export const metadata = { title: 'What it is about' }

export default async function CategoryPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  const categories = await listOfferedCategories(loaded.viewer)
  return (
    <WorkPage loaded={loaded} title="What is it about?">
      <Form action={changeCategory} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <Select
          name="categoryKey"
          label="It is about"
          options={categories.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={loaded.record.category.key}
        />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
