/**
 * npm run simulate:impact: plays thousands of invented activities through planning and the ladder, prints how often each
 * claim is reached when nothing happened, and writes bench/SIMULATION.md. It ends with code 1 only when a cause is named below
 * rung 5 or a claim passes what planning announced: the other goals are the method's to meet, and are reported as they are.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goalsOf } from '../lib/impact/simulation/goals'
import { asLine, asPage, missed } from '../lib/impact/simulation/report'
import { simulate, type Tally } from '../lib/impact/simulation/simulate'
import { nothingHappens, somethingHappens } from '../lib/impact/simulation/situations'
import { triedWithLosses, triedWithPairs } from '../lib/impact/simulation/stricter'

const RUNS = 4000
/** Fewer of those that only say where a missed goal comes from. */
const RUNS_TRIED = 1500
const SEED = 2011

const tallies: Tally[] = []
for (const [i, situation] of [...nothingHappens(), ...somethingHappens()].entries()) {
  const tally = simulate(situation, RUNS, SEED + i)
  console.log(asLine(tally))
  tallies.push(tally)
}
const tried = { pairs: triedWithPairs(RUNS_TRIED, SEED), losses: triedWithLosses(RUNS_TRIED, SEED) }
const { user, system } = process.cpuUsage()
const seconds = (user + system) / 1e6
const today = new Date().toISOString().slice(0, 10)
writeFileSync(
  join(import.meta.dirname, '../bench/SIMULATION.md'),
  asPage(tallies, { seed: SEED, seconds, today }, tried),
)
console.log(`\n${missed(goalsOf(tallies))}`)
const isBroken = tallies.some(({ causalBelowFive, aboveAnnounced }) => causalBelowFive + aboveAnnounced > 0)
console.log(
  isBroken
    ? 'A sentence names a cause below rung 5, or a claim passes what planning announced.'
    : 'No sentence names a cause below rung 5; no claim passes what planning announced.',
)
console.log(`${Math.round(seconds)} seconds of one core; written to bench/SIMULATION.md`)
if (isBroken) process.exitCode = 1
