'use client'

import type { ReactNode } from 'react'
import { useField, useTicks } from './both-sides'
import { box, type Common, described, Hint, Label, Wrong } from './field-parts'

/** Options of one group stand together, under its name. */
type Option = { value: string; label: ReactNode; hint?: ReactNode; group?: string }

export function Select({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
  empty = 'Choose',
}: Common & {
  /** Options of one group stand next to each other. */
  options: { value: string; label: string; group?: string }[]
  defaultValue?: string | null
  empty?: string | null
}) {
  const { shown, error, above } = useField(name, defaultValue ?? '', labelOf(options))
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={error} />
      {above}
      <select
        // React keeps a select's first choice when the page comes back with another: a new key takes the new one.
        key={shown}
        {...described(name, hint, error)}
        name={name}
        defaultValue={shown}
        className={`${box} max-w-96`}
      >
        {empty !== null && <option value="">{empty}</option>}
        {inGroups(options).map(([group, own]) =>
          group === undefined ? (
            own.map(selectOption)
          ) : (
            <optgroup key={group} label={group}>
              {own.map(selectOption)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function selectOption({ value, label }: { value: string; label: string }) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}

function inGroups<T extends { group?: string }>(options: T[]): [string | undefined, T[]][] {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.map((group) => [group, options.filter((option) => option.group === group)])
}

const labelOf = (options: Option[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value

/** `columns`: two side by side where there is room; 'always' for short answers, also on a phone. */
type ChoiceProps = Common & {
  options: Option[]
  columns?: boolean | 'always'
  /** Each group is folded under its name until something of it is chosen, where there are many. */
  isFolded?: boolean
}

function Choices({
  name,
  label,
  hint,
  optional,
  options,
  columns,
  isFolded = false,
  type,
  chosen,
  made,
  error,
  above,
}: ChoiceProps & {
  type: 'radio' | 'checkbox'
  chosen: string[]
  made?: string
  error?: string
  above: ReactNode
}) {
  const { id, ...describedBy } = described(name, hint, error)
  return (
    <fieldset className="mb-5" {...describedBy}>
      <legend className="font-bold">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </legend>
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={error} />
      {above}
      <div key={made}>
        {inGroups(options).map(([group, own]) => {
          const boxes = (
            <Boxes
              {...{ name, type, columns, chosen }}
              options={own}
              idOf={(option) => (option === options[0] ? id : `${id}-${option.value}`)}
            />
          )
          if (group && isFolded)
            return (
              <details key={group} className="group" open={own.some(({ value }) => chosen.includes(value))}>
                <summary className="min-h-11 cursor-pointer py-2 font-bold text-soft">
                  {group}
                  <span aria-hidden="true" className="hidden text-brand group-has-[:checked]:inline">
                    {' '}
                    ✓
                  </span>
                </summary>
                {boxes}
              </details>
            )
          return (
            <div key={group ?? ''}>
              {group && <p className="mt-3 font-bold text-soft">{group}</p>}
              {boxes}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

type BoxesProps = Pick<ChoiceProps, 'name' | 'options' | 'columns'> & {
  type: 'radio' | 'checkbox'
  chosen: string[]
  idOf: (option: Option) => string
}

/** Options side by side or below each other, each a whole line for a thumb. */
function Boxes({ name, options, columns, type, chosen, idOf }: BoxesProps) {
  return (
    <div
      className={`mt-1 grid gap-2 ${columns === 'always' ? 'grid-cols-2' : columns ? 'sm:grid-cols-2' : ''}`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-start gap-3 rounded border-2 border-edge bg-card px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft"
        >
          <input
            id={idOf(option)}
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            className="mt-1 size-5 shrink-0 accent-brand"
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-soft">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One of a few answers. */
export function Radios({ defaultValue, ...props }: ChoiceProps & { defaultValue?: string | null }) {
  const { shown, ...field } = useField(props.name, defaultValue ?? '', labelOf(props.options))
  return <Choices {...props} {...field} type="radio" chosen={[shown]} />
}

/** None, one or several. */
export function TickBoxes({ defaultValue, ...props }: ChoiceProps & { defaultValue?: string[] }) {
  const { shown, ...field } = useTicks(props.name, defaultValue ?? [], labelOf(props.options))
  return <Choices {...props} {...field} type="checkbox" chosen={shown} />
}

export function TickBox({ name, label, hint, defaultValue }: Common & { defaultValue?: boolean }) {
  return (
    <TickBoxes
      name={name}
      label={<span className="sr-only">{label}</span>}
      options={[{ value: 'yes', label, hint }]}
      defaultValue={defaultValue ? ['yes'] : []}
    />
  )
}
