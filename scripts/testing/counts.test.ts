import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countOne, countPlaywright, countRun, countVitest, total } from './counts.mjs'
import { aFolder } from './launched'

const NONE = { failed: 0, failures: [] }

describe('what npm test counts', () => {
  it('sums every test that ran, and keeps what is said of those that failed', () => {
    expect(
      total([
        { passed: 1, failed: 0, failures: [] },
        { passed: 210, failed: 2, failures: ['a', 'b'] },
        countOne('Lint', false),
      ]),
    ).toEqual({ passed: 211, failed: 3, failures: ['a', 'b', 'Lint'] })
  })

  it('says of a unit test that failed where it stands, its name and what went wrong', () => {
    const failed = {
      status: 'failed',
      fullName: 'a sum is right',
      failureMessages: [`\u001b[31mexpected 2 to be 3\u001b[39m\n${'    at deep\n'.repeat(40)}`],
    }
    const testResults = [
      { name: 'lib/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      { name: 'lib/b.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
    ]
    const { failures, ...count } = countVitest({ numPassedTests: 2, testResults })
    expect(count).toEqual({ passed: 2, failed: 1 })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^lib\/b\.test\.ts › a sum is right\n {4}expected 2 to be 3\n/)
    expect(failures[0]?.split('\n').length).toBeLessThan(20)
  })

  it('a test file that could not be loaded is one that failed', () => {
    const testResults = [
      { name: 'lib/b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
    ]
    expect(countVitest({ numPassedTests: 2, testResults })).toEqual({
      passed: 2,
      failed: 1,
      failures: ['lib/b.test.ts › failed outside its tests\n    no such file'],
    })
  })

  it('a browser test that passes only sometimes has failed', () => {
    const spec = (title: string, status: string, message?: string) => ({
      file: 'a.spec.ts',
      line: 7,
      title,
      tests: [{ status, results: [{ errors: message ? [{ message }] : [] }, { errors: [] }] }],
    })
    const suites = [
      {
        specs: [spec('a', 'expected'), spec('b', 'flaky', 'late')],
        suites: [{ specs: [spec('c', 'unexpected', 'gone')] }],
      },
    ]
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }
    expect(countPlaywright({ stats, suites })).toEqual({
      passed: 5,
      failed: 2,
      failures: ['a.spec.ts:7 › b\n    late', 'a.spec.ts:7 › c\n    gone'],
    })
  })

  it('a runner that ended badly, ran nothing or left no report is a failure', () => {
    const reportFile = join(aFolder(), 'report.json')
    const count = (code: number) =>
      countRun({ name: 'Browser tests', code, reportFile, countReport: countPlaywright })
    const report = (expected: number) =>
      writeFileSync(reportFile, JSON.stringify({ stats: { expected, unexpected: 0, flaky: 0 }, suites: [] }))
    const nothing = { passed: 0, failed: 1, failures: ['Browser tests: ran no test'] }
    expect(count(1)).toEqual(nothing)
    expect(count(0)).toEqual(nothing)
    report(5)
    expect(count(0)).toEqual({ passed: 5, ...NONE })
    expect(count(1)).toEqual({
      passed: 5,
      failed: 1,
      failures: ['Browser tests: ended badly, though no test failed'],
    })
    report(0)
    expect(count(0)).toEqual(nothing)
  })
})
