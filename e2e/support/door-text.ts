import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/door/languages'
import { messagesIn } from '@/lib/door/messages'

/** What the school is called stays as it was typed, in any language. */
export const SCHOOL_NAME = 'Hillside 1948'

/** A message with something put in its place, as it can stand on a page. */
const asPattern = (message: string) =>
  new RegExp(
    `^${message.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '.+')}$`,
  )

/** Every text on the page that is English, although its language is another: read, or read out. */
export async function englishLeft(page: Page, locale: Locale): Promise<string[]> {
  if (locale === 'en') return []
  const english = messagesIn(locale)
    .filter(({ english, shipped }) => english !== shipped)
    .map(({ english }) => asPattern(english))
  const isLatin = /^(cy|pl|ro|so)$/.test(locale)
  return (await textsOf(page)).filter((text) => {
    const own = text.replaceAll(SCHOOL_NAME, '')
    return english.some((pattern) => pattern.test(own)) || (!isLatin && /\p{Script=Latin}/u.test(own))
  })
}

/** Texts, and what stands in for text, outside what is marked as another language; addresses of links are of none. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const language = document.documentElement.lang
    const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === language
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest('script, style, noscript, template') && isOwn(parent))
        texts.push(node.textContent ?? '')
    }
    for (const element of document.body.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      if (isOwn(element))
        for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
          texts.push(element.getAttribute(name) ?? '')
    return texts.map((text) => text.trim()).filter((text) => text !== '' && !/^https?:/.test(text))
  })
}

/** What cannot be seen whole on this screen: beyond either edge, or cut off by what it stands in. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isHidden = (element: Element) =>
      element.closest('.sr-only, [hidden], script, style, template') !== null
    const what = (element: Element) =>
      `${element.tagName.toLowerCase()}: ${(element.textContent ?? '').trim().slice(0, 40)}`
    const found: string[] = []
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`)
    for (const element of document.body.querySelectorAll('*')) {
      if (isHidden(element)) continue
      const box = element.getBoundingClientRect()
      if (box.width === 0) continue
      if (box.left < -1 || box.right > width + 1) found.push(`beyond the edge, ${what(element)}`)
      const { overflowX, overflowY } = getComputedStyle(element)
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut off, ${what(element)}`)
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`cut off below, ${what(element)}`)
    }
    return found
  })
}
