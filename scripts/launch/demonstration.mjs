import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

/** Tells the demonstration into the database, through the application's own commands. */
export async function tellDemonstration(root, env, { progress, signal }) {
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'prisma/demo/main.ts'],
    { cwd: root, env, signal, onLine: (line) => line.trim() && progress(line.trim()) },
  )
  if (code !== 0)
    throw new Problem(`${output.trim()}\n\nThe demonstration could not be made; what happened is above.`)
}
