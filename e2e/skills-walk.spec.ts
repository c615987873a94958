import { doorWords } from '@/lib/door/words'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aUse } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { expect, test } from './support/test'

test('a request is posted, matched with reasons, accepted by link, placed and held, and its result stands on the dashboard under used', async ({
  page,
  browser,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { id: activityId, outcomeId } = await aRunningActivity(head, { title: 'The Roman wall' })
  await aSession(head, activityId)
  const [family] = await families(head, 1)
  await anOffer(head, { familyId: family?.id, skills: ['building'], locale: 'ur', days: ['tue_morning'] })
  await signIn(head)

  await page.goto(`/${school.slug}/skills/requests/new`)
  await page.getByLabel('What is it for?').fill('Year 4 Romans')
  await page.getByLabel('Whom are you looking for?').fill('someone who builds walls')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('radio', { name: 'A subject or a topic' }).check()
  await page.getByRole('textbox', { name: 'Subject' }).fill('History')
  await page.getByRole('checkbox', { name: 'Year 4' }).check()
  await page.getByRole('button', { name: 'Post it, and see who offers it' }).click()
  const offer = page.locator('#offers > ol > li').first()
  await expect(offer).toContainText('offers building and stonework')
  await expect(offer).toContainText('has not been asked yet')
  const request = page.url()

  await page.getByRole('link', { name: 'Ask Sara' }).click()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const message = await page.getByLabel('To copy into a message or an e-mail').inputValue()
  const words = doorWords('ur')
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const parent = await phone.newPage()
  await parent.goto(/https?:\S+/.exec(message)?.[0] ?? '')
  await parent.getByRole('button', { name: words('invitation.yes') }).click()
  await expect(parent.getByRole('status')).toHaveText(words('invitation.said_yes'))

  await page.goto(request)
  await page.getByRole('link', { name: 'Place Sara at a session' }).click()
  await page.getByRole('combobox', { name: 'Activity' }).selectOption('The Roman wall')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('checkbox', { name: longDate(today()) }).check()
  await page.getByRole('button', { name: 'Place them' }).click()

  await page.getByRole('link', { name: 'Say which sessions were held' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter for how many minutes they were there').first()).toBeVisible()
  await page.getByLabel(longDate(today())).fill('90')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Sara came to one session, 1 hour 30 minutes in all.')).toBeVisible()

  await page.getByRole('link', { name: 'Write down what came of it' }).click()
  await page
    .getByLabel('What did pupils gain?')
    .fill('They built a wall. It proves that parents raise reading.')
  await page.getByLabel('Which outcome does it go with?').selectOption(outcomeId)
  await page.getByRole('button', { name: 'Save' }).click()
  const came = page.getByRole('region', { name: 'What came of it' })
  await expect(came).toContainText('What is underlined says more than the figures allow.')
  await expect(came).toContainText('Goes with the outcome')
  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByLabel('What did pupils gain?').fill('They built a wall and could say why it stands.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(came).not.toContainText('says more than the figures allow')

  await parent.reload()
  await parent.getByLabel(words('invitation.afterwards')).fill('بچے بہت خوش تھے')
  await parent.getByRole('radio', { name: words('invitation.again_yes') }).check()
  await parent.getByRole('button', { name: words('invitation.afterwards_send') }).click()
  await expect(parent.getByRole('status')).toHaveText(words('invitation.afterwards_done'))
  await page.reload()
  await expect(came.locator('[lang="ur"]')).toHaveText('بچے بہت خوش تھے')
  await expect(came).toContainText('They would do it again.')

  await page.getByRole('link', { name: 'Thank them' }).click()
  await expect(page.getByText(words('invitation.thanks'))).toBeVisible()
  await expect(page.getByLabel('What do you write?')).toHaveValue(/^Dear Sara,/)
  await page.getByLabel('How do they get it?').selectOption('At the gate')
  await page.getByRole('button', { name: 'They have been thanked' }).click()
  await expect(page.getByText(/^Sara came to one session.*they were thanked on/)).toBeVisible()
  await parent.reload()
  await expect(parent.getByText('thank you for helping with “Year 4 Romans”')).toBeVisible()
  await phone.close()

  await page.goto(`/${school.slug}/impact`)
  const card = page.getByRole('region', { name: 'What parents and carers offered' })
  for (const step of ['Offered', 'Asked', 'Used', 'Again'])
    await expect(card.getByRole('row', { name: step }).getByRole('cell').first()).toHaveText('1')
  await card.getByRole('link', { name: 'Who was not asked, and where nobody helps' }).click()
  await expect(
    page.getByText('1 family has offered something. The school asked 1, and 1 has helped'),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where no parent helps yet' })).not.toContainText('History')
})

test('governors are told what parents offered in counts that show nobody', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const offers: string[] = []
  for (const { id } of await families(head, 9))
    offers.push(await anOffer(head, { familyId: id, name: 'Sara' }))
  await aUse(head, { offerId: offers[0] })
  await signIn(await aMember(school, 'governor'))
  await page.goto(`/${school.slug}/impact/governors`)
  const card = page.getByRole('region', { name: 'What parents and carers offered' })
  const now = card.getByRole('row').nth(1)
  await expect(now.getByRole('cell')).toHaveText(['9', 'not shown', 'not shown', '0'])
  await expect(page.getByText('Sara')).toHaveCount(0)
  expect((await page.goto(`/${school.slug}/skills`))?.status()).toBe(403)
})

test('the overview names those who wait, what nobody asked for and where nobody helps', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/skills`)
  await expect(page.getByRole('link', { name: 'Ask them' })).toBeVisible()
  await anOffer(head, { skills: ['singing'] })
  await page.reload()
  await expect(page.getByText('One offer waits for an answer')).toBeVisible()
  const row = page
    .getByRole('region', { name: 'Goodwill nobody has asked for' })
    .getByRole('row', { name: /singing/i })
  await expect(row.getByRole('cell')).toHaveText(['1', '1'])
  await row.getByRole('link').click()
  await expect(page.getByRole('link', { name: 'Sara' })).toBeVisible()
})

test('a secondary school sees what primary schools did more, and asks for the like of it', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool({ phase: 'secondary', yearGroups: ['Year 7', 'Year 8'] })
  await signIn(head)
  await page.goto(`/${school.slug}/skills`)
  const ways = page.getByRole('region', { name: 'What primary schools did more, and you could' })
  await expect(ways.getByRole('listitem').filter({ hasText: 'On visits' })).toContainText('Nobody yet')
  await ways.getByRole('link', { name: /^Ask for a parent ?: On visits$/ }).click()
  await page.getByLabel('Whom are you looking for?').fill('somebody who knows the castle')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('radio', { name: 'A visit' })).toBeChecked()
  await expect(page.getByLabel('Whom are you looking for?')).toHaveValue('somebody who knows the castle')
  await page.getByRole('radio', { name: /^No/ }).check()
  await page.getByRole('button', { name: 'Post it, and see who offers it' }).click()
  await expect(page.getByText('Say what it is for').first()).toBeVisible()
  await page.getByLabel('What is it for?').fill('Year 8 at the castle')
  await page.getByRole('button', { name: 'Post it, and see who offers it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Year 8 at the castle')
})
