import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Locale } from '../door/languages'
import { type SchoolWords, schoolWords } from '../door/school-words'
import { withToken } from '../platform/by-token'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { OTHER_ROUTES } from './other-routes'
import { entriesForParent, type ParentEntry } from './parent-entries'
import { BY_PARENT, isOver, type ParentFacts, type ParentSentence, standingForParent } from './parent-record'
import { type ParentSpeech, speechIn } from './parent-speech'
import { nextStage, procedureSchema } from './procedure'

/** What somebody reads who holds a parent's link, in their language. */
export type ByLink = {
  speech: ParentSpeech
  isMachine: SchoolWords['isMachine']
  schoolName: string
  reference: string
  kind: ParentFacts['kind']
  about: string
  words: string
  wish: string | null
  standing: ParentSentence[]
  entries: ParentEntry[]
  isOver: boolean
  /** They have said that the record is right, and added nothing since. */
  isConfirmed: boolean
  verdict: 'satisfied' | 'partly' | 'not_satisfied' | null
}

export type OpenLink = { schoolId: string; caseId: string; linkId: string }

const OF_CASE = {
  reference: true,
  kind: true,
  status: true,
  heldBy: true,
  channel: true,
  words: true,
  wish: true,
  receivedOn: true,
  endedOn: true,
  pausedOn: true,
  reopenedOn: true,
  dueOn: true,
  stage: true,
  finding: true,
  redirectedTo: true,
  parentSaid: true,
  school: { select: { name: true } },
  category: { select: { name: true } },
  procedure: { select: { content: true } },
  stages: { orderBy: { number: 'asc' } },
  letters: {
    where: { sentOn: { not: null } },
    orderBy: { id: 'asc' },
    select: { title: true, sentOn: true, sentBy: true },
  },
  events: {
    // An entry that was put right since is left out: what is right is another entry, to be chosen by itself.
    where: {
      correctedBy: { none: {} },
      OR: [{ kind: { in: [...BY_PARENT] } }, { shown: { some: {} } }],
    },
    orderBy: { id: 'asc' },
    select: { kind: true, channel: true, onDay: true, words: true, verdict: true },
  },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof OF_CASE }>

/**
 * The one case a link is for, read with no more than that case in mind; null for whatever opens nothing: no link, an expired
 * or withdrawn one, or one whose case was let go. Which of these it is, nobody is told.
 *
 * @param locale the page's
 */
export async function readByLink(token: string, locale: Locale): Promise<ByLink | null> {
  return withLink(token, async (tx, { schoolId, caseId, linkId }) => {
    const row = await tx.case.findFirst({
      where: { schoolId, id: caseId },
      relationLoadStrategy: 'join',
      select: OF_CASE,
    })
    if (!row) return null
    await tx.parentLink.updateMany({
      where: { schoolId, id: linkId, firstOpenedAt: null },
      data: { firstOpenedAt: now() },
    })
    const { words, isMachine } = await schoolWords(tx, schoolId, locale)
    return { ...asRead(row, speechIn(locale, words)), isMachine }
  })
}

/**
 * Does something within the one school a link opens, over all its cases, because a parent is nobody from whom one is hidden.
 * `work` names the link's own case in everything it reads and writes.
 *
 * @returns null when the link opens nothing
 */
export async function withLink<T>(
  token: string,
  work: (tx: Tx, link: OpenLink) => Promise<T>,
): Promise<T | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.parentLink.findFirst({
        where: { tokenHash, withdrawnAt: null, expiresAt: { gt: now() } },
        select: { id: true, schoolId: true, caseId: true },
      }),
    (tx, { id: linkId, schoolId, caseId }) => work(tx, { schoolId, caseId, linkId }),
    { keys: { cases: 'all' } },
  )
}

function asRead(row: Row, speech: ParentSpeech): Omit<ByLink, 'isMachine'> {
  const facts = factsOf(row)
  const answers = row.events.filter(({ kind }) => kind === 'parent_confirmed' || kind === 'parent_added')
  return {
    speech,
    schoolName: row.school.name,
    reference: row.reference,
    kind: row.kind,
    about: row.category.name,
    words: row.words,
    wish: row.wish,
    standing: standingForParent(facts, today(), speech),
    entries: entriesForParent(facts, speech),
    isOver: isOver(facts),
    isConfirmed: answers.at(-1)?.kind === 'parent_confirmed',
    verdict: row.parentSaid,
  }
}

function factsOf(row: Row): ParentFacts {
  const { kind, status, heldBy, channel, finding } = row
  const procedure = row.procedure && procedureSchema.parse(row.procedure.content)
  const reopenedOn = toIso(row.reopenedOn)
  return {
    kind,
    status,
    heldBy,
    channel,
    finding,
    receivedOn: toIso(row.receivedOn),
    endedOn: toIso(row.endedOn),
    again: reopenedOn ? { on: reopenedOn, answerBy: toIso(row.dueOn) } : null,
    pausedOn: status === 'paused' ? toIso(row.pausedOn) : null,
    whereInstead: OTHER_ROUTES.find(({ key }) => key === row.redirectedTo)?.goTo ?? null,
    stages: row.stages.map((stage) => ({
      number: stage.number,
      name: procedure?.stages.find(({ number }) => number === stage.number)?.name ?? null,
      beganOn: toIso(stage.beganOn),
      acknowledgeBy: toIso(stage.acknowledgeBy),
      acknowledgedOn: toIso(stage.acknowledgedOn),
      answerBy: toIso(stage.answerBy),
      answeredOn: toIso(stage.answeredOn),
    })),
    nextStage: (procedure && nextStage(procedure, row.stage)?.name) ?? null,
    outside: procedure?.after ?? null,
    letters: row.letters.flatMap(({ title, sentOn, sentBy }) =>
      sentOn ? [{ title, sentOn: toIso(sentOn), sentBy }] : [],
    ),
    events: row.events.map((event) => ({ ...event, onDay: toIso(event.onDay) })),
  }
}
