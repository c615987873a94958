'use client'

import { type ComponentProps, type ReactNode, useRef } from 'react'
import { useSent } from './action-form'

type Common = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Says "optional" beside the label. What is not marked is needed. */
  optional?: boolean
}

const box =
  'mt-1 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink aria-invalid:border-wrong'

function described(name: string, hint: unknown, error: unknown) {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return { id: name, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}

function Hint({ name, children }: { name: string; children?: ReactNode }) {
  return children ? (
    <div id={`${name}-hint`} className="text-soft">
      {children}
    </div>
  ) : null
}

function Wrong({ name, message }: { name: string; message?: string }) {
  return message ? (
    <p id={`${name}-error`} className="my-1 font-bold text-wrong">
      {message}
    </p>
  ) : null
}

function Label({ name, label, optional }: Common) {
  return (
    <label htmlFor={name} className="font-bold">
      {label}
      {optional && <span className="font-normal text-soft"> (optional)</span>}
    </label>
  )
}

type InputProps = Common & {
  type?: 'text' | 'email' | 'password' | 'time' | 'url' | 'search'
  defaultValue?: string | number | null
  width?: 'short' | 'medium' | 'full'
  suffix?: string
} & Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'list' | 'spellCheck' | 'maxLength'>

const widths = { short: 'max-w-32', medium: 'max-w-72', full: '' }

/** One line of text, a number, a date or a time. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  width = 'full',
  suffix,
  ...input
}: InputProps) {
  const { values, errors } = useSent()
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={errors[name]} />
      <span className="flex items-center gap-2">
        <input
          {...described(name, hint, errors[name])}
          {...input}
          name={name}
          defaultValue={(values[name] as string) ?? defaultValue ?? ''}
          className={`${box} ${widths[width]}`}
        />
        {suffix && <span>{suffix}</span>}
      </span>
    </div>
  )
}

/**
 * A calendar date: typed as day, month and year in the British order whatever the browser's language, or picked. Without
 * JavaScript there is no calendar to pick from, and no button for it.
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  defaultValue,
}: Common & { defaultValue?: string | null }) {
  const { values, errors } = useSent()
  const typed = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const example = hint ?? 'Day, month and year, such as 27/3/2026.'
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{example}</Hint>
      <Wrong name={name} message={errors[name]} />
      <span className="flex items-center gap-2">
        <input
          {...described(name, example, errors[name])}
          ref={typed}
          name={name}
          autoComplete="off"
          defaultValue={(values[name] as string) ?? british(defaultValue)}
          className={`${box} max-w-44`}
        />
        <span className="relative mt-1 noscript:hidden">
          <button
            type="button"
            onClick={() => calendar.current?.showPicker()}
            className="min-h-11 rounded-md border-2 border-edge bg-card px-3 text-brand"
          >
            Pick<span className="sr-only"> the date: {label}</span>
          </button>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 opacity-0"
            onChange={(event) => {
              if (typed.current && event.target.value) typed.current.value = british(event.target.value)
            }}
          />
        </span>
      </span>
    </div>
  )
}

/** "2026-03-27" as it is typed here: "27/3/2026". */
function british(iso?: string | null): string {
  const [year, month, day] = (iso ?? '').split('-')
  return day ? `${Number(day)}/${Number(month)}/${year}` : ''
}

export function NumberField(props: Omit<InputProps, 'type' | 'inputMode'>) {
  return <TextField inputMode="decimal" width="short" autoComplete="off" {...props} />
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 4,
  spellCheck,
}: Common & { defaultValue?: string | null; rows?: number; spellCheck?: boolean }) {
  const { values, errors } = useSent()
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={errors[name]} />
      <textarea
        {...described(name, hint, errors[name])}
        name={name}
        rows={rows}
        spellCheck={spellCheck}
        defaultValue={(values[name] as string) ?? defaultValue ?? ''}
        className={box}
      />
    </div>
  )
}

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

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
  const { values, errors } = useSent()
  const chosen = (values[name] as string) ?? defaultValue ?? ''
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={errors[name]} />
      <select
        // React keeps a select's first choice when the page comes back with another: a new key takes the new one.
        key={chosen}
        {...described(name, hint, errors[name])}
        name={name}
        defaultValue={chosen}
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

type ChoiceProps = Common & { options: Option[]; columns?: boolean }

function Choices({
  name,
  label,
  hint,
  optional,
  options,
  columns,
  type,
  chosen,
}: ChoiceProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { errors } = useSent()
  const { id, ...describedBy } = described(name, hint, errors[name])
  return (
    <fieldset className="mb-5" {...describedBy}>
      <legend className="font-bold">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </legend>
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={errors[name]} />
      <div className={`mt-1 grid gap-2 ${columns ? 'sm:grid-cols-2' : ''}`}>
        {options.map((option, i) => (
          <label
            key={option.value}
            className="flex min-h-11 items-start gap-3 rounded border-2 border-edge bg-card px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              id={i === 0 ? id : `${id}-${option.value}`}
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
    </fieldset>
  )
}

/** One of a few answers. */
export function Radios({ defaultValue, ...props }: ChoiceProps & { defaultValue?: string | null }) {
  const typed = useSent().values[props.name]
  return <Choices {...props} type="radio" chosen={[(typed as string) ?? defaultValue ?? '']} />
}

/** None, one or several. */
export function TickBoxes({ defaultValue, ...props }: ChoiceProps & { defaultValue?: string[] }) {
  const { values } = useSent()
  const typed = values[props.name]
  // A refused form with nothing ticked sends nothing under this name; the other fields tell that it was sent.
  const wasSent = Object.keys(values).length > 0
  return <Choices {...props} type="checkbox" chosen={wasSent ? [typed ?? []].flat() : (defaultValue ?? [])} />
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

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
