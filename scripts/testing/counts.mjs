import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Count of tests that ran, and what is said of those
 *   that failed: where each stands, its name and the first lines of what went wrong
 */

/** Lines of what went wrong that are said again at the end: enough to know it by. */
const LINES = 12

/** The sum of counts. */
export function total(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  }
}

/** A check that is one test by itself. */
export function countOne(name, isPassed) {
  return isPassed ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] }
}

/** What Vitest's JSON report counts. A file that fails outside its tests, as when it cannot be loaded, is one that failed. */
export function countVitest({ numPassedTests, testResults }) {
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      return failed.length === 0
        ? [saidOf(name, 'failed outside its tests', message)]
        : failed.map(({ fullName, failureMessages }) => saidOf(name, fullName, failureMessages.join('\n')))
    })
  return { passed: numPassedTests, failed: failures.length, failures }
}

/** What Playwright's JSON report counts. */
export function countPlaywright({ stats, suites }) {
  const failures = suites
    .flatMap(specsIn)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results).flatMap((result) => result.errors)
      return saidOf(`${file}:${line}`, title, errors.map(({ message }) => message).join('\n'))
    })
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures }
}

function specsIn({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

function saidOf(file, name, message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, LINES)
  return [`${file} › ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}

/**
 * A runner's count, never better than how it ended: a runner that failed without a failed test (it could not begin, or
 * left an error behind) has one failure, and so has one that left no report or ran nothing.
 *
 * @returns {Count}
 */
export function countRun({ name, code, reportFile, countReport }) {
  const count = readCount(reportFile, countReport)
  const ranNothing = count.passed + count.failed === 0
  if ((code === 0 && !ranNothing) || count.failed > 0) return count
  const why = ranNothing ? 'ran no test' : 'ended badly, though no test failed'
  return { ...count, failed: 1, failures: [`${name}: ${why}`] }
}

function readCount(reportFile, countReport) {
  try {
    return countReport(JSON.parse(readFileSync(reportFile, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, failures: [] }
  }
}
