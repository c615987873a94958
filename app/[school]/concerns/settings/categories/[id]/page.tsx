import { notFound } from 'next/navigation'
import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { WHY_KEPT } from '@/lib/concerns/category-commands'
import { getCategory } from '@/lib/concerns/category-queries'
import { keepRule } from '@/lib/concerns/keep'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Timeline } from '../../../../history/_components/timeline'
import { bringBackCategoryAction, changeCategoryAction, retireCategoryAction } from '../../actions'
import { CategoryFields } from '../_components/category-fields'

export const metadata = { title: 'A category' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function CategoryPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const category = await getCategory(viewer, id)
  if (!category) notFound()
  const path = `/${school}/concerns/settings`
  const isRetired = category.retiredAt !== null
  const whyKept = WHY_KEPT[category.key]
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      crumbs={[
        { name: 'Settings', href: path },
        { name: 'Categories', href: `${path}/categories` },
      ]}
      kicker={isRetired ? 'Out of use' : undefined}
      title={category.name}
      lede={`Its cases are kept until ${keepRule(category.keepYears)}.`}
    >
      <div className="space-y-5">
        <Card id="change" title="Change it">
          <Form action={changeCategoryAction} school={school} className="mt-3">
            <Hidden name="id" value={category.id} />
            <Hidden name="version" value={category.version} />
            <CategoryFields category={category} />
            <Select
              name="after"
              label="Its place in lists"
              empty="First of all"
              options={category.others.map(({ id, name }) => ({ value: id, label: `After ${name}` }))}
              defaultValue={category.after}
            />
            <p className="mb-4">
              Where you change the years, the day is worked out again for cases that have ended already.
            </p>
            <Button>Save</Button>
          </Form>
        </Card>
        <Card id="standing" title={isRetired ? 'Needed again?' : 'Not needed any more?'}>
          {whyKept ? (
            <p>It stays in use: {whyKept}.</p>
          ) : (
            <>
              <p className="mb-3">
                {isRetired
                  ? 'Back in use, it is offered for new cases again and proposed by its keywords.'
                  : 'Out of use, it is not offered for new cases and not proposed. Cases that have it keep it.'}
              </p>
              <Form action={isRetired ? bringBackCategoryAction : retireCategoryAction} school={school}>
                <Hidden name="id" value={category.id} />
                <Hidden name="version" value={category.version} />
                <Button look="quiet">{isRetired ? 'Put it back in use' : 'Take it out of use'}</Button>
              </Form>
            </>
          )}
        </Card>
        {category.history.length > 0 && <Timeline entries={category.history} />}
      </div>
    </SchoolPage>
  )
}
