import { NumberField, Select, TextArea, TextField, TickBoxes } from '@/components/form/fields'
import type { Stage } from '@/lib/concerns/procedure'
import { COUNTINGS, countingOf, HANDLER_OPTIONS, stageField } from '@/lib/concerns/procedure-schema'

/** The fields of one stage; an empty row is for one more. */
export function StageFields({ row, stage }: { row: number; stage?: Stage }) {
  const name = (field: Parameters<typeof stageField>[1]) => stageField(row, field)
  const fields = (
    <>
      <TextField
        name={name('name')}
        label="Name of the stage"
        hint={stage ? 'Empty it to leave the stage out.' : undefined}
        maxLength={100}
        autoComplete="off"
        defaultValue={stage?.name}
      />
      <Select
        name={name('whoHandles')}
        label="Who handles it"
        options={HANDLER_OPTIONS}
        defaultValue={stage?.whoHandles}
      />
      <NumberField
        name={name('acknowledge')}
        label="Acknowledge in"
        hint="Leave empty for no fixed number of days."
        optional
        defaultValue={stage?.acknowledge?.days}
      />
      <Select
        name={name('acknowledgeUnit')}
        label="Counted in, for acknowledging"
        empty={null}
        options={COUNTINGS}
        defaultValue={countingOf(stage?.acknowledge ?? null)}
      />
      <NumberField
        name={name('answer')}
        label="Answer in"
        hint="Leave empty for no fixed number of days."
        optional
        defaultValue={stage?.answer?.days}
      />
      <Select
        name={name('answerUnit')}
        label="Counted in, for answering"
        empty={null}
        options={COUNTINGS}
        defaultValue={countingOf(stage?.answer ?? null)}
      />
      <TickBoxes
        name={name('ticks')}
        label="What holds for it"
        options={[
          { value: 'formal', label: 'It is a formal stage' },
          { value: 'writing', label: 'The complaint has to be in writing' },
        ]}
        defaultValue={[...(stage?.isFormal ? ['formal'] : []), ...(stage?.needsWriting ? ['writing'] : [])]}
      />
      <TextArea name={name('notes')} label="Notes" optional rows={2} defaultValue={stage?.notes} />
    </>
  )
  const title = stage ? stage.name : 'One more stage'
  return (
    <fieldset className="mb-6 rounded-card border border-line bg-card p-4">
      <legend className="px-1 text-[1.15rem] font-bold">{title}</legend>
      {fields}
    </fieldset>
  )
}
