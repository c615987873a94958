/**
 * npm run verify:impact -- FILE…: works out every case of the impact method in these files and prints each figure that is
 * not as published, then how many cases passed and failed. Files hold cases of lib/impact/verify.
 */
import { readFileSync } from 'node:fs'
import { checkCases } from '../lib/impact/verify/cases'
import { NotOfThisForm } from '../lib/impact/verify/inputs'

const files = process.argv.slice(2)
let passed = 0
let failed = 0
let isRefused = files.length === 0
if (isRefused) console.error('Name the files of cases: npm run verify:impact -- FILE…')

for (const file of files) {
  try {
    for (const { id, differences } of checkCases(readFileSync(file, 'utf8'))) {
      if (differences.length === 0) passed += 1
      else failed += 1
      for (const { path, expected, got } of differences) {
        console.log(`${id}  ${path}  expected ${inJson(expected)}  got ${inJson(got)}`)
      }
    }
  } catch (error) {
    isRefused = true
    console.error(`${file} cannot be checked: ${reason(error)}.`)
  }
}
if (files.length > 0) console.log(`${passed} passed, ${failed} failed`)
if (isRefused || failed > 0) process.exitCode = 1

function inJson(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

function reason(error: unknown): string {
  if (error instanceof NotOfThisForm) return `it is no file of cases, because ${error.message}`
  if (error instanceof Error && 'code' in error) {
    return error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`
  }
  throw error
}
