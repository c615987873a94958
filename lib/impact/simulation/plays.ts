import { correlation, mean } from '../../statistics/descriptive'
import type { Random } from '../../statistics/random'
import type { EvaluationFigures, PupilEvaluated } from '../evaluation/evaluation-plan'
import { pairPupils } from '../evaluation/pairing'
import { drawHalves } from '../planning/draw'
import { classesToDraw, familiesToDraw } from '../planning/families'
import { type Invented, inGroup, inventSeries, SD } from './invented'

/** The application's own draw, with a seed of this activity. */
export function byLot(
  pupils: readonly Invented[],
  random: Random,
  chosen: 'families' | 'classes' = 'families',
): PupilEvaluated[] {
  const listed = pupils.map(({ id, className }) => ({ id, familyId: id, className }))
  const units = chosen === 'classes' ? classesToDraw(listed) : familiesToDraw(listed)
  const { now } = drawHalves(units, Math.floor(random() * 2 ** 32))
  const drawn = new Set(now.flatMap(({ pupilIds }) => pupilIds))
  return pupils.map((pupil) => inGroup(pupil, drawn.has(pupil.id)))
}

/** Lowest first figures first. */
export function lowest(pupils: readonly Invented[], count: number): Set<string> {
  const ordered = [...pupils].sort((a, b) => a.before - b.before)
  return new Set(ordered.slice(0, count).map(({ id }) => id))
}

export function withOthers(pupils: readonly Invented[], tookPart: (pupil: Invented) => boolean) {
  return pupils.map((pupil) => inGroup(pupil, tookPart(pupil)))
}

export function alone(pupils: readonly Invented[], tookPart: (pupil: Invented) => boolean) {
  return pupils.filter(tookPart).map((pupil) => inGroup(pupil, true))
}

/** What everybody tested tells of a chosen group's rise by itself. */
export function cohortOf(pupils: readonly Invented[]) {
  const before = pupils.map((pupil) => pupil.before)
  const r = correlation(
    before,
    pupils.map((pupil) => pupil.after),
  )
  return { mean: mean(before), r: r ?? 1 }
}

/** The application's own pairs: those who took part and one other each who began alike (M21). */
export function paired(
  pupils: readonly Invented[],
  tookPart: (pupil: Invented) => boolean,
): PupilEvaluated[] {
  return pairPupils(withOthers(pupils, tookPart)).pupils
}

/** Of those offered a place, the third who fell back furthest drops out so often; of the others, so many at random. */
export function loseUnevenly(
  pupils: readonly PupilEvaluated[],
  shares: { ofTheFallenBack: number; ofTheOthers: number },
  random: Random,
): PupilEvaluated[] {
  const gain = ({ before, after }: PupilEvaluated) => (after ?? 0) - (before ?? 0)
  const offered = pupils.filter(({ arm }) => arm === 'took_part').sort((a, b) => gain(a) - gain(b))
  const fallenBack = new Set(offered.slice(0, Math.round(offered.length / 3)).map(({ id }) => id))
  return pupils.map((pupil) => {
    const share =
      pupil.arm === 'compared' ? shares.ofTheOthers : fallenBack.has(pupil.id) ? shares.ofTheFallenBack : 0
    return random() < share ? { ...pupil, after: null } : pupil
  })
}

/** As many are lost, but nobody because of how they did. */
export function loseAtRandom(
  pupils: readonly PupilEvaluated[],
  shares: { ofTheOffered: number; ofTheOthers: number },
  random: Random,
): PupilEvaluated[] {
  return pupils.map((pupil) =>
    random() < (pupil.arm === 'compared' ? shares.ofTheOthers : shares.ofTheOffered)
      ? { ...pupil, after: null }
      : pupil,
  )
}

/** A true effect for everybody who was offered a place. */
export function helped(pupils: readonly PupilEvaluated[], effect: number): PupilEvaluated[] {
  return pupils.map((pupil) =>
    pupil.arm === 'took_part' && pupil.after !== null
      ? { ...pupil, after: pupil.after + effect * SD }
      : pupil,
  )
}

/** How often families came: the keener, the oftener. */
export function withSessions(pupils: readonly Invented[], random: Random): PupilEvaluated[] {
  return pupils.map((pupil) => ({
    ...inGroup(pupil, true),
    sessions: pupil.isKeen ? 1 + Math.floor(random() * 3) : Math.floor(random() * 2),
  }))
}

export function seriesOf(
  before: number,
  after: number,
  carried: number,
  normal: () => number,
): Pick<EvaluationFigures, 'series' | 'startsAt' | 'pupilsInSeries' | 'pupils'> {
  const [own, others] = [
    inventSeries(before + after, carried, normal),
    inventSeries(before + after, carried, normal),
  ]
  return {
    pupils: [],
    pupilsInSeries: 30,
    startsAt: before + 1,
    series: own.map((tookPart, i) => ({ time: i + 1, tookPart, compared: others[i] as number })),
  }
}
