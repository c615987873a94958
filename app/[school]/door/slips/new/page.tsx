import { Radios, Select, TextArea } from '@/components/form/fields'
import { MakeLinksPage, type MakeLinksProps } from '../../_components/make-links-page'
import { printSlips } from '../../actions'

export const metadata = { title: 'Print slips for families' }

export default function NewSlipsPage(props: MakeLinksProps) {
  return (
    <MakeLinksPage
      {...props}
      title="Print slips for families"
      lede="Each slip carries a link of the family’s own, in its language and in English, eight to a side of A4, in the order of year groups and classes. Slips given out before go on working."
      action={printSlips}
      button="Make the slips"
    >
      {({ family, who, yearGroups }) => (
        <>
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
            options={yearGroups.map((name) => ({ value: name, label: name }))}
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
        </>
      )}
    </MakeLinksPage>
  )
}
