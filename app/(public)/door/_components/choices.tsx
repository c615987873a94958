import type { ReactNode } from 'react'

type Choice = { value: string; label: ReactNode; lang?: string | undefined }

/** Choices of a question, each a whole line for a thumb. What stands above them is the fieldset's, or the page's heading. */
export function Choices({
  name,
  type = 'checkbox',
  choices,
  chosen,
  legend,
  id,
}: {
  name: string
  type?: 'checkbox' | 'radio'
  choices: Choice[]
  chosen: readonly string[]
  legend: string
  /** Where a sentence about what is wrong leads: the first of them. */
  id?: string | undefined
}) {
  return (
    <fieldset className="mb-5">
      <legend className="mb-2 font-bold">{legend}</legend>
      <div className="door-choices">
        {choices.map(({ value, label, lang }, place) => (
          <label key={value}>
            <input
              id={place === 0 ? id : undefined}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              autoComplete="off"
            />
            <span lang={lang} dir={lang ? 'auto' : undefined}>
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
