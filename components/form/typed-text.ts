import { formValues } from '@/lib/platform/form-state'
import type { Values } from './kept-text'

/** What is not typed, and what is never kept on a device. Files are not text, and are left out by `formValues`. */
const NOT_KEPT = '[type=hidden],[type=password],[autocomplete=one-time-code]'

/** What somebody may have typed into a form, without passwords and codes. A name with no box ticked is not there. */
export function valuesOf(form: HTMLFormElement): Values {
  const values = formValues(new FormData(form))
  for (const field of form.querySelectorAll<HTMLInputElement>(NOT_KEPT)) delete values[field.name]
  return values
}

/** What stood in it when the page came, whatever was typed or put back by the browser since. */
export function openedWith(form: HTMLFormElement): Values {
  const copy = form.cloneNode(true) as HTMLFormElement
  copy.reset()
  return valuesOf(copy)
}

/** The fields that differ: what they are now. None ticked is an empty list. */
export function differences(now: Values, before: Values): Values {
  const differing: Values = {}
  for (const name of new Set([...Object.keys(now), ...Object.keys(before)]))
    if (!isSame(now[name], before[name])) differing[name] = now[name] ?? []
  return differing
}

export function isSame(a: Values[string] | undefined, b: Values[string] | undefined): boolean {
  return JSON.stringify([a ?? []].flat()) === JSON.stringify([b ?? []].flat())
}

/**
 * What tells a form from every other of the application: its page, its fields, and the records and choices it carries
 * unseen. Numbers and ids within the names of fields are left out, so that another row in a table is the same form.
 */
export function whichForm(form: HTMLFormElement): string {
  const marks = new Set<string>()
  for (const { name, type, value } of form.elements as unknown as Iterable<HTMLInputElement>) {
    if (!name || name.startsWith('$') || name === 'submission' || name === 'version') continue
    marks.add(name.replace(/[\da-f]{8}-[\da-f-]{27}|\d+/g, '#'))
    if (type === 'hidden' && /^([a-z_]+|[\da-f-]{36})$/.test(value)) marks.add(`${name}=${value}`)
  }
  return [location.pathname, ...[...marks].sort()].join(' ')
}
