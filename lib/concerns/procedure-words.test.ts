import { expect, it } from 'vitest'
import { DEFAULT_PROCEDURES } from './default-procedures'
import { beyondItsName } from './procedure-words'

const said = (name: string, given: { isFormal: boolean; needsWriting: boolean }) => {
  const [stage] = DEFAULT_PROCEDURES.flatMap(({ stages }) => stages)
  if (!stage) throw new Error('No procedure ships with a stage')
  return beyondItsName({ ...stage, name, ...given })
}

it('says of a stage what its name does not', () => {
  expect(said('Informal', { isFormal: false, needsWriting: false })).toBe('')
  expect(said('Informal', { isFormal: true, needsWriting: false })).toBe('formal')
  expect(said('Stage 1: formal, in writing', { isFormal: true, needsWriting: true })).toBe('')
  expect(said('Stage 1: the headteacher', { isFormal: true, needsWriting: true })).toBe('formal, in writing')
})
