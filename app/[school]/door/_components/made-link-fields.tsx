import { Radios, Select } from '@/components/form/fields'
import { LINK_DAYS, LINK_DAYS_NAMES } from '@/lib/door/link-schema'
import { type IsoDate, shortDate } from '@/lib/platform/dates'

type Campaign = { id: string; title: string; closesOn: IsoDate }

/** What a link is for, and how long it works. */
export function MadeLinkFields({ campaigns, campaign }: { campaigns: Campaign[]; campaign: string | null }) {
  return (
    <>
      {campaigns.length > 0 && (
        <Select
          name="campaignId"
          label="For which campaign?"
          hint="Answers by the link then count in it."
          optional
          empty="None"
          options={campaigns.map(({ id, title, closesOn }) => ({
            value: id,
            label: `${title}, until ${shortDate(closesOn)}`,
          }))}
          defaultValue={campaign}
        />
      )}
      <Radios
        name="days"
        label="For how long does it work?"
        options={LINK_DAYS.map((value) => ({ value, label: LINK_DAYS_NAMES[value] }))}
        defaultValue="90"
        columns
      />
    </>
  )
}
