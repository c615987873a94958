import type { Rung } from '../rules'
import { GOALS, type GoalChecked, goalsOf, powerOf } from './goals'
import { shareOf, type Tally } from './simulate'
import { LOSS_RULES, PAIRED_RULES, type Tried } from './stricter'

const DESIGN_NAMES = {
  prepost: 'before and after',
  prepost_norm: 'against a norm',
  dose: 'dose',
  its: 'series',
  its_controlled: 'series with comparison',
  comparison: 'comparison',
  comparison_matched: 'matched comparison',
  randomised: 'by lot',
} as const

const RUNGS: readonly Rung[] = [2, 3, 4, 5]

/** One line for the terminal. */
export function asLine(tally: Tally): string {
  const { situation, announced } = tally
  const cells = RUNGS.map((rung) => `${rung}: ${upAndDown(tally, rung)}`).join('  ')
  return `${situation.name} · ${DESIGN_NAMES[situation.design]} · at most ${announced}\n    ${cells}`
}

/**
 * The committed page: how often each rung was reached in each direction, the goals, and why those that are missed are.
 *
 * @param seconds of one core
 * @param tried where the goals that are missed come from
 */
export function asPage(
  tallies: readonly Tally[],
  made: { seed: number; seconds: number; today: string },
  tried: { pairs: readonly Tried[]; losses: readonly Tried[] },
): string {
  const goals = goalsOf(tallies)
  const [runs] = tallies.map((tally) => tally.runs)
  const nothing = tallies.filter(({ situation }) => !situation.effect)
  const something = tallies.filter(({ situation }) => situation.effect)
  const causal = tallies.reduce((all, { causalBelowFive }) => all + causalBelowFive, 0)
  const above = tallies.reduce((all, { aboveAnnounced }) => all + aboveAnnounced, 0)
  return `# What the ladder says when nothing happened

What \`npm run simulate:impact\` printed on ${made.today}: ${(runs ?? 0).toLocaleString('en-GB')} invented activities for each line, seed ${made.seed}, ${Math.round(made.seconds)} seconds of one core. Each was
planned with the application's six questions, drawn by its draw where the design has one, worked out, and put into words
by its rules. "Up / down" are claims of that rung that things got better / worse, in hundredths of the activities. "At most" is what
planning announced before any figure was there. "Instead" is what a school might have looked at, and how often that alone
says "better" at 95%. A share near 3% is uncertain by half a point either way.

## The activity does nothing

| situation | design | at most | rung 2 | rung 3 | rung 4 | rung 5 | instead |
|---|---|---:|---:|---:|---:|---:|---|
${nothing.map(row).join('\n')}

Rung 2 says that figures changed and that nobody can say why: chosen low scorers and children who grow older do change. It
goes by the change of those who took part; where the lowest scorers were chosen, its sentence begins with the rise to expect
with no help at all, if everybody was tested.

## The activity does something

| situation | design | at most | rung 2 | rung 3 | rung 4 | rung 5 | the table of section 1 predicts |
|---|---|---:|---:|---:|---:|---:|---:|
${something.map((tally) => `${cells(tally)} | ${percent(powerOf(tally))} |`).join('\n')}

## Goals

| goal | result |
|---|---|
| rung 5 "better" at most ${percent(GOALS.rung5Better)} when nothing happened | ${summed(goals, 'rung 5 "better"')} |
| rung 4 at most ${percent(GOALS.rung4)} in either direction, except where no statistic can cure it | ${summed(goals, 'rung 4, in either direction')} |
| a word that names a cause below rung 5: never | ${causal === 0 ? 'met: none in any sentence' : `**missed**: ${causal} sentences`} |
| a ceiling above what planning announced: never | ${above === 0 ? 'met: none' : `**missed**: ${above} results`} |
| under ${GOALS.seconds} seconds of one core | ${made.seconds < GOALS.seconds ? 'met' : '**missed**'}: ${Math.round(made.seconds)} |
| the true effect found as often as the table predicts, less two points | ${summed(goals, 'the effect is found')} |

${missed(goals)}
### Where the missed ones come from

Claims that things got better, by lot, in hundredths of other invented activities that do nothing. Of the same draws, and
with no rule changed, nothing is missed when as many are lost whoever they are: so it is not the sums that are out, but
those who are gone. To lose nobody is what cures it.

${table('lost', LOSS_RULES, tried.losses)}

Claims of rung 4 that things got better, in hundredths. Once pairs have equal first figures, ANCOVA and the difference in
gains are the same question asked twice, and no longer bracket the answer. Two stricter rules were tried, and neither is in
the method, so neither is in the application. Groups that must begin alike before they are paired would end the false
claims, and most of the true ones: pairing would then be no better than not pairing. If the whole groups had to differ
clearly too, by both estimates, false claims would stay well under the goal, and few of the true ones would be lost.

${table('families', PAIRED_RULES, tried.pairs)}
`
}

function table(of: string, rules: readonly string[], tried: readonly Tried[]): string {
  const rows = tried.map(
    ({ what, shares }) => `| ${what} | ${shares.map((share) => (100 * share).toFixed(1)).join(' | ')} |`,
  )
  return [`| ${of} | ${rules.join(' | ')} |`, `|---|${rules.map(() => '---:|').join('')}`, ...rows].join('\n')
}

function row(tally: Tally): string {
  const { naive } = tally.situation
  const instead =
    naive === null || tally.naiveBetter === null ? '' : `${naive}: ${percent(tally.naiveBetter / tally.runs)}`
  return `${cells(tally)} | ${instead} |`
}

function cells(tally: Tally): string {
  const { situation, announced } = tally
  const shares = RUNGS.map((rung) => (rung > announced ? '' : upAndDown(tally, rung)))
  return `| ${situation.name} | ${DESIGN_NAMES[situation.design]} | ${announced} | ${shares.join(' | ')}`
}

function upAndDown(tally: Tally, rung: Rung): string {
  const [up, down] = [shareOf(tally, 'better', rung), shareOf(tally, 'worse', rung)]
  return `${(100 * up).toFixed(1)} / ${(100 * down).toFixed(1)}`
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`

function summed(goals: readonly GoalChecked[], goal: string): string {
  const checked = goals.filter((one) => one.goal === goal && one.incurable === null)
  const isMissed = checked.filter(({ isMet }) => !isMet)
  return isMissed.length === 0
    ? `met in all ${checked.length} that could reach it`
    : `**missed** in ${isMissed.length} of ${checked.length} that could reach it: see below`
}

/** Every goal that is missed, and what is known of why; then what no statistic can cure. */
export function missed(goals: readonly GoalChecked[]): string {
  const line = ({ goal, tally: { situation }, found, bound }: GoalChecked, why: string) =>
    `- ${situation.name}, ${DESIGN_NAMES[situation.design]}: ${goal} ${percent(found)}, goal ${percent(bound)}; ${why}.`
  const isMissed = goals.filter(({ isMet, incurable }) => !isMet && incurable === null)
  const cannot = goals.filter(({ isMet, incurable }) => !isMet && incurable !== null)
  const part = (title: string, lines: string[]) =>
    lines.length === 0 ? '' : `### ${title}\n\n${lines.join('\n')}\n`
  return [
    part(
      'Missed',
      isMissed.map((one) => line(one, one.tally.situation.ifMissed ?? 'nothing in the method explains it')),
    ),
    part(
      'What no statistic can cure',
      cannot.map((one) => line(one, one.incurable ?? '')),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n')
}
