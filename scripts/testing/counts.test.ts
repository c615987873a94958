import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countPlaywright, countRun, countVitest, total } from './counts.mjs'
import { aFolder } from './launched'

describe('what npm test counts', () => {
  it('sums every test that ran', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 210, failed: 2 },
      ]),
    ).toEqual({ passed: 211, failed: 2 })
  })

  it('a test file that could not be loaded is one that failed', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ]
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 2,
    })
  })

  it('a browser test that passes only sometimes has failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 2 })
  })

  it('a runner that ended badly, ran nothing or left no report is a failure', () => {
    const reportFile = join(aFolder(), 'report.json')
    const count = (code: number) => countRun({ code, reportFile, countReport: countPlaywright })
    expect(count(1)).toEqual({ passed: 0, failed: 1 })
    expect(count(0)).toEqual({ passed: 0, failed: 1 })
    writeFileSync(reportFile, JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 0 } }))
    expect(count(0)).toEqual({ passed: 5, failed: 0 })
    expect(count(1)).toEqual({ passed: 5, failed: 1 })
    writeFileSync(reportFile, JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0 } }))
    expect(count(0)).toEqual({ passed: 0, failed: 1 })
  })
})
