/** A form of a page that writes, as it stands in the page: where it goes, and its fields with what is in them. */
export type PageForm = { fields: [name: string, value: string][]; names: string[]; buttons: string[] }

/** Every form of a page that is sent by POST, read from its HTML. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes]) => /method="?post/i.test(attributes ?? ''))
    .map(([, , inside]) => readForm(inside ?? ''))
}

function readForm(inside: string): PageForm {
  const fields: [string, string][] = []
  const names = new Set<string>()
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const { name, type = 'text', value = '' } = attributesOf(attributes)
    if (!name) continue
    names.add(name)
    const isChoice = type === 'checkbox' || type === 'radio'
    if (type === 'file' || (isChoice && !/\bchecked\b/.test(attributes))) continue
    fields.push([name, value || (isChoice ? 'on' : '')])
  }
  for (const [, attributes = '', text = ''] of inside.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    const { name } = attributesOf(attributes)
    if (name) fields.push([name, unescaped(text)])
    if (name) names.add(name)
  }
  for (const [, attributes = '', options = ''] of inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(attributes)
    if (!name) continue
    names.add(name)
    const chosen = /<option\b([^>]*\bselected\b[^>]*)>/.exec(options) ?? /<option\b([^>]*)>/.exec(options)
    fields.push([name, attributesOf(chosen?.[1] ?? '').value ?? ''])
  }
  const buttons = [...inside.matchAll(/<button\b[^>]*>(.*?)<\/button>/gs)].map(([, text]) =>
    unescaped((text ?? '').replace(/<[^>]*>/g, '')),
  )
  return { fields, names: [...names], buttons }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w$:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      unescaped(value),
    ]),
  )
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/**
 * A form ready to be sent, with other words in some of its fields.
 *
 * @param words by the field's name; null takes it out
 */
export function filled(form: PageForm, words: Record<string, string | File | null> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of form.fields) if (!(name in words)) data.append(name, value)
  for (const [name, value] of Object.entries(words)) if (value !== null) data.append(name, value)
  return data
}
