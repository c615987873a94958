import { expect, test } from 'vitest'
import { type Checks, checksInWords, whyNotAlone } from './volunteer'

const checked: Checks = {
  state: 'checked',
  riskAssessedOn: '2026-01-05',
  checkedOn: '2026-01-06',
  expiresOn: '2027-05-31',
}

test('an end that comes soon is said before it bites', () => {
  const said = (onDay: string) => checksInWords(checked, onDay)
  expect(said('2027-04-30')).toBe('Checked, until 31 May 2027')
  expect(said('2027-05-07')).toBe('Checked, expires in 24 days')
  expect(said('2027-05-30')).toBe('Checked, expires in a day')
  expect(said('2027-05-31')).toBe('Checked, expires today')
  expect(said('2027-06-01')).toBe('The checks expired on 31 May 2027')
  expect(checksInWords({ ...checked, expiresOn: null }, '2027-06-01')).toBe('Checked, without an end')
  expect(checksInWords({ ...checked, riskAssessedOn: null }, '2027-05-07')).toBe(
    'Checked, and the risk assessment is missing',
  )
})

test('why somebody may not be alone is said after their name', () => {
  expect(whyNotAlone(checked, '2027-05-31')).toBeNull()
  expect(whyNotAlone(checked, '2027-06-01')).toBe('has checks that end on 31 May 2027, before 1 June 2027')
  expect(whyNotAlone({ ...checked, riskAssessedOn: null }, '2027-05-31')).toBe(
    'has checks, and the written risk assessment is missing',
  )
  expect(whyNotAlone({ ...checked, state: 'not_known' }, '2027-05-31')).toBe(
    'has no checks that are complete',
  )
})
