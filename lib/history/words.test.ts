import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ABOUT, happeningInWords, WORDS } from './words'

/** Every kind that code writes into the history: dotted words in the files that write it. */
function kindsInCode(): string[] {
  const kinds = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('happenings.ts'))
    .map((path) => readFileSync(`lib/${path}`, 'utf8'))
    .filter((text) => /recordHappening\(|recordInEverySchool\(|auditEntry\.create/.test(text))
    .flatMap((text) => [...text.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map((match) => match[1] as string))
  return [...new Set(kinds)].sort()
}

describe('the history’s words', () => {
  it('exist for every kind that is written', () => {
    const kinds = kindsInCode()
    expect(kinds).toContain('person.signed_in')
    expect(kinds).toContain('family.added')
    expect(kinds.filter((kind) => !WORDS[kind])).toEqual([])
  })

  it('can be filtered by what they are about', () => {
    const begins = new Set<string>(Object.values(ABOUT).flatMap(({ kinds }) => kinds))
    expect(Object.keys(WORDS).filter((kind) => !begins.has(kind.split('.')[0] ?? ''))).toEqual([])
  })

  it('read as a sentence after the name', () => {
    expect(
      happeningInWords({
        personName: 'Amina Khan',
        kind: 'person.role_changed',
        detail: { name: 'Tom Reed', before: 'staff', after: 'senior_leader' },
      }),
    ).toBe('Amina Khan changed the role of Tom Reed from member of staff to senior leader')
  })

  it('do without a detail, as an entry of an older version may', () => {
    for (const kind of Object.keys(WORDS)) {
      expect(happeningInWords({ personName: 'Amina Khan', kind, detail: {} })).toMatch(/^Amina Khan \S/)
    }
    expect(happeningInWords({ personName: 'Amina Khan', kind: 'gone.since', detail: {} })).toBe(
      'Amina Khan (gone.since)',
    )
  })
})
