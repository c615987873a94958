import 'server-only'
import type { CaseEventKind, ParentVerdict } from '@/prisma/generated/enums'
import { isoDateIn, now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { clockTime, toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import { type OpenLink, withLink } from './by-link'
import { CLOSED, NOT_OVER } from './parent-speech'

/** In the history and on the timeline: whoever holds the link is not known by name. */
const THE_PARENT = 'The parent or carer'

/** "This is right." Said twice in a row it is said once. @throws RuleBroken when the link opens nothing */
export function confirmByLink({ token }: { token: string }): Promise<null> {
  return answering(token, (tx, link) =>
    write(tx, link, { kind: 'parent_confirmed', words: '', verdict: null }),
  )
}

/** What is missing or wrong, kept beside what was written down, which is never edited. @throws RuleBroken */
export function addByLink({ token, added }: { token: string; added: string }): Promise<null> {
  return answering(token, (tx, link) =>
    write(tx, link, { kind: 'parent_added', words: added, verdict: null }),
  )
}

/**
 * How it was handled, once it has ended. May be said again: the latest counts, and the earlier stays on the timeline.
 *
 * @throws RuleBroken when the link opens nothing, or it has not ended
 */
export function sayByLink({
  token,
  verdict,
  said,
}: {
  token: string
  verdict: ParentVerdict
  said: string | null
}): Promise<null> {
  return answering(token, async (tx, link) => {
    const { schoolId, caseId } = link
    const isNew = await write(tx, link, { kind: 'parent_said', words: said ?? '', verdict })
    if (!isNew) return
    // Not the record's version: nobody at the school edits this, and no form of theirs grows old by it.
    const { count } = await tx.case.updateMany({
      where: { schoolId, id: caseId, status: { in: ['resolved', 'withdrawn', 'redirected'] } },
      data: { parentSaid: verdict, parentSaidOn: toDate(isoDateIn(now())) },
    })
    if (count === 0) throw new RuleBroken('form', NOT_OVER)
  })
}

async function answering(token: string, work: (tx: Tx, link: OpenLink) => Promise<unknown>): Promise<null> {
  const done = await withLink(token, async (tx, link) => {
    // One answer after the other by one link: a second press finds what the first has written.
    await tx.$queryRaw`
      SELECT 1 FROM "ParentLink" WHERE "schoolId" = ${link.schoolId}::uuid AND "id" = ${link.linkId}::uuid FOR UPDATE`
    const there = await tx.case.count({ where: { schoolId: link.schoolId, id: link.caseId } })
    if (there === 0) return false
    await work(tx, link)
    return true
  })
  if (!done) throw new RuleBroken('form', CLOSED)
  return null
}

type Answer = { kind: CaseEventKind; words: string; verdict: ParentVerdict | null }

/** @returns false when the latest they said was the very same, as when a form is sent twice */
async function write(tx: Tx, { schoolId, caseId }: OpenLink, answer: Answer): Promise<boolean> {
  const kinds: CaseEventKind[] =
    answer.kind === 'parent_said' ? ['parent_said'] : ['parent_confirmed', 'parent_added']
  const last = await tx.caseEvent.findFirst({
    where: { schoolId, caseId, kind: { in: kinds } },
    orderBy: { id: 'desc' },
    select: { kind: true, words: true, verdict: true },
  })
  if (last?.kind === answer.kind && last.words === answer.words && last.verdict === answer.verdict)
    return false
  const at = now()
  await tx.caseEvent.create({
    data: {
      ...answer,
      schoolId,
      caseId,
      onDay: toDate(isoDateIn(at)),
      atTime: clockTime(at),
      byName: THE_PARENT,
      writtenAt: at,
    },
    select: { id: true },
  })
  await tx.auditEntry.create({
    data: {
      schoolId,
      at,
      personId: null,
      personName: THE_PARENT,
      kind: `case.${answer.kind}`,
      recordType: 'case',
      recordId: caseId,
      detail: answer.verdict ? { verdict: answer.verdict } : {},
    },
    select: { id: true },
  })
  return true
}
