import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { sealSession } from '@/lib/platform/next-auth'
import { sessionCookie } from '@/lib/platform/session-limits'
import type { Viewer } from '@/lib/platform/viewer'

type Who = Pick<Viewer, 'personId'>

type Support = {
  /** Signs the browser in as somebody the builders made, without going through the sign-in page. */
  signIn: (who: Who, browser?: BrowserContext) => Promise<void>
}

export const test = base.extend<Support>({
  signIn: async ({ context }, use) => {
    await use((who, browser = context) => signInTo(browser, who))
  },
})

export { expect } from '@playwright/test'

/** As `signIn`, where no test is running yet. */
export async function signInTo(browser: BrowserContext, { personId }: Who): Promise<void> {
  const url = process.env.ALONGSIDE_URL ?? ''
  const at = Date.now()
  const value = await sealSession({ personId, signedInAt: at, seenAt: at })
  await browser.addCookies([{ url, name: sessionCookie(url).name, value, httpOnly: true, sameSite: 'Lax' }])
}

/** Fills fields by their labels. */
export async function typeInto(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text)
}
