import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../testing/launched'
import { fingerprint, stamp } from './fingerprint.mjs'

it('is the same for the same content, whatever the dates, and another for any change that matters', () => {
  const root = aFolder()
  mkdirSync(join(root, 'lib'))
  writeFileSync(join(root, 'lib/one.ts'), '1')
  writeFileSync(join(root, 'lib/one.test.ts'), 'a test')
  const print = () => fingerprint(root, ['lib', 'not-there.ts'], (path) => !path.endsWith('.test.ts'))
  const before = print()

  utimesSync(join(root, 'lib/one.ts'), 1, 1)
  writeFileSync(join(root, 'lib/one.test.ts'), 'another test')
  expect(print()).toBe(before)

  writeFileSync(join(root, 'lib/two.ts'), '')
  const withTwo = print()
  expect(withTwo).not.toBe(before)
  writeFileSync(join(root, 'lib/one.ts'), '2')
  expect(print()).not.toBe(withTwo)
  rmSync(join(root, 'lib/two.ts'))
  expect(print()).not.toBe(before)
  writeFileSync(join(root, 'lib/one.ts'), '1')
  expect(print()).toBe(before)
})

it('stamps what is finished and nothing else', () => {
  const made = stamp(join(aFolder(), 'made-from'))
  expect(made.says('x')).toBe(false)
  made.write('x')
  expect(made.says('x')).toBe(true)
  expect(made.says('y')).toBe(false)
  made.remove()
  expect(made.says('x')).toBe(false)
})
