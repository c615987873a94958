/**
 * Whether what is sent to a page can be one of its forms. The framework takes every POST for one, and ends what it cannot
 * read as a failure of the server: so what no browser of ours sends is turned away before, in words.
 */

const ACTION = /^[0-9a-f]{42}$/

export const NOT_A_FORM =
  'This could not be read, and nothing of it was kept. Go back and send the form again.'

/** Whether an address can be read: no broken escapes, and no null, which no text in the database holds. */
export function isReadableAddress(pathname: string, search: string): boolean {
  try {
    return !`${decodeURIComponent(pathname)}${search.replace(/%00/g, '\0')}`.includes('\0')
  } catch {
    return false
  }
}

/** Routes, which read for themselves what they are sent: in any form, and without an action of the framework's. */
const ROUTES = [
  /^\/api\//,
  /^\/door\/(?:begin|answer\/save|mine\/delete|preferences\/save)$/,
  /^\/door\/(?:idea\/(?:save|withdraw)|invitation\/(?:answer|afterwards))$/,
  /^\/[^/]+\/(?:evidence\/upload|concerns\/new\/kept|concerns\/[^/]+\/files\/upload)$/,
  /^\/[^/]+\/(?:settings\/download\/zip|families\/[^/]+\/subject-access\/zip)$/,
]

export const isRoute = (pathname: string) => ROUTES.some((route) => route.test(pathname))

/** Whether a browser says that another site's page sent it. The framework asks the same, and fails. */
function isFromElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  const here = headers.get('x-forwarded-host')?.split(',')[0]?.trim() || headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== here
}

/** @param request its body is read; give it one of its own */
export async function isReadableForm(request: Request): Promise<boolean> {
  if (isFromElsewhere(request.headers)) return false
  const action = request.headers.get('next-action')
  if (action !== null && !ACTION.test(action)) return false
  const type = request.headers.get('content-type') ?? ''
  try {
    if (type.startsWith('multipart/form-data')) {
      const form = await request.formData()
      return action === null ? hasWayToAction(form) : areArguments(form.get('0'))
    }
    return action !== null && areArguments(await request.text())
  } catch {
    return false
  }
}

/** A form sent without JavaScript: which action it is for, and the state its page was in. */
function hasWayToAction(form: FormData): boolean {
  const own = [...form.keys()].filter((name) => name.startsWith('$ACTION'))
  const ways = own.flatMap((name) => /^\$ACTION_REF_(\d+)$/.exec(name)?.[1] ?? [])
  const [way] = ways
  if (ways.length !== 1 || way === undefined) return false
  const expected = [`$ACTION_REF_${way}`, `$ACTION_${way}:0`, `$ACTION_${way}:1`, '$ACTION_KEY']
  if (own.some((name) => !expected.includes(name) || form.getAll(name).length > 1)) return false
  const { id, bound } = JSON.parse(String(form.get(`$ACTION_${way}:0`)))
  if (typeof id !== 'string' || !ACTION.test(id) || bound !== '$@1') return false
  const states = JSON.parse(String(form.get(`$ACTION_${way}:1`)))
  return Array.isArray(states) && states.length === 1 && isState(states[0], { part: '1', holds: states })
}

/** The same sent by script: the state, and "$K1" for the form's fields. */
function areArguments(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const given = JSON.parse(text)
  if (!Array.isArray(given) || given.length !== 2 || given[1] !== '$K1') return false
  return isState(given[0], { part: '0', holds: given })
}

/** A part of what is sent: its number, and what stands in it. */
type Part = { part: string; holds: unknown[] }

/** What a form shows after it was refused (see form-state). */
function isState(state: unknown, within: Part): boolean {
  if (!isObject(state)) return false
  return isObject(state.values) && isObject(state.errors) && isPlain(state, within)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Nothing but words, lists and objects of them. A text of one's own that begins with $ comes as $$; a list that stands in
 * two places comes once, and then as the way to it: $0:0:values:families.
 */
function isPlain(value: unknown, within: Part): boolean {
  if (typeof value === 'string')
    return (
      !value.startsWith('$') || value.startsWith('$$') || value === '$undefined' || leadsTo(value, within)
    )
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((part) => isPlain(part, within))
}

function leadsTo(way: string, { part, holds }: Part): boolean {
  const [first, ...steps] = way.split(':')
  if (first !== `$${part}` || steps.length < 2) return false
  let at: unknown = holds
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false
    at = (at as Record<string, unknown>)[step]
  }
  return typeof at === 'object' && at !== null
}
