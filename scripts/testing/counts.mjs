import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count of tests that ran */

/** The sum of counts. */
export function total(counts) {
  return counts.reduce(
    (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}

/** A check that is one test by itself. */
export function countOne(isPassed) {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** What Vitest's JSON report counts. A file that could not be loaded has no tests, and is one that failed. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** What Playwright's JSON report counts. */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/**
 * A runner's count, never better than how it ended: a runner that failed without a failed test (it could not begin, or
 * left an error behind) has one failure, and so has one that left no report or ran nothing.
 *
 * @returns {Count}
 */
export function countRun({ code, reportFile, countReport }) {
  const count = readCount(reportFile, countReport)
  const ranNothing = count.passed + count.failed === 0
  return (code !== 0 || ranNothing) && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readCount(reportFile, countReport) {
  try {
    return countReport(JSON.parse(readFileSync(reportFile, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}
