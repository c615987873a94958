import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, stamp } from './fingerprint.mjs'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

/** Everything the built application is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'prisma/models',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const isTest = (path) => /\.test\.tsx?$/.test(path)

/** What the present sources would be built into. */
function wantedPrint(root) {
  return fingerprint(root, sources, (path) => !isTest(path))
}

function builtStamp(root) {
  // Where Next itself does not look; it clears the folder when it begins, and with it the stamp.
  return stamp(join(root, '.next', 'built-from'))
}

export function isBuilt(root) {
  return builtStamp(root).says(wantedPrint(root))
}

/**
 * Builds the application for production when it has not been built from these sources.
 *
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws {Problem} with what the build printed
 */
export async function build(root, { progress, signal }) {
  const print = wantedPrint(root)
  const built = builtStamp(root)
  if (built.says(print)) return false
  built.remove()
  // After an upgrade, what the type checker remembers of the sources before has made it find errors that are not there.
  rmSync(join(root, '.next', 'cache', '.tsbuildinfo'), { force: true })
  const { code, output } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    signal,
    // Nothing of the installation may find its way into the build.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: '',
      ALONGSIDE_SECRET: '',
    },
    onLine(line) {
      const words = line.replace(/^[^A-Za-z]+/, '').replace(/\s*\.\.\.\s*$|\s*\(.*\)$/g, '')
      if (
        /^(Creating|Compiled|Running TypeScript|Finished TypeScript|Collecting|Generating|Finalizing)/.test(
          words,
        )
      )
        progress(words)
    },
  })
  if (code !== 0) throw buildProblem(output, root)
  built.write(print)
  return true
}

function buildProblem(output, root) {
  if (/ENOSPC|EDQUOT/.test(output)) {
    return new Problem(`The disk that holds ${root} is full: free some space on it, then start again.`)
  }
  if (/EROFS|EACCES/.test(output)) {
    return new Problem(
      `This user may not write in ${join(root, '.next')}: change who owns ${root}, then start again.`,
    )
  }
  return new Problem(`${output.trim()}\n\nThe build failed; what it printed is above.`)
}
