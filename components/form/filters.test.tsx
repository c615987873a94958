import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FilterText } from './filters'

/** What Node.js takes in the head of a request, cookies and all; a letter of some scripts is twelve signs of an address. */
const MOST_IN_AN_ADDRESS = 16_384
const A_LETTER = encodeURIComponent('🧱').length

it('takes no more words to look for than an address can hold, so that a pasted page is not met by an empty one', () => {
  const drawn = renderToStaticMarkup(<FilterText name="q" label="Words" value="" />)
  const most = Number(/maxLength="(\d+)"/i.exec(drawn)?.[1])
  expect(most).toBeGreaterThan(0)
  expect(most * A_LETTER).toBeLessThan(MOST_IN_AN_ADDRESS / 4)
})
