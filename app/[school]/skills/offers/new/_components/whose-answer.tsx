import { Radios, Select, TickBox } from '@/components/form/fields'
import { SuggestedField } from '@/components/form/suggested-field'
import { DOOR_LANGUAGES } from '@/lib/door/languages'
import { type IsoDate, shortDate } from '@/lib/platform/dates'
import { GIVEN_BY_NAMES, WRITTEN_DOWN } from '@/lib/skills/given-by'

type Props = {
  school: string
  campaigns: { id: string; title: string; closesOn: IsoDate }[]
  campaign: string | null
  family: string | null
}

/** Whose answer it is, to what, and how it came. */
export function WhoseAnswer({ school, campaigns, campaign, family }: Props) {
  // The one that is asked for, or the only one there is.
  const given = campaign ?? (campaigns.length === 1 ? campaigns[0]?.id : null)
  return (
    <>
      <SuggestedField
        name="familyReference"
        label="Whose answer is it?"
        hint="The reference of the family, or begin with a pupil’s. Leave it empty if you do not know."
        address={`/${school}/families/suggest`}
        defaultValue={family}
      />
      {campaigns.length > 0 && (
        <Select
          name="campaignId"
          label="To which campaign?"
          optional
          empty="None"
          options={campaigns.map(({ id, title, closesOn }) => ({
            value: id,
            label: `${title}, until ${shortDate(closesOn)}`,
          }))}
          defaultValue={given}
        />
      )}
      <Radios
        name="givenBy"
        label="How did it reach you?"
        columns
        options={WRITTEN_DOWN.map((value) => ({ value, label: GIVEN_BY_NAMES[value] }))}
      />
      <Select
        name="locale"
        label="In which language did they answer?"
        empty={null}
        options={DOOR_LANGUAGES.map(({ code, english }) => ({ value: code, label: english }))}
        defaultValue="en"
      />
      <TickBox
        name="nothingNow"
        label="They have nothing to offer now"
        hint="It counts as an answer. Leave everything below empty."
      />
    </>
  )
}
