import { root } from '../scripts/launch/root.mjs'
import { partAlone } from '../torture/alone'
import { LETTERS, TITLES } from '../torture/sizes'
import { expect, test } from './support/test'

/** A little of each part of `npm run torture`, with fixed seeds, each on a database server and web server of its own. */
for (const letter of LETTERS) {
  test(TITLES[letter], async () => {
    // It asks for every page there is, and they grow in number.
    test.setTimeout(600_000)
    const { did, wrong } = await partAlone(root, letter, 'short')
    expect(wrong).toEqual([])
    expect(did.length).toBeGreaterThan(0)
  })
}
