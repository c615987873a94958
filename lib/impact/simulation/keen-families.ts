import type { Random } from '../../statistics/random'
import { invent, type World } from './invented'
import { byLot, paired, withOthers, withSessions } from './plays'
import { answersFor, type Situation } from './situation'

const PAIRED_BIAS =
  'pairing removes the distance at the start by which GROUPS_NOT_ALIKE would have capped the claim. A keen family paired with another of the same first score had bad luck on the day, and rises; once first scores are equal, ANCOVA and the gains carry the same bias, so that both agree does not help (method, sections 1 and 2, M21)'

/** Families who come forward begin ahead, and may have grown faster anyway. */
export function keenFamilies(how: string, ahead: number, faster: number): Situation[] {
  const world = { pupils: 60, classes: 2, reliability: 0.8, keen: { families: 20, ahead, faster } }
  const name = `Keener families (20 of 60) ${how}`
  const isKeen = (pupil: { isKeen: boolean }) => pupil.isKeen
  const shared = {
    name,
    answers: answersFor({ pupils: 60, classes: 2, places: 20 }, { whoDecides: 'families' }),
    naive: 'gains of the two groups',
    ...(faster > 0 && {
      incurable:
        'no statistic cures families who would have grown faster anyway, so without a lot it never passes rung 4',
    }),
  } satisfies Partial<Situation>
  return [
    {
      ...shared,
      design: 'comparison',
      play: (_, normal) => ({ pupils: withOthers(invent(world, normal), isKeen) }),
    },
    {
      ...shared,
      design: 'comparison_matched',
      ifMissed: PAIRED_BIAS,
      play: (_, normal) => ({ pupils: paired(invent(world, normal), isKeen) }),
    },
    ...(faster > 0
      ? [
          drawnOfTheKeen(name, world),
          {
            ...shared,
            design: 'dose' as const,
            naive: null,
            play: (random: Random, normal: () => number) => ({
              pupils: withSessions(invent(world, normal), random),
            }),
          },
        ]
      : []),
  ]
}

function drawnOfTheKeen(name: string, world: World): Situation {
  return {
    name: `${name}, half of them drawn`,
    design: 'randomised',
    answers: answersFor({ pupils: 20, classes: 2, places: null }, { canHalfWait: true }),
    naive: 'before and after',
    play: (random, normal) => ({
      pupils: byLot(
        invent(world, normal).filter(({ isKeen }) => isKeen),
        random,
      ),
    }),
  }
}
