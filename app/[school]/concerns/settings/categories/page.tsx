import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty, Note } from '@/components/ui/card'
import { listCategories } from '@/lib/concerns/category-queries'
import { triedWords } from '@/lib/concerns/category-schema'
import { KEEP_NOTE } from '@/lib/concerns/default-categories'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { startConcernsAction } from '../actions'
import { CategoryTable } from './_components/category-table'
import { TryWords } from './_components/try-words'

export const metadata = { title: 'What concerns are about' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ words?: string | string[] }> }

export default async function CategoriesPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const words = triedWords.parse((await searchParams).words)
  const categories = await listCategories(viewer)
  if (!categories) notFound()
  const path = `/${school}/concerns/settings`
  const inUse = categories.filter(({ retiredAt }) => !retiredAt)
  const retired = categories.filter(({ retiredAt }) => retiredAt)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Settings', href: path },
      ]}
      title="What concerns are about"
      lede="A category is proposed by the keywords found in a parent’s words. Whoever writes it down may choose another."
    >
      {categories.length === 0 ? (
        <Empty
          title="No categories yet"
          action={
            <Form action={startConcernsAction} school={school}>
              <Button>Bring in the ones to start with</Button>
            </Form>
          }
        >
          <p>Categories, procedures and letters come with Alongside, for your school to change.</p>
        </Empty>
      ) : (
        <div className="space-y-5">
          <p className="print:hidden">
            <ButtonLink href={`${path}/categories/new`}>Add a category</ButtonLink>
          </p>
          <TryWords words={words} categories={inUse} />
          <Card id="in-use" title="In use">
            <CategoryTable path={`${path}/categories`} caption="Categories in use" categories={inUse} />
            <Note className="mt-3">{KEEP_NOTE}</Note>
          </Card>
          {retired.length > 0 && (
            <Card id="retired" title="Out of use">
              <CategoryTable
                path={`${path}/categories`}
                caption="Categories out of use"
                categories={retired}
              />
            </Card>
          )}
        </div>
      )}
    </SchoolPage>
  )
}
