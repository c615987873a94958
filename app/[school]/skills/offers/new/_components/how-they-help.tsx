import { Radios, TextField, TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { AGES, CHOICE_NAMES, DAYS, GAINS, HOW_FAR } from '@/lib/door/choices'

const NAMES = ['howFar', 'days', 'ages', 'speaks', 'gains', 'gainWords']

/** How far they would go, when, with whom, and what they would like to have of it. Folded away: most of it is not said at a gate. */
export function HowTheyHelp() {
  return (
    <>
      <h2 className="mt-6 mb-2">How they would help</h2>
      <Folded summary="How far, when, with whom and in which language" names={NAMES}>
        <Radios
          name="howFar"
          label="How far would they go?"
          optional
          columns
          options={HOW_FAR.map((value) => ({ value, label: CHOICE_NAMES.howFar[value] }))}
        />
        <TickBoxes
          name="days"
          label="When could they come?"
          optional
          columns="always"
          options={DAYS.map((value) => ({ value, label: CHOICE_NAMES.days[value] }))}
        />
        <TickBoxes
          name="ages"
          label="With which ages?"
          optional
          columns="always"
          options={AGES.map((value) => ({ value, label: CHOICE_NAMES.ages[value] }))}
        />
        <TextField
          name="speaks"
          label="Languages they speak"
          hint="With a comma between them."
          optional
          autoComplete="off"
        />
        <TickBoxes
          name="gains"
          label="What would they like to have from it?"
          optional
          columns
          options={GAINS.map((value) => ({ value, label: CHOICE_NAMES.gains[value] }))}
        />
        <TextField
          name="gainWords"
          label="Something else they would like"
          optional
          dir="auto"
          autoComplete="off"
        />
      </Folded>
    </>
  )
}
