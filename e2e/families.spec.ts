import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { changeFamily } from '@/lib/families/commands'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { expect, test } from './support/test'

const LIST = [
  'Family,Pupil,Year,Class,Language,EAL',
  'F-014,Y3-017,Y3,Oak,Somali,Yes',
  'F-014,Y5-009,Y5,Elm,,Yes',
  'F-015,Amina Khan,Y1,Oak,,',
  'F-016,Y1-004,Year 99,Oak,,',
  'Kestrel,Y1-005,Year 1,Oak,,',
].join('\r\n')

const csv = (text: string, name = 'register.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
})

/** From the register to a list that is accepted, by the file's way. */
async function bringInTheList(page: Page) {
  await page.getByLabel('Choose a file').setInputFiles(csv(LIST))
  await page.getByRole('button', { name: 'Look through it' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accepting adds 2 families and 3 pupils')
  const wrong = page.getByRole('table', { name: 'Rows that are left out' })
  await expect(
    wrong.getByRole('row', { name: /^4 Pupil Amina Khan This reads as a person’s name/ }),
  ).toBeVisible()
  await expect(wrong.getByRole('row', { name: /^5 Year Year 99 .+ is not a year group/ })).toBeVisible()

  await page.getByRole('button', { name: 'Accept and write' }).click()
  await expect(page.getByText('Tick the box if none of these is anybody’s name.').first()).toBeVisible()
  await page.getByRole('checkbox', { name: /nobody’s name/ }).check()
  await page.getByRole('button', { name: 'Accept and write' }).click()
  await expect(page.getByText('Added 2 families and 3 pupils.')).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a list is looked through, accepted, and changes nothing the second time', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      await signIn(head)
      await page.goto(`/${school.slug}/families`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Nobody is in the register of families yet',
      )
      await page.getByRole('link', { name: 'Bring in a list' }).click()
      await bringInTheList(page)
      await expect(
        page.getByRole('row', { name: /F-014 Y3-017 Year 3 Oak Y5-009 Year 5 Elm Somali/ }),
      ).toBeVisible()

      await page.getByRole('link', { name: 'Bring in a list' }).click()
      await page.getByLabel('Or paste the rows here').fill(LIST.replaceAll(',', '\t'))
      await page.getByRole('button', { name: 'Look through it' }).click()
      await expect(page.getByText('2 families and 3 pupils stay as they are.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Accept and write' })).toHaveCount(0)
    })

    test('what cannot be read says why, and nothing typed is lost', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      await signIn(head)
      await page.goto(`/${school.slug}/families/import`)
      await page.getByRole('button', { name: 'Look through it' }).click()
      await expect(
        page.getByText('Choose a file with rows in it, or paste the rows below.').first(),
      ).toBeVisible()
      await page.getByLabel('Or paste the rows here').fill('"never closed\t1\n2\t3')
      await page.getByRole('button', { name: 'Look through it' }).click()
      await expect(page.getByText(/quotation mark that opens and never closes/).first()).toBeVisible()
      await expect(page.getByLabel('Or paste the rows here')).toHaveValue('"never closed\t1\n2\t3')
    })

    test('a file that is too large says so and how large it may be', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      await signIn(head)
      await page.goto(`/${school.slug}/families/import`)
      for (const [megabytes, says] of [
        [5.5, /“large.csv” is 5.5 MB, and a spreadsheet may be up to 5 MB/],
        [8, javaScriptEnabled ? /“large.csv” is 8 MB/ : /larger than 6 MB, so nothing of it was read/],
      ] as const) {
        const large = csv('a,b\n'.repeat((megabytes * 1024 * 1024) / 4), 'large.csv')
        await page.getByLabel('Choose a file').setInputFiles(large)
        if (javaScriptEnabled) await expect(page.getByLabel('Choose a file')).toHaveValue('')
        else await page.getByRole('button', { name: 'Look through it' }).click()
        await expect(page.getByText(says).first()).toBeVisible()
      }
    })

    test('a family is typed, changed, leaves, comes back and is removed', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      await signIn(head)
      await page.goto(`/${school.slug}/families/new`)

      await page.getByLabel('Family reference').fill('Amina Khan')
      await page.getByLabel('Languages at home').fill('somali, English')
      await page.getByRole('button', { name: 'Add the family' }).click()
      await expect(page.getByText(/^This reads as a person’s name/).first()).toBeVisible()
      await expect(page.getByLabel('Languages at home')).toHaveValue('somali, English')

      await page.getByLabel('Family reference').fill('Kestrel')
      await page.getByRole('button', { name: 'Add the family' }).click()
      await page.getByRole('checkbox', { name: 'This is a reference and nobody’s name' }).check()
      await page.getByRole('button', { name: 'Add the family' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a pupil to Kestrel')
      await page.getByLabel('Pupil reference').fill('Y3-017')
      await page.getByLabel('Year group').selectOption('Year 3')
      await page.getByLabel('Class').fill('Oak')
      await page.getByRole('checkbox', { name: 'Pupil premium' }).check()
      await page.getByRole('button', { name: 'Add the pupil' }).click()
      await expect(page.getByRole('row', { name: 'Y3-017 Year 3 Oak Pupil premium' })).toBeVisible()
      await expect(page.getByText('Somali, English')).toBeVisible()

      await page.getByRole('link', { name: 'Change, or say it has left' }).click()
      await page.getByRole('button', { name: 'This family has left' }).click()
      await expect(page.getByText(/^This family left on/)).toBeVisible()
      await page.goto(`/${school.slug}/families`)
      await expect(page.getByRole('link', { name: 'Kestrel' })).toHaveCount(0)
      await page.goto(`/${school.slug}/families?show=left`)
      await page.getByRole('link', { name: 'Kestrel' }).click()
      await page.getByRole('link', { name: 'Change, or say it has come back' }).click()
      await page.getByRole('button', { name: 'This family has come back' }).click()

      await page.getByRole('link', { name: 'Change, or say it has left' }).click()
      await page.getByRole('link', { name: 'Remove it' }).click()
      await expect(page.getByText(/The family goes, and its pupil Y3-017, with their/)).toBeVisible()
      await page.getByLabel('Type Kestrel to remove it').fill('kestrl')
      await page.getByRole('button', { name: 'Remove it' }).click()
      await expect(page.getByText('Type Kestrel to remove it.').first()).toBeVisible()
      await page.getByLabel('Type Kestrel to remove it').fill('kestrel')
      await page.getByRole('button', { name: 'Remove it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Nobody is in the register of families yet',
      )
    })
  })
}

test('the place opens with who has not been reached, and each figure with the families it counts', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const liaison = await aMember(school, 'liaison')
  const [came, invited] = await families(head, 4, { groups: ['eal'] })
  const { id } = await aRunningActivity(head, { title: 'Reading together' })
  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: [came?.id as string], invited: [invited?.id as string] })
  await signIn(liaison)

  await page.goto(`/${school.slug}/families`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '3 of 4 families have not come to anything this academic year',
  )
  await expect(page.getByRole('link', { name: '2 families have not been invited to anything' })).toBeVisible()
  await page.getByRole('link', { name: '1 never: Learning English (EAL)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 family was invited and has not come')
  await expect(page.getByText('Reading together')).toBeVisible()
  await page.getByRole('link', { name: 'F2' }).click()
  await expect(
    page.getByText('Invited to one session this academic year and has not come yet.'),
  ).toBeVisible()
})

test('the register is searched with the keyboard, and the address keeps the search', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await families(head, 60)
  const family = await aFamily(head, { reference: 'Oak-7' })
  await aPupil(head, { familyId: family.id, reference: 'Y3-017', yearGroup: 'Year 3', className: 'Oak' })
  await signIn(head)

  await page.goto(`/${school.slug}/families`)
  await expect(page.getByText('1 to 50 of 61')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Reference' }).focus()
  await page.keyboard.type('y3-0')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 family found.')).toBeVisible()
  await expect(page).toHaveURL(/[?&]q=y3-0/)
  await page.goto(`/${school.slug}/families?year=Year+3&class=Birch`)
  await expect(page.getByText('No family is like that.')).toBeVisible()
})

test('a save after somebody else’s says who changed it, and keeps what was typed', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff', { name: 'Tom Reed' })
  const { id, reference } = await aFamily(head)
  await signIn(head)
  await page.goto(`/${school.slug}/families/${id}/edit`)
  await changeFamily(staff, { id, version: 1, reference, languages: ['Urdu'], namesNobody: false })
  await page.getByLabel('Languages at home').fill('Polish')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Tom Reed changed this on/).first()).toBeVisible()
  await expect(page.getByLabel('Languages at home')).toHaveValue('Polish')
})

test('the register comes out as CSV and goes back in unchanged', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await families(head, 3, { groups: ['eal'] })
  await signIn(head)
  await page.goto(`/${school.slug}/families`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const file = await (await download).path()
  expect(readFileSync(file, 'utf8')).toContain('F1,P1,Year 1,Birch')
  await page.getByRole('link', { name: 'Bring in a list' }).click()
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The register already says all of this')
})

test('governors and trust leaders are shown no family', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const { id } = await aFamily(head)
  for (const role of ['governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    for (const path of ['', `/${id}`, '/new', '/import', '/reach', '/export']) {
      expect((await page.request.get(`/${school.slug}/families${path}`)).status(), path).toBe(403)
    }
  }
})
