import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Phase } from '@/prisma/generated/enums'

/** A school as the register has it. */
export type RegisteredSchool = { urn: string; name: string; postcode: string; phase: Phase }

const PHASES: Record<string, Phase> = {
  n: 'nursery',
  p: 'primary',
  i: 'middle_deemed_primary',
  s: 'secondary',
  e: 'middle_deemed_secondary',
  a: 'all_through',
  x: 'post_16',
}

let loaded: RegisteredSchool[] | undefined

/** Every open school in England by URN; read from the shipped file once. Its form is in `scripts/register.mjs`. */
export function registeredSchools(): RegisteredSchool[] {
  loaded ??= load(join(process.cwd(), 'lib/schools/register/schools.txt.br'))
  return loaded
}

function load(path: string): RegisteredSchool[] {
  const [steps = '', postcodes = '', phases = '', ...names] = brotliDecompressSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
  const codes = postcodes.split(' ')
  let urn = 0
  return steps.split(' ').map((step, i) => {
    urn += Number(step)
    const code = codes[i] === '-' ? '' : (codes[i] ?? '')
    return {
      urn: String(urn),
      name: names[i] ?? '',
      postcode: code && `${code.slice(0, -3)} ${code.slice(-3)}`,
      phase: PHASES[phases[i] ?? ''] ?? 'other',
    }
  })
}

/** The school with this URN, if it is in the register. */
export function schoolByUrn(urn: string): RegisteredSchool | undefined {
  const schools = registeredSchools()
  let low = 0
  let high = schools.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const school = schools[middle] as RegisteredSchool
    if (school.urn === urn.trim()) return school
    if (Number(school.urn) < Number(urn)) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
