import { root } from '../scripts/launch/root.mjs'
import { partAlone } from './alone'
import { report, type Told } from './report'
import { LETTERS, type Letter, type Size, TITLES } from './sizes'

/** Parts that are done at once, because one of them mostly waits. Each has a database server of its own. */
const TOGETHER: Letter[][] = [['a'], ['b', 'e'], ['c', 'f'], ['d']]

/** @param asked letters of parts, all when there is none; "short" for less of each */
async function main(asked: string[]) {
  const size = asked.includes('short') ? 'short' : 'whole'
  const wanted = LETTERS.filter((letter) => asked.includes(letter))
  const told = new Map<Letter, Told>()
  for (const group of TOGETHER) {
    const letters = group.filter((letter) => wanted.length === 0 || wanted.includes(letter))
    await Promise.all(letters.map(async (letter) => told.set(letter, await tell(letter, size))))
  }
  // A part on its own is looked at, and not written down as if it were all.
  if (wanted.length === 0)
    report(
      LETTERS.map((letter) => told.get(letter) as Told),
      size,
      new Date().toISOString().slice(0, 10),
    )
  if ([...told.values()].some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}

async function tell(letter: Letter, size: Size): Promise<Told> {
  const started = performance.now()
  const part = await partAlone(root, letter, size)
  const seconds = (performance.now() - started) / 1000
  console.log(`  ${TITLES[letter]} (${Math.round(seconds)} s)`)
  for (const [what, count] of part.did) console.log(`    ${what}: ${count}`)
  for (const wrong of part.wrong) console.log(`    WRONG: ${wrong}`)
  return { ...part, title: TITLES[letter], seconds }
}

await main(process.argv.slice(2))
