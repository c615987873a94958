import { beforeAll, describe, expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import type { Design } from '../impact/evaluation/names'
import type { OutcomeResult } from '../measures/outcome-result'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { drawByLot } from './draw-commands'
import { makeGroups } from './groups-commands'
import { answerQuestions, chooseDesign } from './plan-commands'
import type { Answers } from './plan-schema'

/** Pupils P1 to P24 are in Birch, P25 to P48 in Cedar. Both classes begin alike; Birch gains six points more. */
const REFERENCES = Array.from({ length: 48 }, (_, i) => `P${i + 1}`)
const FIGURES = REFERENCES.map((_, i) => {
  const before = 80 + (((i % 24) * 7) % 24)
  return [before, before + 2 + ((i * 5) % 4) + (i < 24 ? 6 : 0)] as const
})
const BIRCH = REFERENCES.slice(0, 24)
const LOWEST = REFERENCES.filter((_, i) => (FIGURES[i]?.[0] ?? 0) < 92)

let head: Viewer

beforeAll(async () => {
  ;({ head } = await aSchool())
  await families(head, 24, { className: 'Birch' })
  await families(head, 24, { first: 25, className: 'Cedar' })
})

type Given = {
  design: Design
  answers?: Partial<Answers>
  tookPart?: readonly string[]
  compared?: readonly string[]
  /** Those who were tested; all unless said otherwise. */
  tested?: readonly string[]
}

/** The same figures, entered as this design, by the commands that the pages send. */
async function entered({ design, answers = {}, tookPart, compared = [], tested = REFERENCES }: Given) {
  const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, activityId, { measure: 'standardised_score' })
  await answerQuestions(head, {
    activityId,
    outcomeId,
    version: 0,
    pupils: 48,
    families: 48,
    classes: 2,
    places: 24,
    canHalfWait: design === 'randomised',
    whoDecides: 'families',
    chosen: 'families',
    otherProgramme: null,
    isMain: true,
    startsOn: null,
    measuring: {
      hasFirstFigures: true,
      sameScale: true,
      isBlind: true,
      isSkewed: false,
      othersMeasured: true,
      expectedGain: 0,
      weeks: null,
    },
    ...answers,
  })
  await chooseDesign(head, { activityId, outcomeId, version: 2, design, worthwhile: 2 })
  await moved(head, activityId, 'planned', 'running')
  if (design === 'randomised') {
    await drawByLot(head, {
      activityId,
      version: 1,
      classes: ['Birch', 'Cedar'],
      without: null,
      reason: null,
    })
  } else if (tookPart) {
    await makeGroups(head, {
      activityId,
      version: 1,
      tookPartClasses: [],
      tookPart: tookPart.join('\n'),
      whoCame: false,
      comparedClasses: [],
      compared: compared.join('\n') || null,
    })
  }
  await someFigures(
    head,
    outcomeId,
    FIGURES.filter((_, i) => tested.includes(REFERENCES[i] ?? '')),
    { references: [...tested] },
  )
  const { output, method } = await inSchool(head, (tx) =>
    tx.result.findFirstOrThrow({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
  )
  const { evaluated } = output as unknown as OutcomeResult
  if (!evaluated) throw new Error('It was not evaluated')
  expect(method).toBe(design)
  return { ...evaluated, codes: evaluated.claim.limits.map(({ code }) => code) }
}

describe('the same figures entered as five designs give five ceilings and five sentences', () => {
  it('before and after: changed, and nobody can say why', async () => {
    const { claim, sentence } = await entered({ design: 'prepost', tookPart: BIRCH })
    expect([claim.base, claim.ceiling, claim.rung]).toEqual([2, 2, 2])
    expect(sentence).toMatch(
      /^The 24 pupils' standardised reading score went from 91\.5 to 101\.0 points: up 9\.5 points \(.*\)\. We cannot say why; pupils also had their ordinary teaching\.$/,
    )
  })

  it('against the norm: a promising sign', async () => {
    const { claim, sentence } = await entered({ design: 'prepost_norm', tookPart: BIRCH })
    expect([claim.base, claim.ceiling, claim.rung]).toEqual([3, 3, 3])
    expect(sentence).toMatch(
      /^The 24 pupils' standardised reading score rose 9\.5 points more than would be expected on their own/,
    )
  })

  it('chosen low scorers: the rise to expect stands first, and is taken off where everybody was tested', async () => {
    const lowest = {
      design: 'prepost_norm',
      tookPart: LOWEST,
      answers: { whoDecides: 'lowest_scorers' },
    } as const
    const all = await entered(lowest)
    expect([all.claim.ceiling, all.claim.rung, all.codes]).toEqual([3, 3, []])
    expect(all.expectedRise).toBeGreaterThan(0)
    expect(all.sentence).toMatch(
      /^When the lowest scorers are tested again we expect about \d\.\d points of rise with no help at all\. The 24 pupils' .* more than would be expected on their own/,
    )
    const alone = await entered({ ...lowest, tested: LOWEST })
    expect([alone.claim.ceiling, alone.claim.rung, alone.codes]).toEqual([2, 2, ['LOW_SCORERS_NOT_ADJUSTED']])
    expect(alone.sentence).toMatch(/^The 24 pupils' standardised reading score went from/)
  })

  it('beside another class that is alike: more than similar pupils', async () => {
    const { claim, codes, sentence } = await entered({
      design: 'comparison',
      tookPart: BIRCH,
      compared: REFERENCES.slice(24),
    })
    expect([claim.base, claim.ceiling, claim.rung, codes]).toEqual([4, 4, 4, []])
    expect(sentence).toMatch(
      /^Pupils in the programme made 6\.0 points more progress in standardised reading score than similar pupils who were not .* Families were not chosen by lot/,
    )
  })

  it('drawn by lot: the highest ceiling, whatever it turns out to show', async () => {
    const { claim, codes, sentence } = await entered({ design: 'randomised' })
    expect([claim.base, claim.ceiling, codes]).toEqual([5, 5, []])
    // Half of each class was drawn, so what made Birch gain more is in both groups.
    expect(sentence).toMatch(/^(?:We cannot tell|Any difference is likely|Places were drawn by lot\.)/)
  })
})
