import { expect, it } from 'vitest'
import { ancova } from '@/lib/statistics/ancova'
import { chance } from './chance'
import { inventByGroup, inventFigures } from './figures'
import { LAST_YEAR_BY_LOT } from './oakfield/last-year-by-lot'

const SCALE = { minimum: 40, maximum: 160, decimals: 0 }
const PUPILS = 52
const LOTS = 400

it('the lottery that the demonstration calls likely because of it is that, however the lots fall', () => {
  const { plan, outcomes } = LAST_YEAR_BY_LOT.find(({ key }) => key === 'reading-in-turn') ?? {}
  const story = outcomes?.[0]?.figures
  if (!story || !plan?.others) throw new Error('The story has changed.')
  const references = Array.from({ length: PUPILS }, (_, i) => `Y2-${i}`)
  const lowest = Math.min(
    ...Array.from({ length: LOTS }, (_, lot) => {
      const drawn = references.toSorted((a, b) => chance(lot, a) - chance(lot, b)).slice(0, PUPILS / 2)
      const tookPart = new Set(drawn)
      const first = inventFigures(`lot ${lot % 20}`, references, story, SCALE)
      const figures = inventByGroup(`lot ${lot % 20}`, first, tookPart, story, plan.others, SCALE)
      const { ciLow } = ancova(
        figures.map(({ reference }) => (tookPart.has(reference) ? 1 : 0)),
        figures.map(({ before }) => before),
        figures.map(({ after }) => after),
        { withChecks: false },
      )
      return ciLow ?? 0
    }),
  )
  expect(lowest).toBeGreaterThan(0.3)
})
