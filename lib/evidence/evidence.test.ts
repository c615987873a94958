import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  aYearBefore,
  CONSENT_CHOICES,
  consentChoice,
  consentTrouble,
  fileSize,
  isOld,
} from './evidence'

describe('the age of evidence', () => {
  it.each([
    ['2025-03-04', '2026-03-04', false],
    ['2025-03-03', '2026-03-04', true],
    ['2026-03-04', '2026-03-04', false],
    ['2023-02-28', '2024-02-29', true],
    ['2023-03-01', '2024-02-29', false],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
  ])('dated %s, on %s: more than a year old is %s', (datedOn, today, old) => {
    expect(isOld(datedOn, today)).toBe(old)
  })

  it('counts from a day that exists', () => {
    expect(aYearBefore('2024-02-29')).toBe('2023-03-01')
    expect(aYearBefore('2026-01-01')).toBe('2025-01-01')
  })
})

describe('consent', () => {
  const on = '2026-03-04'
  it.each([
    [{ consent: 'not_needed', consentUntil: null }, null],
    [{ consent: 'given', consentUntil: null }, null],
    [{ consent: 'anonymous', consentUntil: null }, null],
    [{ consent: 'given', consentUntil: '2026-03-04' }, null],
    [{ consent: 'given', consentUntil: '2026-03-03' }, 'run_out'],
    [{ consent: 'not_asked', consentUntil: null }, 'not_asked'],
    [{ consent: 'withdrawn', consentUntil: null }, 'withdrawn'],
  ] as const)('%o is %s', (agreement, trouble) => {
    expect(consentTrouble(agreement, on)).toBe(trouble)
  })

  it('comes back as it was chosen', () => {
    for (const choice of CONSENT_CHOICES) {
      const until = choice === 'given_until' ? '2027-07-31' : null
      expect(consentChoice(agreementOf(choice, until))).toBe(choice)
    }
    expect(agreementOf('given', '2027-07-31').consentUntil).toBeNull()
  })
})

describe('the size of a file', () => {
  it.each([
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [31_744, '31 kB'],
    [2_516_582, '2.4 MB'],
    [26 * 1024 * 1024, '26 MB'],
  ])('%i bytes is %s', (bytes, words) => expect(fileSize(bytes)).toBe(words))
})
