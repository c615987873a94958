import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { GivenBy } from '@/prisma/generated/enums'
import { caseInHand } from '../concerns/in-hand'
import { takesPart } from '../concerns/taking-part'
import { DOOR_LANGUAGES } from '../door/languages'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canSeeIdeas } from './policy'

/**
 * Puts an idea that was written down in the concerns log with the other ideas, where it is decided and told: its words, family
 * and day, so that nobody types them twice. It hides from whom the case hides, in the database. Gives the idea's id.
 *
 * @throws NotFound for a case that is not this viewer's to know of; NotAllowed for whoever takes no part in it; RuleBroken when
 *   it is no idea, is restricted, or is traced already
 */
export function traceCase(viewer: Viewer, { id: caseId }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, caseId)
    if (!canSeeIdeas(viewer) || !takesPart(viewer, found)) throw new NotAllowed()
    const refused = whyNotTraced(found, await ideaOf(tx, viewer, caseId))
    if (refused) throw new RuleBroken('form', refused)
    const { schoolId } = viewer
    const said = await tx.case.findFirstOrThrow({
      where: { schoolId, id: caseId },
      select: { words: true, wordsLanguage: true, channel: true, recordedByName: true },
    })
    const { id } = await tx.idea.create({
      data: {
        schoolId,
        caseId,
        words: said.words,
        locale: localeOf(said.wordsLanguage),
        familyId: found.familyId,
        givenBy: givenBy(said.channel),
        saidOn: found.receivedOn,
        enteredByName: said.recordedByName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, { kind: 'idea.traced', recordType: 'idea', recordId: id })
    await recordHappening(tx, viewer, { kind: 'case.idea_traced', recordType: 'case', recordId: caseId })
    return id
  })
}

type Traced = { ideaId: string | null; mayTrace: boolean }

/** The idea a case was traced as, or whether this viewer may trace it; null when it is no idea. */
export function getTraced(viewer: Viewer, caseId: string): Promise<Traced | null> {
  return inSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, caseId)
    if (found.kind !== 'idea' || !canSeeIdeas(viewer)) return null
    const ideaId = await ideaOf(tx, viewer, caseId)
    return { ideaId, mayTrace: takesPart(viewer, found) && whyNotTraced(found, ideaId) === null }
  })
}

function whyNotTraced(
  { kind, isRestricted, heldBy }: Pick<Prisma.CaseGetPayload<object>, 'kind' | 'isRestricted' | 'heldBy'>,
  ideaId: string | null,
): string | null {
  if (kind !== 'idea') return 'Only an idea is traced with the ideas.'
  if (ideaId) return 'It is with the other ideas already.'
  if (isRestricted || heldBy !== 'school')
    return 'Only named people may see this record, and everybody who works here reads the ideas.'
  return null
}

async function ideaOf(tx: Tx, { schoolId }: Viewer, caseId: string): Promise<string | null> {
  const idea = await tx.idea.findFirst({ where: { schoolId, caseId }, select: { id: true } })
  return idea?.id ?? null
}

/** A language as it was typed, as far as the door has it; in English otherwise. */
const localeOf = (typed: string | null) =>
  DOOR_LANGUAGES.find(({ english, own, code }) =>
    [english, own, code].some((name) => name.toLowerCase() === typed?.toLowerCase()),
  )?.code ?? 'en'

function givenBy(channel: Prisma.CaseGetPayload<object>['channel']): GivenBy {
  if (channel === 'phone') return 'phone'
  return channel === 'letter' || channel === 'email' ? 'paper' : 'gate'
}
