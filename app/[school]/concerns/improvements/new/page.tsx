import { forbidden } from 'next/navigation'
import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getPlanChoices } from '@/lib/concerns/learn/improvement-queries'
import { mayOwnImprovements } from '@/lib/concerns/learn/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PlanFields } from '../_components/plan-fields'
import { plan } from '../actions'

export const metadata = { title: 'Do something about it' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ lesson?: string; category?: string }>
}

export default async function NewImprovementPage({ params, searchParams }: Props) {
  const { school } = await params
  const { lesson: lessonId = null, category } = await searchParams
  const viewer = await requireViewerWho(school, mayOwnImprovements)
  const choices = await getPlanChoices(viewer, lessonId)
  if (!choices) forbidden()
  const { lesson, categories, owners } = choices
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Do something about it"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Improvements', href: `/${school}/concerns/improvements` },
      ]}
    >
      {lesson && (
        <Card title="What we learned" id="lesson" className="mb-5">
          <p className="whitespace-pre-line">{lesson.words}</p>
          <p className="text-[0.95rem] text-soft">
            From <a href={`/${school}/concerns/${lesson.caseId}`}>{lesson.reference}</a>, about{' '}
            {lesson.category}. Whoever may not see that case does not see this either.
          </p>
        </Card>
      )}
      <Form action={plan} school={school}>
        {lesson ? (
          <Hidden name="lessonId" value={lesson.id} />
        ) : (
          <Select
            name="categoryId"
            label="What is it about?"
            hint="Then the school can count whether it is raised less often afterwards."
            optional
            empty="Nothing in particular"
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={category}
          />
        )}
        <PlanFields owners={owners} />
        <Button>Plan it</Button>
      </Form>
    </SchoolPage>
  )
}
