import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { isOngoing } from './case'
import { mayWorkOn, standingInFor } from './in-hand'
import { mayOpenCases, visibleTo } from './policy'

const OF_CASE = {
  id: true,
  reference: true,
  kind: true,
  handlerId: true,
} satisfies Prisma.CaseSelect

const ROW = {
  id: true,
  version: true,
  stage: true,
  title: true,
  sentOn: true,
  sentBy: true,
  writtenByName: true,
  createdAt: true,
} satisfies Prisma.CaseLetterSelect

/** What sending a letter may mean for its case. */
const STANDING = {
  status: true,
  stages: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, acknowledgedOn: true, answeredOn: true },
  },
} satisfies Prisma.CaseSelect

type OfCase = Prisma.CaseGetPayload<{ select: typeof OF_CASE }>
type Standing = Prisma.CaseGetPayload<{ select: typeof STANDING }>
type LetterRow = Prisma.CaseLetterGetPayload<{ select: typeof ROW }>
export type LettersOfCase = OfCase & {
  letters: LetterRow[]
  templates: { id: string; name: string }[]
  mayWrite: boolean
}
export type Letter = LetterRow & { body: string; templateKey: string | null }
export type LetterPage = OfCase & Standing & { letter: Letter; mayWrite: boolean }

/** The case and whether this viewer writes its letters; null when it is not theirs to know of. */
export async function caseOf<S extends Prisma.CaseSelect>(tx: Tx, viewer: Viewer, id: string, select: S) {
  const mine = await standingInFor(tx, viewer)
  const found = await tx.case.findFirst({
    where: { AND: [visibleTo(viewer, mine), { id }] },
    relationLoadStrategy: 'join',
    select: { ...select, ...OF_CASE },
  })
  if (!found) return null
  const { handlerId } = found as { handlerId: string | null }
  const isTheirs = handlerId !== null && mine.includes(handlerId)
  return { found, mayWrite: mayWorkOn(viewer, { isTheirs }) }
}

/** A case's letters, the newest first; null when it is not this viewer's to know of. */
export async function getLettersOfCase(viewer: Viewer, id: string): Promise<LettersOfCase | null> {
  if (!isRecordId(id) || !mayOpenCases(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const ofCase = await caseOf(tx, viewer, id, { letters: { orderBy: { id: 'desc' }, select: ROW } })
    if (!ofCase) return null
    const { found, mayWrite } = ofCase
    const templates = mayWrite ? await templatesInUse(tx, viewer) : []
    return { ...(found as OfCase & { letters: LetterRow[] }), templates, mayWrite }
  })
}

/** The school's letters that are in use, in their order. */
export function templatesInUse(tx: Tx, { schoolId }: Pick<Viewer, 'schoolId'>) {
  return tx.letterTemplate.findMany({
    where: { schoolId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  })
}

/** One letter of a case; null for one of another case too. */
export async function getLetter(viewer: Viewer, id: string, letterId: string): Promise<LetterPage | null> {
  if (!isRecordId(id) || !isRecordId(letterId) || !mayOpenCases(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const ofCase = await caseOf(tx, viewer, id, {
      ...STANDING,
      letters: { where: { id: letterId }, select: { ...ROW, body: true, templateKey: true } },
    })
    if (!ofCase) return null
    const { letters, ...found } = ofCase.found as OfCase & Standing & { letters: Letter[] }
    const [letter] = letters
    return letter ? { ...found, letter, mayWrite: ofCase.mayWrite } : null
  })
}

/** The shipped letters that acknowledge, and those that answer; a letter of the school's own is neither. */
const ACKNOWLEDGES = /acknowledgement$/
const ANSWERS = /^answer|^panel_answer/

/**
 * The move a letter that was sent stands for and the case does not have yet; null where there is none, and for whoever does
 * not work on it.
 */
export function moveOf({
  letter: { templateKey, stage, sentOn },
  status,
  stages,
  mayWrite,
}: Pick<LetterPage, 'letter' | 'status' | 'stages' | 'mayWrite'>): 'acknowledge' | 'answer' | null {
  const [now] = stages
  if (!mayWrite || !sentOn || !templateKey || !now || now.number !== stage || !isOngoing({ status }))
    return null
  if (ACKNOWLEDGES.test(templateKey)) return now.acknowledgedOn ? null : 'acknowledge'
  return ANSWERS.test(templateKey) && !now.answeredOn ? 'answer' : null
}
