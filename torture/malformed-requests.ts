import type { Sent } from './client'
import { filled } from './forms'
import type { KnownForm, KnownSchool } from './known'
import { encode, nastyFile, nastyQuery, nastyTable, nastyWord } from './nasty'
import type { Random } from './random'

/** Longer ones are refused by every server and proxy there is. */
const LONGEST_QUERY = 6000

/** One request that nobody who means well would send. `writesNothing`: whatever becomes of it, no record may change. */
export type MadeUp = { what: string; path: string; sent?: Sent; form?: FormData; writesNothing: boolean }

const QUERY = [
  'q',
  'page',
  'kind',
  'activity',
  'outcome',
  'from',
  'to',
  'person',
  'about',
  'draft',
  'sheet',
  'only',
  'tray',
  'to',
  'step',
  'year',
  'lay',
  'saved',
  'column.pupilRef',
]

/** One of a dozen kinds, as chance has it. */
export function aRequest(random: Random, school: KnownSchool, forms: KnownForm[]): MadeUp {
  const kind = random.below(10)
  if (kind < 4) return aForm(random, random.pick(forms))
  if (kind === 4) return aBrokenForm(random, random.pick(forms))
  if (kind === 5) return aBody(random, random.pick(forms))
  if (kind === 6) return anUpload(random, school)
  if (kind === 7) return anAddress(random, school)
  if (kind === 8) return headers(random, school)
  const path = random.pick([...school.pages, ...school.routes])
  return {
    what: 'a page with an odd query',
    path: `${path}?${nastyQuery(random, QUERY).slice(0, LONGEST_QUERY)}`,
    writesNothing: true,
  }
}

/** A form as it stands, with nasty words in some of its fields. It may, by chance, mean something. */
function aForm(random: Random, form: KnownForm): MadeUp {
  const own = form.names.filter((name) => !name.startsWith('$') && name !== 'school')
  const words: Record<string, string | File | null> = {}
  for (const name of own) {
    if (random.isOneIn(3)) words[name] = random.isOneIn(5) ? null : nastyWord(random)
    if (name === 'file' && random.isOneIn(2)) words[name] = nastyFile(random)
    if (name === 'pasted' && random.isOneIn(2)) words[name] = nastyTable(random)
  }
  const data = filled(form, words)
  if (random.isOneIn(4)) data.append(random.pick(own.length > 0 ? own : ['x']), nastyWord(random))
  if (random.isOneIn(6))
    data.append(
      random.pick(['__proto__', 'constructor', 'a[b][c]', '', 'toString', 'sessions.0.date', 'press']),
      nastyWord(random),
    )
  return { what: 'a form with nasty words', path: form.address, form: data, writesNothing: false }
}

/** A form whose way to its action is broken: nobody knows what is meant. */
function aBrokenForm(random: Random, form: KnownForm): MadeUp {
  const data = new FormData()
  const inner = form.fields.filter(([name]) => name.startsWith('$ACTION'))
  const broken = random.pick(inner.map(([name]) => name))
  for (const [name, value] of form.fields) {
    if (name !== broken) data.append(name, value)
    else if (!random.isOneIn(3))
      data.append(
        name,
        random.isOneIn(2) ? nastyWord(random).slice(0, 500) : value.slice(0, random.below(value.length + 1)),
      )
  }
  // What still says which action is meant is a whole form, whatever its other words.
  const isMeant =
    broken === '$ACTION_KEY' || data.get(broken) === form.fields.find(([name]) => name === broken)?.[1]
  const isReference = /^\$ACTION_REF_/.test(broken) && data.has(broken)
  return {
    what: 'a form with a broken action',
    path: form.address,
    form: data,
    writesNothing: !(isMeant || isReference),
  }
}

function aBody(random: Random, form: KnownForm): MadeUp {
  const known = /[0-9a-f]{42}/.exec(JSON.stringify(form.fields))?.[0] ?? ''
  const type = random.pick([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    `multipart/form-data; boundary=${'b'.repeat(300)}`,
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain;charset=UTF-8',
    'text/x-component',
    'application/octet-stream',
    '',
    'x',
  ])
  const body = random.pick<() => Uint8Array | string>([
    () => '',
    () => random.bytes(random.below(3000)),
    () => '--x\r\nContent-Disposition: form-data; name="school"\r\n\r\n',
    () =>
      `--x\r\nContent-Disposition: form-data; name="${nastyWord(random)
        .replace(/[\r\n]/g, '')
        .slice(0, 300)}"\r\n\r\nv\r\n--x--\r\n`,
    () => '--x\r\n\r\n--x--',
    () => '{"__proto__":{"polluted":true}}',
    () => '[{"$F":"x"},["$K1"]]',
    () => `school=${encode(nastyWord(random)).slice(0, 4000)}`,
    () => '[['.repeat(20_000),
  ])()
  const action: Record<string, string> = random.isOneIn(2)
    ? { 'next-action': random.pick(['x', '', '40'.repeat(21), known, known, known, nastyHeader(random)]) }
    : {}
  return {
    what: 'a body that is none',
    path: form.address,
    sent: { method: 'POST', headers: { ...(type && { 'content-type': type }), ...action }, body },
    writesNothing: true,
  }
}

function anUpload(random: Random, school: KnownSchool): MadeUp {
  const form = new FormData()
  const many = random.below(4)
  for (let i = 0; i < many; i++) form.append(random.pick(['file', 'files', 'x', '']), nastyFile(random))
  if (random.isOneIn(4)) form.append('file', nastyWord(random))
  const tray = random.isOneIn(2)
    ? encode(nastyWord(random)).slice(0, 300)
    : '01890000-0000-7000-8000-0000000000aa'
  return {
    what: 'an upload of nonsense',
    path: `/${school.slug}/evidence/upload?tray=${tray}`,
    form,
    writesNothing: true,
  }
}

function anAddress(random: Random, school: KnownSchool): MadeUp {
  const parts = random.pick([...school.pages, ...school.routes]).split('/')
  const at = 1 + random.below(Math.max(1, parts.length - 1))
  parts[at] = random.isOneIn(4)
    ? random.pick(['%', '%2e%2e', '..', '%00', '%E0%A4%A', '%ff', '_next', '[id]', '%5B'])
    : encode(nastyWord(random)).slice(0, 1500)
  const path = parts.join('/').replace(/^(?!\/)/, '/')
  const method = random.pick(['GET', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
  return { what: 'an address that leads nowhere', path, sent: { method }, writesNothing: true }
}

function headers(random: Random, school: KnownSchool): MadeUp {
  const names = [
    'rsc',
    'next-router-state-tree',
    'next-router-prefetch',
    'next-action',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'range',
    'if-none-match',
    'if-modified-since',
    'accept',
    'accept-language',
    'accept-encoding',
    'content-type',
    'origin',
    'referer',
    'cookie',
    'host',
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-invoke-path',
    'next-url',
  ]
  const chosen = Array.from({ length: 1 + random.below(4) }, () => [random.pick(names), nastyHeader(random)])
  const path = random.pick([...school.pages, ...school.routes])
  return { what: 'odd headers', path, sent: { headers: Object.fromEntries(chosen) }, writesNothing: true }
}

const nastyHeader = (random: Random) =>
  random.isOneIn(3)
    ? random.pick([
        '1',
        'bytes=-1',
        'bytes=9-3,0-0',
        '%5B%22%22%5D',
        '["",{}]',
        'a=b; next-auth.session-token=x',
        'localhost:1',
        '::1',
        'text/x-component',
      ])
    : nastyWord(random)
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 3000)
