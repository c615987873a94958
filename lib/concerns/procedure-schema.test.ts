import { describe, expect, it } from 'vitest'
import { MOST_STAGES, newVersion } from './procedure-schema'

const sent = (fields: Record<string, unknown>) =>
  newVersion.safeParse({ key: 'maintained', version: '1', inForceFrom: '1/9/2026', ...fields })

const row = (number: number, given: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries({
      name: 'Informal',
      whoHandles: 'anyone',
      acknowledge: '',
      acknowledgeUnit: 'school_days, next_day',
      answer: '15',
      answerUnit: 'school_days, next_day',
      ...given,
    }).map(([field, value]) => [`stages.${number}.${field}`, value]),
  )

const faultsOf = (fields: Record<string, unknown>) =>
  sent(fields).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('the form of a new version', () => {
  it('makes a stage of each row that has a name', () => {
    const { data } = sent({
      ...row(0),
      ...row(1, { name: ' ' }),
      ...row(2, { name: 'Stage 1', ticks: ['formal'] }),
    })
    expect(data).toMatchObject({
      version: 1,
      inForceFrom: '2026-09-01',
      stages: [
        { name: 'Informal', acknowledge: null, answer: { days: 15, unit: 'school_days' }, isFormal: false },
        { name: 'Stage 1', isFormal: true, needsWriting: false, row: 2 },
      ],
    })
  })

  it.each(['0', '400', '-1', 'soon', '1.5', '99999'])('refuses %s days, at its field', (days) => {
    expect(faultsOf(row(0, { answer: days }))).toEqual(['stages.0.answer'])
  })

  it('refuses a way of counting, or somebody, that is none', () => {
    expect(faultsOf(row(0, { answerUnit: 'moons' }))).toEqual(['stages.0.answerUnit'])
    expect(faultsOf(row(1, { whoHandles: 'nobody' }))).toEqual(['stages.1.whoHandles'])
    expect(faultsOf(row(1, { name: 'x'.repeat(101) }))).toEqual(['stages.1.name'])
  })

  it('looks at no more rows than the form has', () => {
    expect(sent(row(MOST_STAGES)).data?.stages).toEqual([])
  })
})
