import { root } from '../scripts/launch/root.mjs'
import { partAlone } from './alone'
import { report, type Told } from './report'
import { LETTERS, TITLES } from './sizes'

/** @param asked letters of parts, all when there is none; "short" for less of each */
async function main(asked: string[]) {
  const size = asked.includes('short') ? 'short' : 'whole'
  const wanted = LETTERS.filter((letter) => asked.includes(letter))
  const told: Told[] = []
  for (const letter of wanted.length > 0 ? wanted : LETTERS) {
    console.log(`  ${TITLES[letter]}`)
    const started = performance.now()
    const part = await partAlone(root, letter, size)
    told.push({ ...part, title: TITLES[letter], seconds: (performance.now() - started) / 1000 })
    for (const [what, count] of part.did) console.log(`    ${what}: ${count}`)
    for (const wrong of part.wrong) console.log(`    WRONG: ${wrong}`)
  }
  // A part on its own is looked at, and not written down as if it were all.
  if (wanted.length === 0) report(told, size, new Date().toISOString().slice(0, 10))
  if (told.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}

await main(process.argv.slice(2))
