import type { TakenPart } from './facts'
import { SMALL_GROUP } from './rules'
import type { Paper } from './step-words'

type Families = NonNullable<TakenPart['families']>
type Headcount = NonNullable<TakenPart['headcount']>

const WHO_NOT_WHAT = 'This tells us who came, not what difference it made.'
const HOW_MANY_NOT_WHAT = 'This tells us how many came, not who, and not what difference it made.'

/** Who came, in one true sentence for each way it may have been kept. Never a share of nobody. */
export function wordTakenPart(takenPart: TakenPart, paper: Paper): string {
  const { families, headcount, sessionsHeld } = takenPart
  const nobodyYet = (families?.came ?? 0) + (families?.cameUninvited ?? 0) + (headcount?.came ?? 0) === 0
  if (sessionsHeld === 0 && nobodyYet) return notHeld(takenPart)
  const byFamily = families === null ? null : wordFamilies(families, paper)
  const byHead = headcount === null ? null : wordHeads(headcount, paper, byFamily !== null)
  if (byFamily === null && byHead === null) return 'Nobody has recorded who came.'
  const end = byFamily === null ? HOW_MANY_NOT_WHAT : WHO_NOT_WHAT
  return [byFamily, byHead, end].filter((part) => part !== null).join(' ')
}

function notHeld({ sessionsUnrecorded, sessionsToCome }: TakenPart): string {
  if (sessionsUnrecorded > 0) return 'A session has been held, and nobody has recorded who came.'
  return sessionsToCome > 0 ? 'The first session is still to come.' : 'No session has been planned yet.'
}

function wordFamilies({ invited, came, cameUninvited }: Families, paper: Paper): string {
  if (invited === 0 && cameUninvited === 0) return 'No family was invited, and none came.'
  if (invited === 0) {
    return `${countOf(cameUninvited, 'family', 'families', paper)} came. Nobody was recorded as invited, so we cannot say who was missed.`
  }
  const share =
    paper.reader === 'head' ? plainShare(invited, came) : guardedShare(invited, came, paper.smallestShown)
  if (cameUninvited === 0) return `${share}.`
  return `${share}, and ${countOf(cameUninvited, 'family', 'families', paper).toLowerCase()} came without being invited.`
}

function plainShare(invited: number, came: number): string {
  if (came === 0)
    return invited === 1
      ? 'The one invited family has not come'
      : `None of the ${invited} invited families came`
  return `${came} of ${invited} invited ${invited === 1 ? 'family' : 'families'} took part`
}

/** The same for governors: no count under the threshold, and none to be had by subtraction. */
function guardedShare(invited: number, came: number, smallestShown: number): string {
  const missed = invited - came
  if (invited < smallestShown) return `Fewer than ${smallestShown} families were invited`
  if (came === 0)
    return invited < SMALL_GROUP
      ? `Almost none of the ${invited} invited families took part`
      : plainShare(invited, 0)
  if (missed === 0 && invited < SMALL_GROUP) return `Almost all of the ${invited} invited families took part`
  if (came < smallestShown) return `Fewer than ${smallestShown} of the ${invited} invited families took part`
  if (missed > 0 && missed < smallestShown)
    return `All but a few of the ${invited} invited families took part`
  return plainShare(invited, came)
}

/** Attendances, where only totals were kept: two sessions may have counted the same person twice. */
function wordHeads({ sessions, invited, came }: Headcount, paper: Paper, isExtra: boolean): string {
  const where = isExtra
    ? `At ${sessions} other ${sessions === 1 ? 'session' : 'sessions'} heads were counted, not families:`
    : `At ${sessions} ${sessions === 1 ? 'session' : 'sessions'} heads were counted, not families:`
  const people = isShownTo(paper, came) ? `${came} came` : `fewer than ${thresholdOf(paper)} came`
  const asked = wordAsked(invited, came, paper)
  const twice = sessions > 1 && came > 1 ? ' Somebody who came twice is counted twice.' : ''
  return `${where} ${people}${asked}.${twice}`
}

function wordAsked(invited: number | null, came: number, paper: Paper): string {
  if (invited === null || (invited === 0 && came > 0)) return ', and nobody recorded how many were invited'
  if (!isShownTo(paper, invited) || !isShownTo(paper, Math.abs(invited - came))) return ''
  return `, ${invited} were invited`
}

function countOf(count: number, one: string, many: string, paper: Paper): string {
  if (!isShownTo(paper, count)) return `Fewer than ${thresholdOf(paper)} ${many}`
  return `${count} ${count === 1 ? one : many}`
}

function isShownTo(paper: Paper, count: number): boolean {
  return paper.reader === 'head' || count === 0 || count >= paper.smallestShown
}

function thresholdOf(paper: Paper): number {
  return paper.reader === 'governors' ? paper.smallestShown : 0
}
