import { doorWords } from '@/lib/door/words'
import { callOff } from '@/lib/skills/call-off'
import { setVolunteer } from '@/lib/skills/volunteer-command'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { expect, test } from './support/test'

test('what a teacher wants is matched with reasons, asked by a link in Urdu, accepted, and becomes a session', async ({
  page,
  browser,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const skills = ['building']
  const often = await anOffer(head, { name: 'Bilal', skills, level: 'professional' })
  for (let times = 0; times < 3; times += 1) {
    const { id } = await aPlacement(head, { offerId: often, status: 'invited' })
    await callOff(head, { id, version: 1, why: 'The topic was moved' })
  }
  await anOffer(head, { name: 'Sara', skills, level: 'experienced', locale: 'ur', days: ['tue_morning'] })
  await signIn(staff)
  await page.goto(`/${school.slug}/skills/requests`)
  await page.getByRole('link', { name: 'Ask for a parent' }).first().click()
  await page.getByLabel('What is it for?').fill('Year 4 Romans')
  await page.getByLabel('Whom are you looking for?').fill('someone who builds walls')
  await page.getByRole('button', { name: 'Go on' }).click()

  const proposed = page.getByRole('checkbox', { name: /^Building and stonework/ })
  await expect(proposed).toBeChecked()
  await expect(page.getByText('because of “builds walls”')).toBeVisible()
  await page.getByRole('radio', { name: 'A subject or a topic' }).check()
  await page.getByRole('checkbox', { name: 'Year 4' }).check()
  await page.getByRole('checkbox', { name: 'Tuesday morning' }).check()
  await page.getByRole('button', { name: 'Post it, and see who offers it' }).click()

  const offers = page.locator('#offers > ol > li')
  await expect(offers).toHaveCount(2)
  await expect(offers.first()).toContainText('Sara')
  await expect(offers.first()).toContainText('offers building and stonework, and has done it for years')
  await expect(offers.first()).toContainText('is free on Tuesday mornings')
  await expect(offers.first()).toContainText('has not been asked yet')
  await expect(offers.last()).toContainText('has been asked 3 times this year')
  const request = page.url()

  await page.getByRole('link', { name: 'Ask Sara' }).click()
  await expect(page.getByText('They read the page in Urdu')).toBeVisible()
  await page.getByLabel('A message to them').fill('We build a small Roman wall in the yard.')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give Sara this link')
  const message = await page.getByLabel('To copy into a message or an e-mail').inputValue()
  const link = /https?:\S+/.exec(message)?.[0] ?? ''

  const words = doorWords('ur')
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const parent = await phone.newPage()
  await parent.goto(link)
  await expect(parent.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(parent.getByText('We build a small Roman wall in the yard.')).toBeVisible()
  await parent.getByRole('button', { name: words('invitation.yes') }).click()
  await expect(parent.getByRole('status')).toHaveText(words('invitation.said_yes'))
  await expect(parent.getByRole('heading', { level: 1 })).toContainText(
    words('invitation.title', { school: school.name }),
  )

  await page.goto(request)
  await page.getByRole('link', { name: 'Place Sara at a session' }).click()
  const made = page.locator('#new')
  await made.getByLabel('First session on').fill('2/3/2031')
  await made.getByRole('button', { name: 'Make it, and place them' }).click()
  await expect(page.getByText('They have a place.')).toBeVisible()
  await page.getByRole('link', { name: 'Year 4 Romans' }).last().click()
  await expect(page.locator('#helpers')).toContainText('Sara')
  await page.getByRole('link', { name: 'Sunday 2 March 2031' }).click()
  await expect(page.getByRole('heading', { name: 'Parents who help' })).toBeVisible()

  await page.goto(request)
  await expect(page.getByText('A parent is found')).toBeVisible()
  await parent.reload()
  await expect(parent.getByRole('status')).toHaveText(words('invitation.placed'))
  await expect(parent.getByRole('button', { name: words('invitation.no') })).toHaveCount(0)
  await phone.close()
})

test('somebody unchecked is offered no place alone, and a page that was opened before the check was taken back places nobody', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const offerId = await anOffer(head, { skills: ['building'] })
  const requestId = await aRequest(head, { skills: ['building'], isUnsupervised: true })
  await signIn(head)
  await page.goto(`/${school.slug}/skills/requests/${requestId}`)
  await expect(
    page.getByRole('region', { name: 'Could come with a member of staff in the room' }),
  ).toContainText('Sara')
  await page.getByRole('link', { name: 'Ask Sara' }).click()
  await expect(page.getByText('a member of staff has to be there all the time')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'No, they may be alone with pupils' })).toHaveCount(0)

  await page.goto(`/${school.slug}/skills/offers/${offerId}/checks`)
  await page.getByRole('radio', { name: /^Checked/ }).check()
  await page.getByLabel('Check seen on').fill('6/1/2026')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Without it the checks are not complete.').first()).toBeVisible()
  await page.getByLabel('Risk assessment written on').fill('5/1/2026')
  await page.getByLabel('To be renewed by').fill('31/3/2031')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Checked, until 31 March 2031.')).toBeVisible()

  const activityId = await anActivity(head, { title: 'A Roman wall' })
  const session = await aSession(head, activityId, { heldOn: '2031-03-03' })
  const { id } = await aPlacement(head, { requestId, offerId, status: 'accepted' })
  const place = `/${school.slug}/skills/placements/${id}/place?activity=${activityId}`
  await page.goto(place)
  const form = page.locator('#sessions')
  await form.getByRole('checkbox', { name: 'Monday 3 March 2031' }).check()
  await form.getByRole('radio', { name: 'No, they may be alone with pupils' }).check()
  const off = { state: 'supervised_only', riskAssessedOn: null, checkedOn: null, expiresOn: null } as const
  await setVolunteer(head, { offerId, version: 1, ...off })
  await form.getByRole('button', { name: 'Place them' }).click()
  await expect(form.getByText('Sara has no checks that are complete').first()).toBeVisible()
  await expect(form.getByRole('checkbox', { name: 'Monday 3 March 2031' })).toBeChecked()

  await checked(head, offerId, '2031-03-31')
  await page.goto(place)
  await form.getByRole('checkbox', { name: 'Monday 3 March 2031' }).check()
  await form.getByRole('radio', { name: 'No, they may be alone with pupils' }).check()
  await form.getByRole('button', { name: 'Place them' }).click()
  await expect(page.getByText('They have a place.')).toBeVisible()

  await page.goto(`/${school.slug}/activities/${activityId}/sessions/${session}/edit`)
  await page.getByLabel('Date').fill('1/4/2031')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByText('their checks end on 31 March 2031, before this date.', { exact: false }).first(),
  ).toBeVisible()
})

test('what is known of checks is kept by leaders and the liaison worker', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const offerId = await anOffer(head)
  await signIn(await aMember(school, 'staff'))
  const refused = await page.goto(`/${school.slug}/skills/offers/${offerId}/checks`)
  expect(refused?.status()).toBe(403)
})
