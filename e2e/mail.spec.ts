import { randomUUID } from 'node:crypto'
import { aMailServer, CERTIFICATE, linksIn } from '@/lib/platform/testing/mail-server'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { aSecondServer } from './support/server'
import { test as base, expect, typeInto } from './support/test'

const from = { MAIL_FROM: 'Alongside <alongside@example.sch.uk>' }

/** An installation whose mail server takes letters over TLS, but none for those who have moved. */
type Post = { url: string; lettersTo: (email: string) => Awaited<ReturnType<typeof aMailServer>>['letters'] }
const test = base.extend<object, { post: Post }>({
  post: [
    async ({ browserName: _ }, use) => {
      const mail = await aMailServer({ tls: 'good', refuses: { to: /^moved-/ } })
      const { url, stop } = await aSecondServer({
        ...from,
        SMTP_URL: `smtp://localhost:${mail.port}`,
        NODE_EXTRA_CA_CERTS: CERTIFICATE,
      })
      await use({ url, lettersTo: (email) => mail.letters.filter(({ to }) => to.includes(email)) })
      await stop()
      await mail.stop()
    },
    { scope: 'worker' },
  ],
})

const anAddress = (name: string) => `${name}-${randomUUID()}@example.org`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody is invited by e-mail, and comes in with its link', async ({
      page,
      context,
      signIn,
      post,
    }) => {
      const { school, head } = await aSchool()
      const email = anAddress('jo')
      await signIn(head)
      await page.goto(`${post.url}/${school.slug}/people/invite`)
      await typeInto(page, { 'Their name': 'Jo Lewis', 'Their e-mail address': email })
      await page.getByLabel('Senior leader').check()
      await page.getByRole('button', { name: 'Send the invitation' }).click()
      await expect(
        page.getByRole('heading', { name: 'The invitation is on its way to them by e-mail' }),
      ).toBeVisible()

      const [letter] = post.lettersTo(email)
      expect(letter).toMatchObject({ isSecure: true, email: { subject: 'Your invitation to Alongside' } })
      // The link's own letters are drawn by lot, and may spell anything.
      expect(letter?.email.text?.replace(/http\S+/g, '')).not.toMatch(/Jo|Lewis|Amina|senior/i)
      const [link = ''] = letter ? linksIn(letter) : []
      await page.getByText('It does not arrive?').click()
      await expect(page.getByLabel('The link')).toHaveValue(link)

      await context.clearCookies()
      await page.goto(link)
      await typeInto(page, { 'Choose a password': aPassword })
      await page.getByRole('button', { name: 'Join' }).click()
      await expect(page).toHaveURL(`${post.url}/${school.slug}`)
    })

    test('a forgotten password is set anew by e-mail, and nobody learns who has an account', async ({
      page,
      post,
    }) => {
      const { school } = await aSchool()
      const { email } = await aMemberWithPassword(school, 'staff')
      const unknown = anAddress('unknown')
      const answers: (string | null)[] = []
      for (const asked of [unknown, email]) {
        await page.goto(`${post.url}/sign-in`)
        await page.getByRole('link', { name: 'Forgotten your password?' }).click()
        await typeInto(page, { 'E-mail address': asked })
        await page.getByRole('button', { name: 'Send me a link' }).click()
        await expect(page.getByRole('heading', { name: 'Look in your mailbox' })).toBeVisible()
        answers.push(page.url(), await page.locator('main').textContent())
      }
      expect(answers.slice(0, 2)).toEqual(answers.slice(2))

      await expect.poll(() => post.lettersTo(email).length).toBe(1)
      expect(post.lettersTo(unknown)).toEqual([])
      const [letter] = post.lettersTo(email)
      await page.goto((letter && linksIn(letter)[0]) ?? '')
      await typeInto(page, { 'A new password': 'seven slow barges upstream' })
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByText('Your new password is set.')).toBeVisible()
      await typeInto(page, { 'E-mail address': email, Password: 'seven slow barges upstream' })
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(`${post.url}/${school.slug}`)
    })
  })
}

test('a head sends a link for a new password', async ({ page, signIn, post }) => {
  const { school, head } = await aSchool()
  const { viewer, email } = await aMemberWithPassword(school, 'staff', { name: 'Tom Reed' })
  await signIn(head)
  await page.goto(`${post.url}/${school.slug}/people/${viewer.membershipId}`)
  await page.getByRole('button', { name: 'Send a link for a new password' }).click()
  await expect(
    page.getByRole('heading', { name: 'The link is on its way to Tom Reed by e-mail' }),
  ).toBeVisible()
  const [letter] = post.lettersTo(email)
  await page.goto((letter && linksIn(letter)[0]) ?? '')
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible()
})

test('the link of somebody who signs in elsewhere too reaches them alone, or nobody', async ({
  page,
  signIn,
  post,
}) => {
  const { school, head } = await aSchool()
  const { school: other } = await aSchool()
  await signIn(head)
  const send = async (email: string) => {
    const { viewer } = await aMemberWithPassword(school, 'staff', { name: 'Tom Reed', email })
    await aMember(other, 'head', { personId: viewer.personId })
    await page.goto(`${post.url}/${school.slug}/people/${viewer.membershipId}`)
    await expect(page.getByText('is not shown to you, because they sign in elsewhere')).toBeVisible()
    await page.getByRole('button', { name: 'Send a link for a new password' }).click()
  }
  const email = anAddress('both')
  await send(email)
  await expect(
    page.getByRole('heading', { name: 'The link is on its way to Tom Reed by e-mail' }),
  ).toBeVisible()
  const [letter] = post.lettersTo(email)
  const link = (letter && linksIn(letter)[0]) ?? 'no link'
  const token = link.split('/reset/')[1] ?? 'no token'
  expect(await page.content()).not.toContain(token)
  expect(JSON.stringify(await page.context().cookies())).not.toContain(token)

  await send(anAddress('moved'))
  await expect(page.getByRole('heading', { name: 'The link did not reach Tom Reed' })).toBeVisible()
  await expect(page.getByText('The link was for them alone')).toBeVisible()
  expect(await page.content()).not.toContain('/reset/')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible()
})

test('an address the mail server does not take is said, and the link is there to copy', async ({
  page,
  context,
  signIn,
  post,
}) => {
  const { school, head } = await aSchool()
  const email = anAddress('moved')
  await signIn(head)
  await page.goto(`${post.url}/${school.slug}/people/invite`)
  await typeInto(page, { 'Their name': 'Jo Lewis', 'Their e-mail address': email })
  await page.getByLabel('Governor').check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('The mail server does not take e-mail for this address.')).toBeVisible()
  const link = await page.getByLabel('The link').inputValue()
  await context.clearCookies()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: `You are invited to ${school.name}` })).toBeVisible()
})

test('a mail server that is not secure, or is down, loses nothing', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const mail = await aMailServer({ tls: 'none' })
  const { url, stop } = await aSecondServer({ ...from, SMTP_URL: `smtp://localhost:${mail.port}` })
  await signIn(head)
  const invite = async () => {
    await page.goto(`${url}/${school.slug}/people/invite`)
    await typeInto(page, { 'Their name': 'Jo Lewis', 'Their e-mail address': anAddress('jo') })
    await page.getByLabel('Governor').check()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByLabel('The link')).toHaveValue(/\/invitation\/[\w-]{43}$/)
  }
  await invite()
  await expect(page.getByText('offers no secure connection that can be trusted')).toBeVisible()
  expect(mail.letters).toEqual([])
  await mail.stop()
  await invite()
  await expect(page.getByText('because the mail server does not answer. Nothing is lost')).toBeVisible()
  await stop()
})
