import type { Figure } from '../../statistics/descriptive'
import type { Group } from '../../statistics/grouped'

/** What a published case gives a method, by its published names. Each reader refuses what is not of its kind. */
export type Input = Record<string, unknown>

export class NotOfThisForm extends Error {}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of numbers; null where missing. What R writes for lists of one and of none is read as such. */
export function figures(input: Input, name: string): Figure[] {
  const list = listOf(input, name)
  if (list.every((value) => value === null || typeof value === 'number')) return list as Figure[]
  throw new NotOfThisForm(`${name} holds something that is not a number`)
}

/** 1, 0 or null for each pupil. */
export function groups(input: Input, name: string): Group[] {
  const list = figures(input, name)
  if (list.every((value) => value === null || value === 0 || value === 1)) return list as Group[]
  throw new NotOfThisForm(`${name} holds something besides 0 and 1`)
}

/** Names or numbers of classes; null where missing. */
export function names(input: Input, name: string): (string | number | null)[] {
  const list = listOf(input, name)
  if (list.every((value) => value === null || ['string', 'number'].includes(typeof value))) {
    return list as (string | number | null)[]
  }
  throw new NotOfThisForm(`${name} holds something that is not a name`)
}

export function namesIfAny(input: Input, name: string): (string | number | null)[] | null {
  return input[name] == null ? null : names(input, name)
}

export function number(input: Input, name: string): number {
  const value = numberIfAny(input, name)
  if (value === null) throw new NotOfThisForm(`${name} is missing`)
  return value
}

export function numberIfAny(input: Input, name: string): number | null {
  const value = input[name] ?? null
  if (value === null || typeof value === 'number') return value
  throw new NotOfThisForm(`${name} is not a number`)
}

function listOf(input: Input, name: string): unknown[] {
  const value = input[name]
  if (Array.isArray(value)) return value
  if (value === null || typeof value === 'number' || typeof value === 'string') return [value]
  if (isRecord(value) && Object.keys(value).length === 0) return []
  throw new NotOfThisForm(`${name} is not a list`)
}
