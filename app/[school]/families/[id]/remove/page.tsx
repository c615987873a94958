import { notFound } from 'next/navigation'
import { Hidden, TextField, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { whatGoesWithIt, whatItTold } from '@/lib/families/family'
import { canKeepFamilies } from '@/lib/families/policy'
import { getFamily } from '@/lib/families/queries'
import { getTold } from '@/lib/families/told'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removeFamilyAction } from '../../actions'

export const metadata = { title: 'Remove a family' }

export default async function RemoveFamilyPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const family = await getFamily(viewer, id)
  const told = await getTold(viewer, id)
  if (!family || !told) notFound()
  const record = `/${school}/families/${id}`
  const pupils = family.pupils.map(({ reference }) => reference)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Remove ${family.reference}?`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: family.reference, href: record },
      ]}
      lede={
        <>
          <p>
            {pupils.length > 0
              ? `The family goes, and its ${pupils.length === 1 ? 'pupil' : 'pupils'} ${pupils.join(', ')}, with their year groups, classes and groups.`
              : 'The family’s reference and languages go.'}{' '}
            It can be put back from the bin for 30 days.
          </p>
          <p className="mt-2">{whatGoesWithIt(family.hanging)}</p>
          <p className="mt-2">{whatItTold(told)}</p>
        </>
      }
    >
      <Form action={removeFamilyAction} school={school}>
        <Hidden name="id" value={family.id} />
        <TextField
          name="typed"
          label={`Type ${family.reference} to remove it`}
          width="medium"
          autoComplete="off"
        />
        <TickBox
          name="isForGood"
          label="The family asks for it: remove it at once and for good"
          hint="Then nothing can be put back. The history says only that there was one."
        />
        <Button look="danger">Remove it</Button>
        <a href={record} className="ml-4 inline-block py-2">
          Keep it
        </a>
      </Form>
    </SchoolPage>
  )
}
