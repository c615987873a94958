import type { BrowserContext } from '@playwright/test'
import { htmlLanguage, LOCALES } from '@/lib/door/languages'
import { CATALOGUES } from '@/lib/door/words'
import { cutOff, englishLeft } from './support/door-text'
import { type Cookie, type DoorPage, everyDoorPage } from './support/every-door-page'
import { faults } from './support/faults'
import { test as base, expect } from './support/test'

/**
 * Every page of the parents' door in every language: free of axe violations, in the right language and direction, with nothing
 * cut off on the narrowest phone and no English left over. The pages are opened by their addresses, the same answers in all.
 */

const test = base.extend<object, { door: DoorPage[] }>({
  door: [async ({ browserName: _ }, use) => use(await everyDoorPage()), { scope: 'worker' }],
})

async function holdOnly(context: BrowserContext, cookie?: Cookie) {
  await context.clearCookies()
  if (cookie) await context.addCookies([{ url: `${process.env.ALONGSIDE_URL}/door`, ...cookie }])
}

test.use({ viewport: { width: 320, height: 640 } })

for (const locale of LOCALES) {
  test(`every page of the door in ${locale}`, async ({ page, context, door }) => {
    // Half a hundred pages.
    test.slow()
    const { lang, dir } = htmlLanguage(locale)
    const { ended, link } = CATALOGUES[locale]
    const closed = [ended.title, link.nothing_title, link.wait_title]
    const found: string[] = []
    for (const { of, path, cookie, isAlike, isClosed } of door) {
      await holdOnly(context, cookie)
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}in=${locale}`)
      const html = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        title: document.querySelector('h1')?.textContent ?? '',
      }))
      if (html.lang !== lang || html.dir !== dir) found.push(`${of}: is ${html.lang}, ${html.dir}`)
      if (closed.includes(html.title) !== Boolean(isClosed)) found.push(`${of}: is titled ${html.title}`)
      if (!isAlike) for (const fault of await faults(page)) found.push(`${of}: ${fault}`)
      for (const text of await englishLeft(page, locale)) found.push(`${of}: in English, “${text}”`)
      for (const what of await cutOff(page)) found.push(`${of}: ${what}`)
    }
    expect(found).toEqual([])
  })
}
