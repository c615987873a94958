import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = `${import.meta.dirname}/../..`
const FORM_IN_DETAILS = /<details\b(?:(?!<\/details>)[\s\S])*?<\w*Form\b/

describe('forms that are folded away', () => {
  it('stand around what is folded, and never inside it, where a refusal would be out of sight without JavaScript', () => {
    const files = readdirSync(`${root}/app`, { recursive: true, encoding: 'utf8' })
      .concat(
        readdirSync(`${root}/components`, { recursive: true, encoding: 'utf8' }).map(
          (name) => `../components/${name}`,
        ),
      )
      .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    const found = files.filter((name) => FORM_IN_DETAILS.test(readFileSync(`${root}/app/${name}`, 'utf8')))
    expect(files.length).toBeGreaterThan(400)
    expect(found).toEqual([])
  })

  it('are found where they stand so', () => {
    expect(FORM_IN_DETAILS.test('<details open>\n<summary>More</summary><Form action={save}>')).toBe(true)
    expect(FORM_IN_DETAILS.test('<details><p>Told</p></details><Form action={save}>')).toBe(false)
  })
})
