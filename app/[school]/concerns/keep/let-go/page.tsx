import { notFound } from 'next/navigation'
import { Hidden, NumberField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { reviewKept } from '@/lib/concerns/keep-queries'
import { keepPage } from '@/lib/concerns/keep-schema'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { KeptTable } from '../_components/kept-table'
import { letSeveralGoAction } from '../actions'

export const metadata = { title: 'Let cases go' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function LetSeveralGoPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayLetGo)
  const review = await reviewKept(viewer, keepPage.parse((await searchParams).page))
  if (!review) notFound()
  const { due } = review
  const path = `/${school}/concerns/keep`
  const many = due.length === 1 ? 'one case' : `${due.length} cases`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Keeping and letting go', href: path },
      ]}
      title={due.length === 0 ? 'Nothing to let go' : `Let ${many} go?`}
      lede={
        due.length === 0
          ? undefined
          : 'These go for good, each with what stands beside it. Nobody can bring them back.'
      }
    >
      {due.length === 0 ? (
        <Empty title="Nothing to let go" action={<ButtonLink href={path}>Back</ButtonLink>}>
          <p>No case stands here whose time is over.</p>
        </Empty>
      ) : (
        <>
          <Card id="going" title="What will be lost">
            <KeptTable path={path} caption="Cases that will go" cases={due} />
          </Card>
          <Form action={letSeveralGoAction} school={school} className="mt-5 max-w-[42rem]">
            {due.map(({ id }) => (
              <Hidden key={id} name="ids" value={id} />
            ))}
            <NumberField name="typed" label={`Type ${due.length} to let ${many} go`} />
            <Button look="danger">Let {many} go for good</Button>
            <a href={path} className="ml-4 inline-block py-2">
              Not now
            </a>
          </Form>
        </>
      )}
    </SchoolPage>
  )
}
