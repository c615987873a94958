'use client'

import { type ComponentProps, useRef, useState } from 'react'
import { useSent } from './action-form'
import { useField } from './both-sides'
import { box, type Common, described, Hint, Label, Wrong } from './field-parts'

export { Radios, Select, TickBox, TickBoxes } from './choices'

type InputProps = Common & {
  type?: 'text' | 'email' | 'password' | 'time' | 'url' | 'search'
  defaultValue?: string | number | null
  width?: 'short' | 'medium' | 'full'
  suffix?: string
} & Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'list' | 'spellCheck' | 'maxLength' | 'dir' | 'onInput'
  >

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
  const { shown, made, error, above } = useField(name, String(defaultValue ?? ''))
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={error} />
      {above}
      <span className="flex items-center gap-2">
        <input
          key={made}
          {...described(name, hint, error)}
          {...input}
          name={name}
          defaultValue={shown}
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
  const { shown, made, error, above } = useField(name, british(defaultValue))
  const typed = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const example = hint ?? 'Day, month and year, such as 27/3/2026.'
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{example}</Hint>
      <Wrong name={name} message={error} />
      {above}
      <span className="flex items-center gap-2">
        <input
          key={made}
          {...described(name, example, error)}
          ref={typed}
          name={name}
          autoComplete="off"
          defaultValue={shown}
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
  ...area
}: Common & { defaultValue?: string | null; rows?: number } & Pick<
    ComponentProps<'textarea'>,
    'spellCheck' | 'autoComplete' | 'dir' | 'lang' | 'maxLength'
  >) {
  const { shown, made, error, above } = useField(name, defaultValue ?? '')
  const putTypedBack = useTypedBefore(name)
  return (
    <div className="mb-5">
      <Label name={name} label={label} optional={optional} />
      <Hint name={name}>{hint}</Hint>
      <Wrong name={name} message={error} />
      {above}
      <textarea
        key={made}
        ref={putTypedBack}
        {...described(name, hint, error)}
        {...area}
        name={name}
        rows={rows}
        defaultValue={shown}
        className={box}
      />
    </div>
  )
}

/**
 * What travels along unseen. The record's version stays the one that was opened for as long as nobody was told that there
 * is a newer one, also where the page is drawn anew around a refused form.
 */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const { values, changed } = useSent()
  const opened = name === 'version' && !changed ? values.version : undefined
  return <input type="hidden" name={name} value={opened ?? value} />
}

/**
 * What was typed into a text area before the page's script was there. React, taking over a page, puts the server's text back
 * into a text area that had some (not so into other fields), and what a quick person had typed by then would be gone. It may
 * take its time between looking at a field and taking it over, so what is typed meanwhile is listened for.
 */
function useTypedBefore(name: string) {
  const [before] = useState(() => (typeof document === 'undefined' ? [] : areasCalled(name)))
  return (taken: HTMLTextAreaElement | null) => {
    for (const { area, typed, stop } of before.splice(0)) {
      stop()
      if (area === taken && area.value === area.defaultValue && typed() !== area.defaultValue)
        area.value = typed()
    }
  }
}

function areasCalled(name: string) {
  const areas = [...document.querySelectorAll('textarea')].filter((area) => area.name === name)
  return areas.map((area) => {
    let typed = area.value
    // Given what it has, it counts as typed in, and keeps what is selected in it when React gives it the server's text anew:
    // or else whoever had just selected all would write in front of it.
    area.value = typed
    const listen = () => {
      typed = area.value
    }
    area.addEventListener('input', listen)
    return { area, typed: () => typed, stop: () => area.removeEventListener('input', listen) }
  })
}
