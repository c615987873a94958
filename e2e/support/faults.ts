import type { Page } from '@playwright/test'
import axe from 'axe-core'

const WCAG_22_AA_AND_GOOD_PRACTICE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules of WCAG 2.2 AA, and what axe calls good practice, that the page breaks, with where. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    // Brought in by the line above: a module of the page it is not.
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // A bar that sticks to the foot of the screen covers whatever the page happens to be scrolled to, as the edge of the
    // screen does; at the end of the page it lies in its own place, and covers what it covers for everybody.
    const { scrollX, scrollY } = window
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values },
    })
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  }, WCAG_22_AA_AND_GOOD_PRACTICE)
}

/** How far the page reaches to the right of the screen, in CSS pixels. */
export function pixelsBeyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
