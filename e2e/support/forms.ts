import type { APIRequestContext, APIResponse, Page } from '@playwright/test'

/** A form of a page that writes, as a browser without JavaScript would send it, filled in. */
export type SentForm = { address: string; button: string; fields: [name: string, value: string][] }

/** Every form of a page that writes, with something in each of its fields. Open the page without JavaScript first. */
export async function formsOf(page: Page): Promise<SentForm[]> {
  return page.evaluate(() => {
    const madeUp: Record<string, string> = {
      email: 'somebody@example.org',
      date: '2026-03-03',
      url: 'https://example.org',
    }
    return [...document.forms]
      .filter((form) => form.method === 'post')
      .map((form) => {
        for (const field of form.elements) {
          if (field instanceof HTMLInputElement && field.type === 'radio') {
            const group = form.elements.namedItem(field.name)
            if (group instanceof RadioNodeList && !group.value) field.checked = true
          } else if (field instanceof HTMLSelectElement && !field.value) {
            field.value = [...field.options].find((option) => option.value)?.value ?? ''
          } else if (field instanceof HTMLTextAreaElement) {
            field.value ||= 'Made up'
          } else if (
            field instanceof HTMLInputElement &&
            !['hidden', 'checkbox', 'file', 'submit'].includes(field.type)
          ) {
            const isNumber = field.inputMode === 'decimal' || field.inputMode === 'numeric'
            field.value ||= isNumber ? '7' : (madeUp[field.type] ?? 'Made up')
          }
        }
        const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
        const button = form.querySelector('button[type=submit], button:not([type])')?.textContent ?? ''
        const { pathname, search } = new URL(form.action)
        return { address: pathname + search, button, fields: fields as [string, string][] }
      })
  })
}

/** Sends a form to an address, as its own or with another school's word in it. */
export function send(
  request: APIRequestContext,
  { address, fields }: SentForm,
  given: { address?: string; school?: string } = {},
): Promise<APIResponse> {
  const multipart = new FormData()
  for (const [name, value] of fields) {
    multipart.append(name, name === 'school' && given.school ? given.school : value)
  }
  return request.post(given.address ?? address, {
    multipart,
    headers: fromThisSite(),
    maxRedirects: 0,
  })
}

/** What a browser says of a form that this site's own page sends. */
export function fromThisSite(): Record<string, string> {
  return { origin: new URL(process.env.ALONGSIDE_URL ?? '').origin }
}
