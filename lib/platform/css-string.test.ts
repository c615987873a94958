import { expect, it } from 'vitest'
import { cssString } from './css-string'

it('lets a name end neither its string nor its stylesheet', () => {
  expect(cssString('St Mary’s')).toBe('"St Mary\\2019 s"')
  expect(cssString('Ysgol Tŷ Ffynnon')).toBe('"Ysgol Tŷ Ffynnon"')
  for (const bad of ['"', '\\', '\n', '</style>', '}', '/*', ';'])
    expect(cssString(`a${bad}b`)).toMatch(/^"a(?:[a-z]|\\[\da-f]+ )+b"$/)
})
