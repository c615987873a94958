import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aSession } from '@/prisma/builders/sessions'
import { expect, test } from './support/test'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('thirty families are recorded with a tap each and one to save', async ({ page, signIn }) => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
    const invited = await families(head, 30)
    const sessionId = await aSession(head, activityId)
    await signIn(staff)

    await page.goto(`/${school.slug}/activities/${activityId}/sessions/${sessionId}`)
    let taps = 0
    for (const { reference } of invited) {
      await page.getByRole('checkbox', { name: new RegExp(`^${reference} Year 1`) }).tap()
      taps += 1
    }
    await expect(page.getByText('30 of 30 ticked')).toBeVisible()
    await page.getByRole('button', { name: 'Save who came' }).tap()
    taps += 1

    await expect(page.getByText('30 of 30 invited families came at least once')).toBeVisible()
    expect(taps).toBeLessThanOrEqual(33)
  })
})
