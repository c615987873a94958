import type { Page } from '@playwright/test'

/**
 * Goes through everything on the page that the Tab key reaches, and says of what more than half lay under the bar at the
 * foot of the screen while it had the focus (WCAG 2.4.11 asks that it is not hidden whole), and how many it went through.
 */
export async function coveredWhenFocused(page: Page): Promise<{ covered: string[]; count: number }> {
  // So that what gets the focus is where it goes at once, and not on its way there.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  const covered: string[] = []
  for (let count = 0; ; count++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(async () => {
      // The browser brings what has the focus into sight before it next draws.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const at = document.activeElement
      const bar = document.querySelector('[data-foot-bar]')
      if (!at || !bar || at === document.body) return undefined
      const name = at.getAttribute('name') ?? at.textContent ?? at.tagName
      const [own, its] = [at.getBoundingClientRect(), bar.getBoundingClientRect()]
      const where = `${Math.round(own.top)} to ${Math.round(own.bottom)}, under ${Math.round(its.top)}`
      const isUnder = (own.top + own.bottom) / 2 > its.top
      return { name: `${name.trim().slice(0, 40)} ${where}`, isUnder, isInBar: bar.contains(at) }
    })
    if (!seen) throw new Error('The bar at the foot of the screen was not reached by the Tab key')
    if (seen.isInBar) return { covered, count }
    if (seen.isUnder) covered.push(seen.name)
  }
}
