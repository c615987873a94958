import { Radios, Select, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import type { listFigures } from '@/lib/evidence/choices'
import { VISIBILITY_NAMES } from '@/lib/evidence/evidence'
import { type AboutDefaults, AboutFields } from '../_components/about-fields'
import { figureInWords } from '../_components/figure-words'
import { SupportsField } from '../_components/supports-field'
import { addFigure, addLink, addQuotation } from '../actions'

type Props = {
  school: string
  replaces: string | undefined
  about: AboutDefaults
  supports: Parameters<typeof SupportsField>[0]
}

export function LinkForm({ school, replaces, about, supports }: Props) {
  return (
    <Form action={addLink} school={school}>
      <input type="hidden" name="replaces" value={replaces ?? ''} />
      <TextField
        name="url"
        type="url"
        label="Address of the page"
        hint="It begins with https:// or http://. What stands there can change; if it matters as it is today, print it to PDF and add the file."
        spellCheck={false}
        maxLength={2000}
      />
      <TextField name="title" label="What is it?" hint="As others would look for it." maxLength={150} />
      <AboutFields kind="link" defaults={{ consent: 'not_needed', ...about }} />
      <SupportsField {...supports} />
      <Button>Add the link</Button>
    </Form>
  )
}

export function QuotationForm({ school, replaces, about, supports }: Props) {
  return (
    <Form action={addQuotation} school={school}>
      <input type="hidden" name="replaces" value={replaces ?? ''} />
      <TextArea
        name="quotation"
        label="What was said"
        hint="In their own words, in the language they used. No names."
        rows={4}
      />
      <AboutFields kind="quotation" defaults={about} />
      <SupportsField {...supports} />
      <Button>Add the quotation</Button>
    </Form>
  )
}

type Figures = Awaited<ReturnType<typeof listFigures>>

/** A result as it stands today. It brings its own date, source and outcome, so little is left to say. */
export function FigureForm({ school, figures }: { school: string; figures: Figures }) {
  if (figures.length === 0) {
    return (
      <Empty
        title="There are no figures to take yet"
        action={
          <ButtonLink look="quiet" href={`/${school}/activities`}>
            Go to your activities
          </ButtonLink>
        }
      >
        <p>
          Once an outcome has pupils’ figures from before and after, its result can be taken as evidence, as
          it stood on the day.
        </p>
      </Empty>
    )
  }
  return (
    <Form action={addFigure} school={school}>
      <Select
        name="resultId"
        label="Which figure?"
        hint="It is kept in numbers as it stands now, whatever is worked out later."
        defaultValue={figures.length === 1 ? figures[0]?.id : null}
        options={figures.map(({ id, activity, measure, ...numbers }) => ({
          value: id,
          label: `${activity}, ${measure.name}: ${figureInWords(numbers, measure.unit)}`,
        }))}
      />
      <Radios
        name="visibility"
        label="Who may see it?"
        hint="Governors see figures on their own page, where small groups are hidden."
        options={(['leaders', 'staff'] as const).map((value) => ({ value, label: VISIBILITY_NAMES[value] }))}
        defaultValue="staff"
      />
      <Button>Add the figure</Button>
    </Form>
  )
}
