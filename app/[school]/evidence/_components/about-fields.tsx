import { DateField, Radios, TextField } from '@/components/form/fields'
import {
  CONSENT_CHOICE_NAMES,
  CONSENT_CHOICES,
  type ConsentChoice,
  VISIBILITIES,
  VISIBILITY_NAMES,
} from '@/lib/evidence/evidence'
import type { EvidenceKind, EvidenceVisibility } from '@/prisma/generated/enums'

export type AboutDefaults = {
  source?: string | null
  datedOn?: string | null
  consent?: ConsentChoice | null
  consentUntil?: string | null
  visibility?: EvidenceVisibility
}

const SOURCE: Record<EvidenceKind, { label: string; hint: string; optional?: boolean }> = {
  quotation: {
    label: 'Who said it?',
    hint: 'Without a name: “Parent, Year 1” or “Grandmother who came to the phonics workshop”.',
  },
  file: {
    label: 'Where does it come from?',
    hint: 'Such as “Year 1 teacher” or “Reading logs, spring term”. No names of pupils or parents.',
    optional: true,
  },
  link: { label: 'Whose page is it?', hint: 'Such as “Department for Education”.', optional: true },
  figure: { label: 'Where does it come from?', hint: '', optional: true },
}

/** What is said about every kind of evidence: from whom, of when, with whose agreement, for whose eyes. */
export function AboutFields({
  kind,
  defaults,
  isKnown = false,
}: {
  kind: EvidenceKind
  defaults: AboutDefaults
  /** It is on record already, so that consent once given may have been withdrawn. */
  isKnown?: boolean
}) {
  const isQuotation = kind === 'quotation'
  const consents = CONSENT_CHOICES.filter(
    (choice) =>
      choice === defaults.consent ||
      (choice === 'anonymous' ? isQuotation : choice === 'withdrawn' ? isKnown : true),
  )
  const visibilities = VISIBILITIES.filter((who) => who !== 'governors' || kind !== 'figure')
  return (
    <>
      <TextField name="source" {...SOURCE[kind]} defaultValue={defaults.source} maxLength={200} />
      <DateField
        name="datedOn"
        label={isQuotation ? 'When was it said?' : 'What date is it from?'}
        hint="The day it was made or said. Day, month and year, such as 27/3/2026."
        defaultValue={defaults.datedOn}
      />
      {/* Shown by the browser itself when its answer is chosen, so that it needs no JavaScript. */}
      <div className="group">
        <Radios
          name="consent"
          label={isQuotation ? 'Did they agree to be quoted?' : 'Did those who can be recognised agree?'}
          hint={
            isQuotation ? undefined : 'Faces, voices, handwriting with a name: whoever could be recognised.'
          }
          options={consents.map((value) => ({ value, label: CONSENT_CHOICE_NAMES[value] }))}
          defaultValue={defaults.consent}
        />
        <div className="hidden group-has-[[value=given\_until]:checked]:block">
          <DateField
            name="consentUntil"
            label="Until which day?"
            hint="From the next day on it is shown to staff only. Day, month and year, such as 31/7/2027."
            defaultValue={defaults.consentUntil}
          />
        </div>
      </div>
      <Radios
        name="visibility"
        label="Who may see it?"
        options={visibilities.map((value) => ({
          value,
          label: VISIBILITY_NAMES[value],
          hint: value === 'governors' ? 'They see it without saying who it came from.' : undefined,
        }))}
        defaultValue={defaults.visibility ?? 'staff'}
      />
    </>
  )
}
