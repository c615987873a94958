import { randomUUID } from 'node:crypto'
import { invite } from '@/lib/people/invitations'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithCodes, aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { expect, test, typeInto } from './support/test'

const another = 'seven slow barges upstream'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a head invites somebody by a link that opens once', async ({ page, context, signIn }) => {
      const { school, head } = await aSchool()
      const email = `jo-${randomUUID()}@example.org`
      await signIn(head)
      await page.goto(`/${school.slug}/people/invite`)
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page.getByText('3 things to put right')).toBeVisible()
      await typeInto(page, { 'Their name': 'Jo Lewis', 'Their e-mail address': email })
      await page.getByLabel('Senior leader').check()
      await page.getByRole('button', { name: 'Make the link' }).click()
      const link = await page.getByLabel('The link').inputValue()
      await page.goto(`/${school.slug}/people`)
      await expect(page.getByText('Jo Lewis, as senior leader')).toBeVisible()
      expect(await page.content()).not.toContain(link)

      await context.clearCookies()
      await page.goto(link)
      await expect(page.getByRole('heading', { name: `You are invited to ${school.name}` })).toBeVisible()
      await typeInto(page, { 'Choose a password': 'Jo Lewis 12' })
      await page.getByRole('button', { name: 'Join' }).click()
      await expect(page.getByText('Use 12 characters or more.').first()).toBeVisible()
      await typeInto(page, { 'Choose a password': aPassword })
      await page.getByRole('button', { name: 'Join' }).click()
      await expect(page).toHaveURL(`/${school.slug}`)
      await expect(page.getByText('Welcome. You are signed in.')).toBeVisible()

      await context.clearCookies()
      await page.goto(link)
      await expect(page.getByRole('heading', { name: 'This invitation was used already' })).toBeVisible()
    })
  })
}

test('a changed role and ended access count from the next click', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const deputy = await aMember(school, 'senior_leader', { name: 'Daniel Price' })
  await signIn(deputy)
  await page.goto(`/${school.slug}/history`)
  await expect(page.getByRole('heading', { name: 'What happened, and who did it' })).toBeVisible()

  const headsBrowser = await browser.newContext({ baseURL })
  const heads = await headsBrowser.newPage()
  await signIn(head, headsBrowser)
  await heads.goto(`/${school.slug}/people`)
  await heads.getByRole('link', { name: 'Daniel Price' }).click()
  await heads.getByLabel('Member of staff').check()
  await heads.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heads.getByText('Saved. It counts from their next click on.')).toBeVisible()
  expect((await page.reload())?.status()).toBe(403)

  await heads.getByRole('button', { name: 'End their access' }).click()
  await expect(heads.getByText('Their access has ended')).toBeVisible()
  expect((await page.goto(`/${school.slug}`))?.status()).toBe(404)

  await heads.goto(`/${school.slug}/history`)
  await expect(heads.getByText('Amina Khan ended the access of Daniel Price')).toBeVisible()
  await headsBrowser.close()
})

test('the only head can neither step down nor leave', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/people/${head.membershipId}`)
  await page.getByLabel('Senior leader').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('This is the school’s only headteacher in Alongside.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'End my access' }).click()
  await expect(page.getByText('Make somebody else headteacher first.')).toBeVisible()
})

test('a head lets somebody set a new password by a link that works once', async ({
  page,
  context,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { viewer, email } = await aMemberWithPassword(school, 'staff')
  await signIn(head)
  await page.goto(`/${school.slug}/people/${viewer.membershipId}`)
  await page.getByRole('button', { name: 'Make a link for a new password' }).click()
  const link = await page.getByLabel('The link').inputValue()

  await context.clearCookies()
  await page.goto(link)
  await typeInto(page, { 'A new password': another })
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your new password is set. Sign in with it.')).toBeVisible()
  await typeInto(page, { 'E-mail address': email, Password: another })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/${school.slug}`)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link was used already' })).toBeVisible()
})

test('a head is told who lets somebody in that signs in elsewhere too', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const { school: other } = await aSchool({ name: 'Millbrook Primary School' })
  const { viewer, email } = await aMemberWithCodes(school, 'staff')
  await aMember(other, 'governor', { personId: viewer.personId })
  await signIn(head)
  await page.goto(`/${school.slug}/people/${viewer.membershipId}`)
  await expect(page.getByText(`npm run let-in -- ${email}`, { exact: false })).toHaveCount(2)
  await expect(page.getByText('Millbrook')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /a link for a new password|End their codes/ })).toHaveCount(0)
})

test('an invitation that has expired says so', async ({ page }) => {
  const { head } = await aSchool()
  const { id, token } = await invite(head, {
    name: 'Jo Lewis',
    email: `jo-${randomUUID()}@example.org`,
    role: 'staff',
  })
  await fromOutside(`UPDATE "Invitation" SET "expiresAt" = now() - interval '1 minute' WHERE id = $1`, [id])
  await page.goto(`/invitation/${token}`)
  await expect(page.getByRole('heading', { name: 'This invitation has expired' })).toBeVisible()
  await expect(page.getByText('Ask the headteacher for a new one.')).toBeVisible()
})

test('somebody with an account joins a second school, and chooses between them', async ({ page }) => {
  const { school } = await aSchool()
  const { school: second, head } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff', { name: 'Ruth Bell' })
  const { token } = await invite(head, { name: 'Ruth Bell', email, role: 'governor' })
  await page.goto(`/invitation/${token}`)
  await typeInto(page, { 'Your password': aPassword })
  await page.getByRole('button', { name: 'Sign in and join' }).click()
  await expect(page).toHaveURL(`/${second.slug}/impact/governors`)

  await page.goto('/')
  await expect(page).toHaveURL('/schools')
  await page.getByRole('link', { name: school.name }).click()
  await expect(page).toHaveURL(`/${school.slug}`)
})

test('settings saved over somebody else’s change keep what was typed and say who changed them', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/settings`)
  const second = await page.context().newPage()
  await second.goto(`/${school.slug}/settings`)
  await second.getByLabel('Classes').fill('Oak')
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('Saved.')).toBeVisible()

  await page.getByLabel('The school’s name').fill('A new name')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByText(/You, in another window, changed this on .* nothing has been saved/),
  ).toBeVisible()
  await expect(page.getByLabel('The school’s name')).toHaveValue('A new name')
})
