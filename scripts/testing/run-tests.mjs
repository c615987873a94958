import { join } from 'node:path'
import { build } from '../launch/build.mjs'
import { installDependencies } from '../launch/dependencies.mjs'
import { generate } from '../launch/generate.mjs'
import { Problem } from '../launch/problem.mjs'
import { run } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { requireChromium } from './chromium.mjs'
import { countOne, countPlaywright, countRun, countVitest } from './counts.mjs'

/**
 * Everything `npm test` does, on a fresh clone too: packages and Chromium, then lint, types, unit and database tests, and
 * the browser tests on the production build.
 *
 * @param {{ folder: string, signal: AbortSignal, add: (count: import('./counts.mjs').Count) => void }} run
 *   `folder`: where to put what is made for the run; `add` is told each count as it becomes known
 */
export async function runTests({ folder, signal, add }) {
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  const env = testEnvironment(folder)
  const chromium = await step('Chromium', (progress) => findChromium({ progress, signal }))
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))

  const runner = (name, args, more) => runNode(name, args, { env: { ...env, ...more }, signal })
  add(countOne('Lint', await runner('Lint', [program('@biomejs/biome', 'bin/biome'), 'check', '.'])))
  add(countOne('Types', await checkTypes(runner)))
  const isBuilt = await step('Build', (progress) => tryBuild({ progress, signal }))

  const unitReport = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const units = await runner('Unit tests', [
    program('vitest', 'vitest.mjs'),
    'run',
    '--allowOnly=false',
    ...reporters,
  ])
  add(countRun({ name: 'Unit tests', code: units ? 0 : 1, reportFile: unitReport, countReport: countVitest }))

  if (!isBuilt || !chromium) return add(countOne('Browser tests: not begun', false))
  const browserReport = join(folder, 'playwright.json')
  const browsers = await runner(
    'Browser tests',
    [program('@playwright/test', 'cli.js'), 'test', '--forbid-only', '--reporter=list,json'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  )
  add(
    countRun({
      name: 'Browser tests',
      code: browsers ? 0 : 1,
      reportFile: browserReport,
      countReport: countPlaywright,
    }),
  )
}

/** The tests' environment: none of an installation's settings, and a temporary folder that goes with the run. */
function testEnvironment(folder) {
  const settings = /^(DATABASE_|ALONGSIDE_|NEXTAUTH_|PG[A-Z]+$|PORT$|NODE_ENV$)/
  const rest = Object.entries(process.env).filter(([name]) => !settings.test(name))
  return { ...Object.fromEntries(rest), TMPDIR: folder, NEXT_TELEMETRY_DISABLED: '1' }
}

function program(name, file) {
  return join(root, 'node_modules', ...name.split('/'), file)
}

/** Runs one of the tools with what it prints shown as it comes. True when it ended well. */
async function runNode(name, args, { env, signal }) {
  say(`\n${name}`)
  const began = Date.now()
  const { code } = await run(process.execPath, args, {
    cwd: root,
    env,
    signal,
    stopWith: 'SIGINT',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  say(`${name}: ${code === 0 ? 'well' : 'not well'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return code === 0
}

async function checkTypes(runner) {
  const routes = await runner('Types of the addresses', [program('next', 'dist/bin/next'), 'typegen'])
  const types = await runner('Types', [program('typescript', 'bin/tsc'), '--noEmit'])
  return routes && types
}

async function findChromium(how) {
  return whole(async () => ({ done: 'there', value: await requireChromium(how) }))
}

async function tryBuild(how) {
  return whole(async () => ({ done: (await build(root, how)) ? 'built' : 'up to date', value: true }))
}

/** A part without which the browser tests cannot run, but the others can. */
async function whole(work) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { done: `failed: ${error.message}` }
  }
}
