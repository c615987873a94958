import { decisionField } from '@/lib/whole-school/subject-access/schema'
import type { Reviewed } from '@/lib/whole-school/subject-access/sections'

const CHOICES = [
  { value: 'masked', label: 'Hand it over as masked' },
  { value: 'whole', label: 'Hand it over as it stands' },
  { value: 'out', label: 'Leave it out' },
]

/** One text in which somebody else may be named: as it stands, as it would be masked, and what to do. */
export function TextToDecide({ text }: { text: Reviewed }) {
  return (
    <fieldset className="mb-5 rounded-card border border-line bg-card p-4">
      <legend className="px-1 font-bold">{text.where}</legend>
      <p className="text-soft">As it stands</p>
      <p dir="auto" className="mb-2 whitespace-pre-wrap break-words">
        {text.text}
      </p>
      <p className="text-soft">As masked</p>
      <p dir="auto" className="mb-3 whitespace-pre-wrap break-words">
        {text.masked.text}
      </p>
      <div className="grid gap-2">
        {CHOICES.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 items-start gap-3 rounded border-2 border-edge bg-card px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name={decisionField(text.key)}
              value={value}
              required
              className="mt-1 size-5 shrink-0 accent-brand"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
