import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isReadableAddress, isReadableForm, isRoute } from './sent-form'

/** As the framework's own scripts write what they send. */
const { encodeReply }: { encodeReply: (given: unknown) => Promise<FormData> } = createRequire(
  import.meta.url,
)('next/dist/compiled/react-server-dom-webpack/client.edge')

const ID = '7f48ca34371f51f59165081620838b257676a103f1'
const STATE = '{"values":{"title":"$$5 books"},"errors":{},"offers":"$undefined"}'
const OURS = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': `{"id":"${ID}","bound":"$@1"}`,
  '$ACTION_1:1': `[${STATE}]`,
  $ACTION_KEY: 'k1',
  school: 'oakfield',
}

function sent(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return isReadableForm(new Request('http://localhost/', { method: 'POST', body, headers }))
}
const raw = (body: string, headers: Record<string, string>) =>
  isReadableForm(new Request('http://localhost/', { method: 'POST', body, headers }))

describe('a form that is sent to a page', () => {
  it('is read as a browser without JavaScript sends it, and as a script does', async () => {
    expect(await sent(OURS)).toBe(true)
    expect(await sent({ 0: `[${STATE},"$K1"]`, _1_school: 'oakfield' }, { 'next-action': ID })).toBe(true)
    expect(await raw(`[${STATE},"$K1"]`, { 'next-action': ID, 'content-type': 'text/plain' })).toBe(true)
  })

  it('is read however the framework writes what stands in it, lists in two places too', async () => {
    const list = ['F1', 'F2']
    const state = { values: { list, price: '$5', none: undefined }, was: { list, more: [list] }, errors: {} }
    const form = new FormData()
    form.set('school', 'oakfield')
    const body = await encodeReply([state, form])
    expect(await new Response(body).text()).toContain('"$0:0:values:list"')
    const headers = { 'next-action': ID }
    expect(await isReadableForm(new Request('http://localhost/', { method: 'POST', body, headers }))).toBe(
      true,
    )
    for (const way of ['$0:0:values:others', '$0:0:values:list:length', '$0:0', '$1:0:values:list', '$0']) {
      const astray = `[{"values":{"list":["F1"]},"was":{"list":"${way}"},"errors":{}},"$K1"]`
      expect(await sent({ 0: astray }, headers), way).toBe(false)
    }
  })

  it.each([
    ['no action', { $ACTION_REF_1: undefined }],
    ['no name of an action', { '$ACTION_1:0': undefined }],
    ['half a name', { '$ACTION_1:0': '{"id":"7f48' }],
    ['another name', { '$ACTION_1:0': '{"id":"x","bound":"$@1"}' }],
    ['a state elsewhere', { '$ACTION_1:0': `{"id":"${ID}","bound":"$@2"}` }],
    ['no state', { '$ACTION_1:1': '[]' }],
    ['a state that is none', { '$ACTION_1:1': '[null]' }],
    ['a state that points elsewhere', { '$ACTION_1:1': '[{"values":{"a":"$F9"},"errors":{}}]' }],
    ['something else of the framework’s', { '$ACTION_1:2': '[]' }],
  ])('is turned away with %s', async (_, change) => {
    const fields = Object.entries({ ...OURS, ...change }).filter(([, value]) => value !== undefined)
    expect(await sent(Object.fromEntries(fields) as Record<string, string>)).toBe(false)
  })

  it('is turned away when another site’s page sent it', async () => {
    const here = { host: 'alongside.example', origin: 'https://alongside.example' }
    expect(await sent(OURS, here)).toBe(true)
    for (const origin of ['https://evil.example', 'null', 'x'])
      expect(await sent(OURS, { ...here, origin })).toBe(false)
    const proxied = { ...here, host: '127.0.0.1:3000', 'x-forwarded-host': 'alongside.example, inner' }
    expect(await sent(OURS, proxied)).toBe(true)
  })

  it('is turned away when it is no form at all', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await raw('--x\r\n\r\n--x--', multipart)).toBe(false)
    expect(await raw('', { 'content-type': 'multipart/form-data' })).toBe(false)
    expect(await raw('{}', { 'content-type': 'application/json' })).toBe(false)
    expect(await raw('[', { 'next-action': ID })).toBe(false)
    expect(await raw(`[${STATE},"$K1"]`, { 'next-action': 'x' })).toBe(false)
  })
})

describe('an address', () => {
  it.each(['/oakfield/activities', '/oakfield/search%3F'])('%s is read', (pathname) => {
    expect(isReadableAddress(pathname, '?q=%C3%A9&page=%')).toBe(true)
  })
  it.each(['/%', '/%E0%A4%A', '/oakfield/%00'])('%s is not', (pathname) => {
    expect(isReadableAddress(pathname, '')).toBe(false)
  })
  it('with a null in its query is not', () => {
    expect(isReadableAddress('/', '?q=a%00b')).toBe(false)
  })
})

it('leaves every route that takes a POST to read it for itself', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('route.ts') && /function POST/.test(readFileSync(`app/${path}`, 'utf8')),
  )
  expect(routes.length).toBeGreaterThan(1)
  const addressOf = (path: string) => `/${path.replace(/\/route\.ts$/, '').replace(/\(\w+\)\//, '')}`
  for (const path of routes) expect(isRoute(addressOf(path)), path).toBe(true)
})
