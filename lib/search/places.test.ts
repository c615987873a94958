import { describe, expect, it } from 'vitest'
import { pages } from '@/e2e/support/pages'
import { PAGES } from './places'

/** Pages with an address of their own that nobody looks for by name, and why. */
const NOT_LOOKED_FOR: Record<string, string> = {
  '/': 'leads on to a school or to sign in',
  '/hello': 'for measuring other pages against',
  '/sign-in': 'for whoever is signed out',
  '/sign-in/code': 'a step of signing in',
  '/forgotten-password': 'for whoever is signed out',
  '/set-up': 'before there is a school',
  '/set-up/school': 'before there is a school',
  '/set-up/details': 'before there is a school',
  '/door/done': 'what a parent reads who has sent something by their link',
  '/door/idea': 'a parent comes to it by their link',
  '/door/mine': 'a parent comes to it by their private link',
  '/door/mine/withdraw': 'a parent comes to it from their own answer',
  '/door/preferences': 'a parent comes to it by their family’s link',
  '/door/idea/withdrawn': 'what a parent reads who has withdrawn their idea',
  '/[school]/search': 'whoever searches is on it',
  '/[school]/record/something-new': 'the last choice where a session is recorded',
  '/[school]/privacy/edit': 'a button of the privacy page, which is found',
  '/[school]/impact/governors/questions/new': 'stands beside each figure it is about',
  '/[school]/concerns/new/safeguarding': 'stands beside what is written down, where it matters',
  '/[school]/concerns/keep/let-go': 'a step of letting go',
  '/[school]/concerns/improvements/new': 'begins from a lesson or a category',
  '/[school]/concerns/settings/categories/new': 'a button of the categories',
  '/[school]/concerns/settings/letters/new': 'a button of the letters',
  '/[school]/concerns/you-said/new': 'a button of “You said, we did”',
  '/[school]/concerns/you-said/print': 'a button of “You said, we did”',
  '/[school]/door/made': 'shows a link that was just made',
  '/[school]/door/made/poster': 'a button of the link that was just made',
  '/[school]/door/slips': 'shows slips that were just made',
  '/[school]/people/invite/link': 'shows once the link of an invitation just made',
}

describe('the pages a search leads to', () => {
  const led = PAGES.map(({ path, outside }) => (outside ? path : `/[school]${path}`))
  /** Of one address: what stands behind a record's id is found as that record. */
  const known = pages.filter((page) => !page.replace('/[school]', '').includes('['))

  it('are all the file system holds, but for those named here', () => {
    expect(known.length).toBeGreaterThan(40)
    expect(known.filter((page) => !led.includes(page) && !(page in NOT_LOOKED_FOR))).toEqual([])
  })

  it('are there, each once', () => {
    expect(led.filter((page) => !known.includes(page))).toEqual([])
    expect(new Set(led).size).toBe(led.length)
    expect(Object.keys(NOT_LOOKED_FOR).filter((page) => !known.includes(page) || led.includes(page))).toEqual(
      [],
    )
  })
})
