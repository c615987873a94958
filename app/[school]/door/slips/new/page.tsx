import { forbidden } from 'next/navigation'
import { Radios, Select, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { linksInAddress } from '@/lib/door/link-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAskingChoices } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { MadeLinkFields } from '../../_components/made-link-fields'
import { printSlips } from '../../actions'

export const metadata = { title: 'Print slips for families' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewSlipsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const { campaign, family, who } = linksInAddress.parse(await searchParams)
  const choices = await getAskingChoices(viewer)
  if (!choices) forbidden()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Print slips for families"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Links', href: `/${school}/door` },
      ]}
      lede="Each slip carries a link of the family’s own, in its language and in English, eight to a side of A4, in the order of year groups and classes. Slips given out before go on working."
    >
      <Form action={printSlips} school={school}>
        <Radios
          name="who"
          label="Who gets one?"
          options={[
            {
              value: 'everybody',
              label: 'Everybody',
              hint: 'Of a campaign, every family it asks. Otherwise every family at the school.',
            },
            { value: 'waiting', label: 'Families who have not answered the campaign yet' },
            { value: 'year', label: 'Families of a year group' },
            { value: 'these', label: 'These families' },
          ]}
          defaultValue={who ?? (family ? 'these' : 'everybody')}
        />
        <Select
          name="yearGroup"
          label="Year group"
          optional
          options={choices.yearGroups.map((name) => ({ value: name, label: name }))}
        />
        <TextArea
          name="references"
          label="References of the families"
          hint="One a line, or with a comma between them."
          optional
          rows={3}
          spellCheck={false}
          autoComplete="off"
          defaultValue={family}
        />
        <MadeLinkFields campaigns={choices.campaigns} campaign={campaign} />
        <Button>Make the slips</Button>
      </Form>
    </SchoolPage>
  )
}
