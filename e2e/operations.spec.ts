import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aSecondServer } from './support/server'
import { expect, test } from './support/test'

test('pages run no script and load nothing that the policy does not name', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  const refused: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  const opened: string[] = []
  const open = async (path: string) => {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    const [, nonce = ''] = /script-src 'nonce-([\w-]{36})' 'strict-dynamic';/.exec(policy) ?? []
    expect.soft(nonce, path).not.toBe('')
    expect
      .soft(
        await page
          .locator('script:not([src])')
          .evaluateAll(
            (found, one) => found.filter((script) => (script as HTMLScriptElement).nonce !== one).length,
            nonce,
          ),
        path,
      )
      .toBe(0)
    opened.push(nonce)
  }
  await open('/sign-in')
  await open('/accessibility')
  await open('/nobody/knows/this')
  await signIn(head)
  for (const path of [
    '',
    '/activities/new',
    `/activities/${activityId}`,
    '/impact',
    '/people/invite',
    '/evidence/new',
    '/account',
  ]) {
    await open(`/${school.slug}${path}`)
  }
  expect(new Set(opened).size).toBe(opened.length)
  expect(refused).toEqual([])

  // A script that somebody got into the page is not run.
  const isRun = await page.evaluate(() => {
    const mark = document.createElement('div')
    mark.innerHTML = '<img src="data:," alt="" onerror="window.isRun = true">'
    const answer = new Promise((resolve) =>
      mark.firstElementChild?.addEventListener('error', () => resolve('isRun' in window)),
    )
    document.body.append(mark)
    return answer
  })
  expect(isRun).toBe(false)
})

test('every answer says how it may be used', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  const one = (await page.request.get('/sign-in')).headers()
  const usual = {
    'content-security-policy': expect.stringMatching(/frame-ancestors 'none'/),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': expect.stringMatching(/camera=\(\)/),
    'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
  }
  expect(one).toMatchObject(usual)
  expect(one['strict-transport-security']).toBeUndefined()
  expect(one['x-powered-by']).toBeUndefined()
  // Only the files of evidence have a policy of their own, whatever else an address ends in.
  for (const address of [
    '/invitation/file',
    `/${school.slug}/knows/no/file`,
    `/${school.slug}/evidence/file`,
  ])
    expect.soft((await page.request.get(address)).headers(), address).toMatchObject(usual)
  const nothing = await page.request.get(`/${school.slug}/evidence/nothing/file`)
  expect(nothing.status()).toBe(404)
  expect(nothing.headers()).toMatchObject({
    ...usual,
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
  })
})

test('health and readiness say what is there, and counts are only for who brings the word', async ({
  request,
}) => {
  expect(await (await request.get('/ready')).json()).toEqual({
    ready: true,
    database: 'up',
    migrations: 'applied',
    files: 'up',
  })
  expect((await request.get('/metrics')).status()).toBe(404)

  const METRICS_TOKEN = 'a word that was agreed'
  const { url, stop, output } = await aSecondServer({ METRICS_TOKEN, ALONGSIDE_LOG: 'requests' })
  expect((await request.get(`${url}/metrics`)).status()).toBe(401)
  await request.get(`${url}/invitation/a-token-that-nobody-else-has-seen-yet-0123456`)
  const counted = await request.get(`${url}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  const text = await counted.text()
  expect(text).toMatch(
    /alongside_http_requests_total\{method="GET",route="\/invitation\/\[token\]",status="\d+"\} 1/,
  )
  expect(text).toMatch(
    /alongside_http_request_duration_seconds_count\{method="GET",route="\/invitation\/\[token\]"\} 1/,
  )
  expect(text).toMatch(/alongside_database_connections\{state="idle"\} \d/)
  expect(text).toMatch(/nodejs_eventloop_lag_seconds/)
  expect(text).not.toContain('that-nobody-else')
  // What a process writes arrives after what it answers.
  const logged = () => /^\{.*"\/invitation\/\[token\]".*\}$/m.exec(output())?.[0]
  await expect.poll(logged).toBeDefined()
  const line = JSON.parse(logged() ?? '{}')
  expect(line).toMatchObject({
    level: 'info',
    msg: 'request',
    method: 'GET',
    status: 200,
    ms: expect.any(Number),
  })
  expect(line.id).toMatch(/^[\w-]{36}$/)
  expect(output()).not.toContain('that-nobody-else')
  await stop()
})
