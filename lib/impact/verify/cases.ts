import { claimResult } from './claims'
import { type Difference, differences } from './compare'
import { isRecord, NotOfThisForm } from './inputs'
import { METHODS } from './methods'

/** A case as it was found to be. */
interface Checked {
  id: string
  differences: Difference[]
}

/**
 * Works out every case of a file and compares it.
 *
 * @param text JSON with `cases`: each an id, what is expected, and either a method and its input or facts and intervals
 * @throws NotOfThisForm when it is no such file
 */
export function checkCases(text: string): Checked[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    throw new NotOfThisForm('it is not JSON')
  }
  if (!isRecord(file) || !Array.isArray(file.cases)) throw new NotOfThisForm('it has no list called cases')
  if (file.cases.length === 0) throw new NotOfThisForm('its list of cases is empty')
  return file.cases.map(check)
}

function check(one: unknown, place: number): Checked {
  const name = `case ${place + 1}`
  if (!isRecord(one) || !isRecord(one.expected))
    throw new NotOfThisForm(`${name} has nothing that is expected`)
  const id = typeof one.id === 'string' ? one.id : name
  return { id, differences: found(one, one.expected, id) }
}

function found(one: Record<string, unknown>, expected: Record<string, unknown>, id: string): Difference[] {
  const { facts, intervals } = one
  if (isRecord(facts) && isRecord(intervals)) {
    return attempt(expected, () => claimResult(facts, intervals))
  }
  if (typeof one.method !== 'string' || !isRecord(one.input)) {
    throw new NotOfThisForm(`${id} has neither a method and its input nor facts and intervals`)
  }
  const method = Object.hasOwn(METHODS, one.method) ? METHODS[one.method] : undefined
  if (method === undefined) return [{ path: 'method', expected: one.method, got: 'an unknown method' }]
  const input = one.input
  return attempt(expected, () => method(input))
}

/** A method that refuses its input has given no result. */
function attempt(expected: object, work: () => object): Difference[] {
  let result: object
  try {
    result = work()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof NotOfThisForm)) throw error
    return [{ path: 'input', expected, got: error.message }]
  }
  return differences(expected, result)
}
