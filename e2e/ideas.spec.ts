import { aFamily, aSchool } from '@/prisma/builders'
import { families } from '@/prisma/builders/families'
import { aDoneIdea, aForum, aForumMeeting, anIdea, anIdeaByDoor } from '@/prisma/builders/ideas'
import { anOffer } from '@/prisma/builders/skills'
import { faults } from './support/faults'
import { expect, test } from './support/test'

test('an idea in Urdu is decided, its result put down, its parent told, who reads it by their link and withdraws it', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head } = await aSchool()
  const family = await aFamily(head, { reference: 'F-17' })
  const { token } = await anIdeaByDoor(head, { words: 'بچوں کے لیے پیدل بس', familyId: family.id })
  await signIn(head)
  await page.goto(`/${school.slug}`)
  await page.getByRole('link', { name: /Decide on an idea/ }).click()
  await expect(page.locator('[lang="ur"]')).toHaveText('بچوں کے لیے پیدل بس')
  await page.getByText('Say it in English').click()
  await page.getByLabel('In English').fill('A walking bus for the children')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByText('It is in English now')).toBeVisible()
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByLabel('Taken forward', { exact: true }).check()
  await page.getByRole('button', { name: 'Keep the decision' }).click()
  await expect(page.getByText('Say why: the parent reads it').first()).toBeVisible()
  await page.getByLabel('Why').fill('Four of our staff live on the way.')
  await page.getByRole('button', { name: 'Keep the decision' }).click()
  await page.getByRole('link', { name: 'The parent was told' }).click()
  await page.getByLabel('How were they told?').fill('At the gate, in Urdu')
  await page.getByRole('button', { name: 'They were told' }).click()
  await page.getByRole('link', { name: 'Say what came of it' }).click()
  await page.getByLabel('What came of it', { exact: true }).fill('Children walk together now.')
  await page.getByRole('button', { name: 'Keep what came of it' }).click()
  await expect(page.getByText('Now tell the parent.')).toBeVisible()
  // The result is news, so the parent is told again, and until then it is on the list.
  await page.goto(`/${school.slug}/ideas?which=untold`)
  await expect(page.getByRole('link', { name: 'A walking bus for the children' })).toBeVisible()

  const phone = await browser.newContext({
    baseURL: process.env.ALONGSIDE_URL,
    locale: 'ur-PK',
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
  const parent = await phone.newPage()
  await parent.goto(`/door/idea/${token}`)
  await expect(parent.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(parent.getByText('Four of our staff live on the way.')).toBeVisible()
  await expect(parent.getByText('Children walk together now.')).toBeVisible()
  await expect(parent.getByText('بچوں کے لیے پیدل بس')).toBeVisible()
  await parent.locator('summary').click()
  await parent.locator('details button').click()
  await expect(parent).toHaveURL(/\/door\/idea\/withdrawn\?in=ur/)
  await parent.goto(`/door/idea/${token}`)
  await expect(parent.getByText('Four of our staff')).toHaveCount(0)
  await phone.close()
  await page.goto(`/${school.slug}/ideas`)
  await expect(page.getByText('No idea is written down yet')).toBeVisible()
})

test('an idea from the concerns log is traced with the others', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/new`)
  await page.getByLabel('What did they say?').fill('A swap shelf for school uniforms.')
  await page.getByText('More: complaint or thanks').click()
  await page.getByRole('radio', { name: /^Idea/ }).check()
  await page.getByLabel('At the gate').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Trace it with the other ideas' }).click()
  await expect(page.getByText('A swap shelf for school uniforms.')).toBeVisible()
  await page.getByRole('link', { name: 'in the concerns log' }).click()
  await expect(page.getByRole('link', { name: 'with the other ideas' })).toBeVisible()
})

test('a forum says for whom it speaks, and ideas are raised in its meetings', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await families(head, 3, { yearGroup: 'Year 1' })
  await families(head, 2, { first: 10, yearGroup: 'Reception' })
  await signIn(head)
  await page.goto(`/${school.slug}/ideas/forums/new`)
  await page.getByLabel('Its name').fill('Parent council')
  await page.getByLabel('Parent council', { exact: true }).check()
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await page.getByLabel('A family that sits in it').fill('F1')
  await page.getByRole('button', { name: 'Add the family' }).click()
  await expect(page.getByText('It speaks for Year 1.')).toBeVisible()
  await expect(page.getByText('Nobody from Reception sits in it.')).toBeVisible()
  await page.getByRole('link', { name: 'Put a meeting down' }).click()
  await page.getByLabel('How many parents and carers came?').fill('7')
  await page.getByRole('button', { name: 'Put it down' }).click()
  await page.getByRole('link', { name: 'Write down an idea raised in it' }).click()
  await page.getByLabel('Their idea').fill('A later parents’ evening.')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('In a meeting of Parent council')).toBeVisible()

  await page.getByRole('link', { name: 'Parent council' }).click()
  await page.getByRole('link', { name: 'Change what is said of it' }).click()
  await page.getByLabel('How many parents and carers came?').fill('17')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('What is said of the meeting is changed.')).toBeVisible()
  await expect(page.getByText('17 parents and carers came.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^An idea of/ })).toBeVisible()
})

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })

  test('a meeting that was put down by mistake is removed, once that was asked', async ({ page, signIn }) => {
    const { school, head } = await aSchool()
    const forum = await aForum(head)
    const meeting = await aForumMeeting(head, forum)
    await anIdea(head, { meetingId: meeting })
    await signIn(head)
    await page.goto(`/${school.slug}/ideas/forums/${forum}/meetings/${meeting}`)
    const stays = page.getByText('The idea raised in it stays, and no longer says where.')
    await expect(stays).toBeHidden()
    await page.getByText('It was put down by mistake').click()
    await expect(stays).toBeVisible()
    await page.getByRole('button', { name: 'Remove the meeting' }).click()
    await expect(page.getByText('The meeting is in the bin')).toBeVisible()
    await expect(page.getByText('None is on record yet.')).toBeVisible()
  })
})

test('a page for everybody is refused for a small number, then published, read by anybody, and withdrawn', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head } = await aSchool()
  const known = await families(head, 12)
  for (const { id } of known.slice(0, 4)) await anOffer(head, { familyId: id })
  await signIn(head)
  await page.goto(`/${school.slug}/ideas/published/new`)
  await page.getByLabel('Thank you').check()
  await page.getByLabel('Title').fill('Thank you')
  await page.getByRole('button', { name: 'Begin it, as a draft' }).click()
  await page.getByLabel(/How many families told us/).check()
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByText('The draft is kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(
    page
      .getByText('rests on 4 families. A page that anybody can read says no number of fewer than 10')
      .first(),
  ).toBeVisible()
  for (const { id } of known.slice(4)) await anOffer(head, { familyId: id })
  await page.reload()
  await page.getByRole('button', { name: 'Publish it' }).click()
  const address = await page.getByRole('link', { name: 'Open it, to read or print' }).getAttribute('href')

  const anybody = await (await browser.newContext()).newPage()
  await anybody.goto(address ?? '')
  await expect(anybody.getByText('10 families or more told us what they could offer.')).toBeVisible()
  await expect(anybody.getByText(school.name)).toBeVisible()
  expect(await faults(anybody)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText('Withdrawn. Its address opens nothing any more.')).toBeVisible()
  await anybody.reload()
  await expect(anybody.getByText('This link does not open anything')).toBeVisible()
  await anybody.context().close()
})

test('a page of “You said, we did” takes up an idea in words of its own', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await aDoneIdea(head)
  await signIn(head)
  await page.goto(`/${school.slug}/ideas/published/new`)
  await page.getByLabel('You said, we did').check()
  await page.getByLabel('Title').fill('What you said')
  await page.getByRole('button', { name: 'Begin it, as a draft' }).click()
  await page.getByLabel('A walking bus from the estate.').check()
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByText('The draft is kept.')).toBeVisible()
  await page.getByText('Word it anew').click()
  await page.getByLabel('We did').fill('Two families walk together.')
  await page.getByRole('button', { name: 'Keep the words' }).click()
  await expect(page.locator('article').getByText('Two families walk together.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText('“Two families” is a number of fewer than 10').first()).toBeVisible()
  await page.getByText('Word it anew').click()
  await page.getByLabel('We did').fill('Children walk together.')
  await page.getByRole('button', { name: 'Keep the words' }).click()
  await expect(page.locator('article').getByText('Children walk together.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText('Anybody who has its address can read it.').first()).toBeVisible()
})
