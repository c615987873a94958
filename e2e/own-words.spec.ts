import { addLink } from '@/lib/evidence/add'
import { aMember, aSchool } from '@/prisma/builders'
import { moved } from '@/prisma/builders/activities'
import { aLottery } from '@/prisma/builders/evaluation'
import { about } from '@/prisma/builders/evidence'
import { aQuestionFrom } from '@/prisma/builders/governance'
import { faults } from './support/faults'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what is decided stays as it was written, marked where it goes beyond the figures', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const { id } = await aLottery(head, { title: 'Reading together', pupils: 24, gain: 0 })
      await moved(head, id, 'finished')
      await addLink(head, { ...about(id), title: 'Slides: how it worked', url: 'https://example.org/slides' })
      const path = `/${school.slug}/activities/${id}`
      await signIn(head)
      await page.goto(`${path}/status`)
      await page.getByRole('radio').first().check()
      await page
        .getByLabel('Why, and what will be different?')
        .fill('It worked for most.\nFamilies asked for more.')
      await page.getByRole('button', { name: 'Save the decision' }).click()
      const next = page.locator('#next')
      await expect(next).toContainText('It worked')
      await expect(next.locator('mark')).toHaveText(['worked (says more than the figures allow)'])
      await expect(next).toContainText('Families asked for more.')
      const evidence = page.locator('#evidence')
      await expect(evidence.locator('mark')).toHaveText(['worked (says more than the figures allow)'])
      await expect(evidence).toContainText('What is underlined says more than the figures allow.')
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
      await page.goto(`${path}/status`)
      const decide = page.locator('#decide')
      await expect(decide).toContainText('As it was saved: It worked')
      await expect(decide).toContainText('What is underlined says more than the figures allow. They allow:')
      await expect(page.getByLabel('Why, and what will be different?')).toHaveValue(/^It worked for most/)
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
    })

    test('an answer to a governor that goes beyond the figures is refused, with the sentence that is allowed', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const governor = await aMember(school, 'governor')
      const { id } = await aLottery(head, { title: 'Reading together', pupils: 24, gain: 0 })
      const question = await aQuestionFrom(governor, { about: 'claim', activityId: id })
      await signIn(head)
      await page.goto(`/${school.slug}/impact/governors/questions/${question}`)
      const answer = page.getByRole('textbox', { name: 'Answer' })
      await answer.fill('It worked: ask any parent.')
      await page.getByLabel('Where it stands in the minutes').fill('7.2')
      await page.getByRole('button', { name: 'Answer', exact: true }).click()
      await expect(page.getByText('“worked” says more than the figures allow.').first()).toBeVisible()
      await expect(answer).toHaveValue('It worked: ask any parent.')
      await expect(page.getByLabel('Where it stands in the minutes')).toHaveValue('7.2')
      const allowed = (await page.getByRole('main').locator('form blockquote').textContent()) ?? ''
      await page.getByRole('button', { name: 'Use this sentence' }).click()
      await expect(answer).toHaveValue(allowed)
      await page.getByRole('button', { name: 'Answer', exact: true }).click()
      await expect(page.locator('#answer-given')).toContainText(allowed)
      await expect(page.locator('#answer-given mark')).toHaveCount(0)
    })
  })
}
