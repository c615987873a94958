import { EVERYONE } from '../families/reach-row'
import { type IsoDate, shortDate } from '../platform/dates'
import {
  type About,
  type ClaimRow,
  claimInWords,
  countInWords,
  type FamiliesRow,
  type Figures,
  familiesInWords,
  type JudgementRow,
  judgementInWords,
  type Stood,
} from './figure'
import { areFamiliesTooNear, areWordsTooNear } from './near'

/** One row of a figure on an earlier day, in words, beside what it says now (null when it is no longer on the page). */
export type RowBeside = {
  key: string
  name: string
  earlier: string
  now: string | null
  differs: boolean
  /** It differs, and may not be shown beside what is shown already. */
  isHeldBack: boolean
  /** The area that was judged, by which a judgement is set beside the one that took its place. */
  area?: string
  /** The step an activity stood on: of activities, and never held back. */
  step?: string
}
export type Beside = { on: IsoDate; rows: Partial<Record<About, RowBeside[]>> }

type Published = { label: string; figures: Partial<Figures> }

const HIDDEN = 'hidden'
const ABOUTS = ['claim', 'steps', 'kinds', 'reach', 'judgement'] as const

/**
 * Earlier figures beside the present ones, so that nothing can be worked out from any two of them that the page itself
 * would hide. The latest are decided first; an earlier number of people is shown only when it is equal to, or at least
 * the threshold away from, every number shown for the same row; otherwise words say which day it was nearly the same as.
 * What is hidden now stays hidden; and so does what was kept under a lower threshold than today's.
 *
 * All that is kept of a year has to be given, or two pages together would say what neither says.
 *
 * @returns one for each of `kept`, in its order
 */
export function besideNow(now: Stood & { figures: Figures }, kept: readonly Stood[]): Beside[] {
  const published: Published[] = [{ label: 'now', figures: now.figures }]
  const done = new Map<Stood, Beside>()
  for (const stood of [...kept].sort((a, b) => b.on.localeCompare(a.on))) {
    const shown: Partial<Figures> = {}
    const rows: Beside['rows'] = {}
    for (const about of ABOUTS) {
      if (!stood.figures[about]) continue
      if (about === 'claim') rows.claim = claimsBeside(stood, now, published, shown)
      else if (about === 'reach') rows.reach = familiesBeside(stood, now, published, shown)
      else if (about === 'judgement') rows.judgement = judgementsBeside(stood, now)
      else rows[about] = countsBeside(stood.figures[about], now.figures[about])
    }
    published.push({ label: `on ${shortDate(stood.on)}`, figures: shown })
    done.set(stood, { on: stood.on, rows })
  }
  return kept.map((stood) => done.get(stood) as Beside)
}

type Row = { key: string; name: string }

function rowBeside<T extends Row>(
  row: T,
  present: T | undefined,
  earlier: string,
  inWords: (row: T) => string,
) {
  const now = present ? inWords(present) : null
  const own = inWords(row)
  return { key: row.key, name: row.name, earlier, now, differs: own !== now, isHeldBack: earlier !== own }
}

const countsBeside = (rows: Figures['steps'], present: Figures['steps']) =>
  rows.map((row) => rowBeside(row, called(present, row.key), countInWords(row), countInWords))

/** One that was superseded since is set beside the judgement that took its place. */
const judgementsBeside = (stood: Stood, now: Stood) =>
  (stood.figures.judgement ?? []).map((row) => {
    const present = now.figures.judgement?.find(({ area }: JudgementRow) => area === row.area)
    return { ...rowBeside(row, present, judgementInWords(row), judgementInWords), area: row.area }
  })

function claimsBeside(stood: Stood, now: Stood, published: Published[], shown: Partial<Figures>) {
  const kept: ClaimRow[] = []
  shown.claim = kept
  return (stood.figures.claim ?? []).map((row) => {
    const inWords = (one: ClaimRow) => claimInWords(one, one.claim)
    const present = called(now.figures.claim, row.key)
    const others = published.flatMap(({ label, figures }) => {
      const other = called(figures.claim, row.key)
      return other ? [{ label, other }] : []
    })
    const near = others.find(({ other }) => areWordsTooNear(row.claim, other.claim, now.smallestShown))
    const isLooser = stood.smallestShown < now.smallestShown && row.claim !== present?.claim
    if (!isLooser && !near) kept.push(row)
    const words = isLooser ? 'Its numbers are hidden.' : near ? `Nearly as ${near.label}.` : row.claim
    return { ...rowBeside(row, present, claimInWords(row, words), inWords), step: row.step }
  })
}

function familiesBeside(stood: Stood, now: Stood, published: Published[], shown: Partial<Figures>) {
  const kept: FamiliesRow[] = []
  shown.reach = kept
  return (stood.figures.reach ?? []).map((whole) => {
    const present = called(now.figures.reach, whole.key)
    const row = withoutHidden(whole, present)
    const isSame = present !== undefined && familiesInWords(whole) === familiesInWords(present)
    if (stood.smallestShown < now.smallestShown && !isSame) {
      return rowBeside(whole, present, HIDDEN, familiesInWords)
    }
    const near = published.find(({ figures }) => {
      const other = called(figures.reach, row.key)
      const pair = { row, all: called(kept, EVERYONE) }
      return (
        other &&
        areFamiliesTooNear(pair, { row: other, all: called(figures.reach, EVERYONE) }, now.smallestShown)
      )
    })
    if (near) return rowBeside(whole, present, `nearly as ${near.label}`, familiesInWords)
    kept.push(row)
    return rowBeside(whole, present, familiesInWords(row), familiesInWords)
  })
}

/** A cell that is hidden now is not shown as of an earlier day, nor the share it could be had from. */
function withoutHidden(row: FamiliesRow, present: FamiliesRow | undefined): FamiliesRow {
  if (!present) return row
  const cell = (of: 'for' | 'invited' | 'came') => (present[of] === null ? null : row[of])
  const cells = { for: cell('for'), invited: cell('invited'), came: cell('came') }
  const isWhole = (['for', 'invited', 'came'] as const).every((of) => cells[of] === row[of])
  return { ...row, ...cells, share: isWhole ? row.share : '–' }
}

const called = <T extends Row>(rows: readonly T[] | undefined, key: string): T | undefined =>
  rows?.find((row) => row.key === key)
