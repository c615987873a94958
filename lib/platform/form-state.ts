/** What a form shows after it was sent and refused: what was typed, and what is wrong with it. */
export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  /** Better words for a field, to be used with one press. */
  offers?: Record<string, string>
  /** What stood in the fields when the form was opened. */
  was?: Record<string, string | string[]>
  /**
   * Somebody else changed the record after the form was opened, and its fields show both sides (./two-sides): it was
   * found out with this answer, or before it.
   */
  changed?: 'now' | 'before'
  /** What was typed at the time it was found out. */
  mine?: Record<string, string | string[]>
  /** The side of one field that was just chosen: "theirs title", "mine title". */
  take?: string
}

export const emptyForm: FormState = { values: {}, errors: {} }

/**
 * What was typed, by field name. A name sent several times, as tick boxes are, is a list. Files are not kept, nor nulls,
 * which nobody types and no text in the database can hold.
 */
export function formValues(form: FormData): FormState['values'] {
  return valuesUnder(form, (name) =>
    name.startsWith('$') || name === 'school' || name === 'submission' ? null : name,
  )
}

/** What a form carries of the two sides of its fields. */
export function formSides(form: FormData): Pick<FormState, 'was' | 'changed' | 'mine' | 'take'> {
  const under = (mark: string) =>
    valuesUnder(form, (name) => (name.startsWith(mark) ? name.slice(mark.length) : null))
  const take = form.get('$take')
  return {
    was: under('$was.'),
    mine: under('$mine.'),
    ...(form.has('$changed') && { changed: 'before' }),
    ...(typeof take === 'string' && { take }),
  }
}

function valuesUnder(form: FormData, nameOf: (name: string) => string | null): FormState['values'] {
  const values: FormState['values'] = {}
  for (const sent of new Set(form.keys())) {
    const name = nameOf(sent)
    if (name === null) continue
    const typed = form.getAll(sent).flatMap((v) => (typeof v === 'string' ? v.replaceAll('\0', '') : []))
    if (typed.length > 0) values[name] = typed.length > 1 ? typed : (typed[0] as string)
  }
  return values
}

/** What goes back to the page with a refusal: everything but passwords, which are typed again. */
export function keptValues(values: FormState['values']): FormState['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

/**
 * The files that were chosen, by field name, for the schema to look at. A field left alone is not there; browsers send an
 * empty file for it, so an empty file is as if none was chosen.
 */
export function formFiles(form: FormData): Record<string, File> {
  const files: Record<string, File> = {}
  for (const [name, value] of form) if (typeof value !== 'string' && value.size > 0) files[name] = value
  return files
}
