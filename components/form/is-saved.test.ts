import { expect, it } from 'vitest'
import { isSaved } from './is-saved'

const ledTo = (page: string) => `NEXT_REDIRECT;push;${page};303;`

it('is what leads on to a page of the record', () => {
  for (const page of ['/oakfield/activities/1', '/oakfield/account', '/oakfield/account/calendar'])
    expect(isSaved(ledTo(page)), page).toBe(true)
})

it('is not what leads to sign in, or to set up a code that is asked for since, or was refused', () => {
  for (const page of ['/sign-in?to=%2Foakfield', '/oakfield/account/second-step'])
    expect(isSaved(ledTo(page)), page).toBe(false)
  expect(isSaved('NEXT_HTTP_ERROR_FALLBACK;403')).toBe(false)
})
