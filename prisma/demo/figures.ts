import { bell } from './chance'
import type { FiguresStory } from './story'

export type Invented = { reference: string; before: number; after: number | null }
type Scale = { minimum: number | null; maximum: number | null; decimals: number }

/**
 * Figures for pupils, invented. The draws are brought to the story's own mean and spread, so that what the result says
 * hangs on the story and not on the dice.
 */
export function inventFigures(
  name: string,
  references: readonly string[],
  story: FiguresStory,
  scale: Scale,
): Invented[] {
  const { mean, spread, gain, gainSpread, lost = 0 } = story
  const start = standardised(references.map((reference) => bell(name, 'before', reference)))
  const change = standardised(references.map((reference) => bell(name, 'change', reference)))
  const missing = new Set(
    references.toSorted((a, b) => bell(name, 'lost', a) - bell(name, 'lost', b)).slice(0, lost),
  )
  return references.map((reference, i) => {
    const before = onScale(mean + spread * (start[i] as number), scale)
    const after = onScale(before + gain + gainSpread * (change[i] as number), scale)
    return { reference, before, after: missing.has(reference) ? null : after }
  })
}

/**
 * Second figures of two groups, invented: each group's gain is brought to what the story gives it, whoever was put there.
 *
 * @param first each pupil's first figure, as it was invented for all of them
 */
export function inventByGroup(
  name: string,
  first: readonly Invented[],
  tookPart: ReadonlySet<string>,
  story: FiguresStory,
  others: { gain: number; lost?: number },
  scale: Scale,
): Invented[] {
  const own = first.filter(({ reference }) => tookPart.has(reference))
  const rest = first.filter(({ reference }) => !tookPart.has(reference))
  return [
    ...seconds(name, own, story, scale),
    ...seconds(name, rest, { ...story, lost: 0, ...others }, scale),
  ]
}

function seconds(name: string, first: readonly Invented[], story: FiguresStory, scale: Scale): Invented[] {
  const { gain, gainSpread, lost = 0 } = story
  const change = standardised(first.map(({ reference }) => bell(name, 'change', reference)))
  const missing = new Set(
    first
      .map(({ reference }) => reference)
      .sort((a, b) => bell(name, 'lost', a) - bell(name, 'lost', b))
      .slice(0, lost),
  )
  return first.map(({ reference, before }, i) => ({
    reference,
    before,
    after: missing.has(reference) ? null : onScale(before + gain + gainSpread * (change[i] as number), scale),
  }))
}

/** With a mean of 0 and a spread of 1. */
function standardised(draws: number[]): number[] {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1))
  return draws.map((draw) => (draw - mean) / spread)
}

function onScale(value: number, { minimum, maximum, decimals }: Scale): number {
  const rounded = Number(value.toFixed(decimals))
  return Math.min(maximum ?? rounded, Math.max(minimum ?? rounded, rounded))
}
