import type { EvaluationFigures, PupilEvaluated, SeriesPoint } from '../impact/evaluation/evaluation-plan'
import type { Design } from '../impact/evaluation/names'
import type { PupilFigures } from '../measures/outcome-result'
import { daysBetween, type IsoDate } from '../platform/dates'
import { correlation, mean } from '../statistics/descriptive'

/** A pupil in a group, as they were put there. */
export interface Member {
  pupilId: string
  arm: 'took_part' | 'compared'
  drawNumber: number | null
  className: string | null
  familyId: string | null
  stratum: string
}

/** One week of a group, as it was brought in. */
export interface Week {
  arm: Member['arm']
  weekOf: IsoDate
  pupils: number
  numerator: number
  denominator: number
}

/** What one outcome's evaluation has to work with. */
export interface Recorded {
  pupils: readonly PupilFigures[]
  members: readonly Member[]
  /** Class and family of pupils who have figures, as they are now: for those nobody put in a group. */
  whereabouts: ReadonlyMap<string, { className: string | null; familyId: string | null }>
  /** Sessions of the activity a family came to. Null where who came is not kept by family. */
  sessions: ReadonlyMap<string, number> | null
  weeks: readonly Week[]
}

const COMPARED: readonly Design[] = ['comparison', 'comparison_matched', 'randomised']

/**
 * The design that the records allow now: two groups cannot be compared before anybody is in the second one. Until then
 * the figures are those of one group.
 */
export function designNow(design: Design, members: readonly Member[]): Design {
  return COMPARED.includes(design) && !members.some(({ arm }) => arm === 'compared') ? 'prepost' : design
}

/** Whether the latest draw put everybody where they are. */
export function isByDraw(members: readonly Member[], draws: number): boolean {
  return draws > 0 && members.length > 0 && members.every(({ drawNumber }) => drawNumber === draws)
}

/**
 * An outcome's figures as its design takes them. Everybody in a group is there, with or without figures, because who was
 * lost counts; whoever has figures and is in no group is left out of a comparison.
 *
 * @param unit "%" makes weeks per cent; anything else is so many for each
 * @param startsOn null when nobody said: then a series has no before and after
 */
export function figuresOf(
  design: Design,
  recorded: Recorded,
  { unit, startsOn, reliability }: { unit: string; startsOn: IsoDate | null; reliability: number | null },
): EvaluationFigures {
  if (design === 'its' || design === 'its_controlled') return seriesOf(recorded.weeks, unit, startsOn)
  const own = new Map(recorded.pupils.map((pupil) => [pupil.pupilId, pupil]))
  const placed = placedPupils(design, recorded)
  const pupils = placed
    .map(({ pupilId, arm, className, familyId, stratum }): PupilEvaluated => {
      const figures = own.get(pupilId)
      return {
        id: pupilId,
        familyId,
        className,
        arm,
        stratum,
        before: figures?.before ?? null,
        after: figures?.after ?? null,
        afterOn: figures?.afterOn ?? null,
        sessions: sessionsOf(recorded.sessions, familyId),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { pupils, cohort: cohortOf(recorded.pupils, pupils, reliability) }
}

type Placed = Omit<Member, 'drawNumber'>

function placedPupils(design: Design, { pupils, members, whereabouts }: Recorded): Placed[] {
  if (members.length > 0) {
    return COMPARED.includes(design) ? [...members] : members.filter(({ arm }) => arm === 'took_part')
  }
  return pupils
    .filter(({ before, after }) => before !== null || after !== null)
    .map(({ pupilId }) => ({
      pupilId,
      arm: 'took_part',
      className: whereabouts.get(pupilId)?.className ?? null,
      familyId: whereabouts.get(pupilId)?.familyId ?? null,
      stratum: '',
    }))
}

function sessionsOf(sessions: Recorded['sessions'], familyId: string | null): number | null {
  if (sessions === null || familyId === null) return null
  return sessions.get(familyId) ?? 0
}

/** Fewer complete pairs than this say nothing of how figures go together. */
const FEWEST_PAIRS = 8

/**
 * Everybody tested, also those who were not chosen: null where only the chosen were. How figures go together is taken
 * from them, or from the measure's published reliability where too few have both.
 */
function cohortOf(
  tested: readonly PupilFigures[],
  placed: readonly PupilEvaluated[],
  reliability: number | null,
): EvaluationFigures['cohort'] {
  const first = tested.filter(({ before }) => before !== null)
  const chosen = new Set(placed.filter(({ arm }) => arm === 'took_part').map(({ id }) => id))
  if (first.every(({ pupilId }) => chosen.has(pupilId))) return null
  const both = first.filter(({ after }) => after !== null)
  const own =
    both.length < FEWEST_PAIRS
      ? null
      : correlation(
          both.map(({ before }) => before as number),
          both.map(({ after }) => after as number),
        )
  const r = own ?? reliability
  return r === null ? null : { mean: mean(first.map(({ before }) => before as number)), r }
}

function seriesOf(weeks: readonly Week[], unit: string, startsOn: IsoDate | null): EvaluationFigures {
  const days = [...new Set(weeks.map(({ weekOf }) => weekOf))].sort()
  const [first] = days
  if (first === undefined || startsOn === null) return { pupils: [], series: [], startsAt: 0 }
  const scale = unit === '%' ? 100 : 1
  const value = (arm: Week['arm'], day: IsoDate) => {
    const week = weeks.find((one) => one.arm === arm && one.weekOf === day)
    return week ? (scale * week.numerator) / week.denominator : null
  }
  const series = days.map(
    (day): SeriesPoint => ({
      time: daysBetween(first, day) / 7,
      tookPart: value('took_part', day),
      compared: value('compared', day),
    }),
  )
  return {
    pupils: [],
    series,
    startsAt: Math.ceil((daysBetween(first, startsOn) - 6) / 7),
    pupilsInSeries: Math.min(...weeks.map(({ pupils }) => pupils)),
  }
}
