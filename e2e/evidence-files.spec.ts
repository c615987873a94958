import * as sample from '@/lib/evidence/testing/samples'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFile } from '@/prisma/builders/evidence'
import { expect, test } from './support/test'

/** What comes out of the store, and to whom; and who may put something in. */

async function aKeptFile(
  content: Buffer | string,
  name: string,
  visibility: 'staff' | 'governors' = 'staff',
) {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  const id = await aFile(head, activityId, content, { name, visibility })
  return {
    school,
    head,
    id,
    page: `/${school.slug}/evidence/${id}`,
    file: `/${school.slug}/evidence/${id}/file`,
  }
}

test('a file comes as a download that nothing in a browser runs', async ({ page, signIn }) => {
  const { head, file } = await aKeptFile(sample.pdf(), 'Zoë’s log.exe')
  await signIn(head)
  const answer = await page.request.get(file)
  expect(answer.status()).toBe(200)
  expect(await answer.body()).toEqual(sample.pdf())
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Zoes log.exe.pdf"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20log.exe.pdf`,
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'private, no-store, no-transform',
  })
  const shown = await page.request.get(`${file}?show=1`)
  expect(shown.headers()['content-disposition']).toMatch(/^inline/)
  expect(shown.headers()['content-security-policy']).toMatch(/^sandbox/)
})

test('text is never shown in place, whatever it is called', async ({ page, signIn }) => {
  const { head, file } = await aKeptFile('alert(document.cookie)', 'page.html')
  await signIn(head)
  const { 'content-disposition': how, 'content-type': type } = (
    await page.request.get(`${file}?show=1`)
  ).headers()
  expect(how).toMatch(/^attachment; filename="page.html.txt"/)
  expect(type).toBe('text/plain; charset=utf-8')
})

test('a player gets the part it asks for', async ({ page, signIn }) => {
  const { head, file } = await aKeptFile(sample.wav(), 'choir.wav')
  await signIn(head)
  const bytes = sample.wav().length
  const part = await page.request.get(file, { headers: { Range: 'bytes=4-11' } })
  expect(part.status()).toBe(206)
  expect(part.headers()['content-range']).toBe(`bytes 4-11/${bytes}`)
  expect(await part.body()).toEqual(sample.wav().subarray(4, 12))
  const beyond = await page.request.get(file, { headers: { Range: `bytes=${bytes}-` } })
  expect(beyond.status()).toBe(416)
  expect(beyond.headers()['content-range']).toBe(`bytes */${bytes}`)
})

test('governors get what is meant for them, by its link, and no list', async ({ page, signIn }) => {
  const shown = await aKeptFile('For governors', 'shown.txt', 'governors')
  const hidden = await aKeptFile('For staff', 'hidden.txt')
  for (const role of ['governor', 'trust_leader'] as const) {
    await signIn(await aMember(shown.school, role))
    expect((await page.goto(shown.page))?.status()).toBe(200)
    await expect(page.getByText('Year 1 teacher')).toHaveCount(0)
    await expect(page.getByText('Withdraw it')).toHaveCount(0)
    expect((await page.request.get(shown.file)).status()).toBe(200)
    expect((await page.request.get(`/${shown.school.slug}/evidence`)).status()).toBe(403)
    expect((await page.request.get(`/${shown.school.slug}/evidence/new`)).status()).toBe(403)

    await signIn(await aMember(hidden.school, role))
    expect((await page.request.get(hidden.page)).status()).toBe(404)
    expect((await page.request.get(hidden.file)).status()).toBe(404)
  }
})

test('another school’s member finds neither page nor file, not even by its fingerprint', async ({
  page,
  signIn,
}) => {
  const theirs = await aKeptFile('Ours alone', 'log.txt', 'governors')
  const { school, head } = await aSchool()
  const fingerprint = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
  await signIn(head)
  for (const address of [
    theirs.page,
    theirs.file,
    `/${school.slug}/evidence/${theirs.id}`,
    `/${school.slug}/evidence/${theirs.id}/file`,
    `/${school.slug}/evidence/${theirs.id}/edit`,
    `/${school.slug}/evidence/${theirs.id}/withdraw`,
    `/${school.slug}/evidence/new?replaces=${theirs.id}`,
    `/${school.slug}/evidence/${fingerprint}/file`,
  ]) {
    expect.soft((await page.request.get(address)).status(), address).toBe(404)
  }
})

test.describe('an upload', () => {
  const multipart = { files: { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('log') } }

  test('is taken from this site only, from those who record, in their own school', async ({
    page,
    signIn,
    baseURL,
  }) => {
    const { school, head } = await aSchool()
    const { school: other } = await aSchool()
    const send = async (slug: string, origin: string | undefined) => {
      const headers = { accept: 'application/json', ...(origin && { origin }) }
      return (await page.request.post(`/${slug}/evidence/upload`, { multipart, headers })).status()
    }
    await signIn(head)
    expect(await send(school.slug, 'https://evil.example')).toBe(403)
    expect(await send(school.slug, undefined)).toBe(403)
    expect(await send(other.slug, baseURL)).toBe(404)
    expect(await send(school.slug, baseURL)).toBe(200)
    for (const role of ['governor', 'trust_leader'] as const) {
      await signIn(await aMember(school, role))
      expect(await send(school.slug, baseURL)).toBe(403)
    }
  })

  test('by somebody signed out leads to signing in, and back to the form', async ({ request, baseURL }) => {
    const { school } = await aSchool()
    const headers = { origin: baseURL ?? '' }
    const address = `/${school.slug}/evidence/upload`
    const answer = await request.post(address, { multipart, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toMatch(new RegExp(`^/sign-in\\?to=%2F${school.slug}%2Fevidence%2Fnew`))
    const alone = await request.post(address, {
      multipart,
      headers: { ...headers, accept: 'application/json' },
    })
    expect(alone.status()).toBe(401)
    expect(await alone.json()).toEqual({ refusal: expect.stringContaining('signed out') })
  })

  test('that is not a form with files is answered in words', async ({ page, signIn, baseURL }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    const headers = { origin: baseURL ?? '', accept: 'application/json' }
    const answer = await page.request.post(`/${school.slug}/evidence/upload`, { form: { a: 'b' }, headers })
    expect(await answer.json()).toEqual({ refusal: expect.stringContaining('Choose the files again') })
  })
})
