import { forbidden } from 'next/navigation'
import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { linksInAddress } from '@/lib/door/link-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAskingChoices } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { MadeLinkFields } from '../_components/made-link-fields'
import { makeLink } from '../actions'

export const metadata = { title: 'Make one link for everybody' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewOpenLinkPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const { campaign } = linksInAddress.parse(await searchParams)
  const choices = await getAskingChoices(viewer)
  if (!choices) forbidden()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Make one link for everybody"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Links', href: `/${school}/door` },
      ]}
      lede="For a poster, the newsletter or the school’s app. Whoever has it can answer, so the school matches each answer to a family afterwards."
    >
      <Form action={makeLink} school={school}>
        <TextField
          name="label"
          label="What do you call it?"
          hint="For example “Poster at the gate”, so that you see which of them parents and carers use."
          autoComplete="off"
        />
        <MadeLinkFields campaigns={choices.campaigns} campaign={campaign} />
        <Button>Make the link</Button>
      </Form>
    </SchoolPage>
  )
}
