import 'server-only'
import type { CaseHolder, CasePart } from '@/prisma/generated/enums'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { longDate, toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import { elsewhereBy } from './another-route'
import { beginConcerns, EVER } from './beginnings'
import { categoryOf } from './category-of'
import { endElsewhere, runsBeside } from './end-elsewhere'
import { holderFor } from './named'
import { mayRecordCase } from './policy'
import { firstStage, procedureInForce } from './procedure-in-force'
import { drawReference } from './reference'
import { mayBeDisclosure } from './safeguarding'
import type { CaseInput } from './schema'
import { nextDue, stageClock } from './stage-clock'
import { whoRaisedIt } from './who-raised-it'

export type Recorded = {
  id: string
  reference: string
  kind: CaseInput['kind']
  heldBy: CaseHolder
  /** Whoever wrote it down is named in it, and does not see it again. */
  isHidden: boolean
  /** Nobody has the duty of whoever takes it yet. */
  isWithoutHolder: boolean
}

/** What the page asks before anything is stored, when the words may be about a child who is being harmed. */
export const MAY_BE_DISCLOSURE =
  'These words may be about a child at risk of harm. Nothing has been saved. If a child may be at risk, do not write it here: tell the designated safeguarding lead now. If it is not about that, say so below and save again.'

/**
 * Writes down what somebody said: a concern, a complaint, a compliment or an idea. The category comes from the words unless
 * one was chosen; the clock starts on the day it was received; who is named decides who takes it.
 *
 * @throws NotAllowed for governors and trust leaders; RuleBroken on `isNotDisclosure` when what is written may be a safeguarding disclosure, on
 *   `receivedOn` for a day to come or before any procedure, on `otherRoute` for one of which nothing is written down here, or that nobody has been told
 *   of yet; NotFound for a membership that is not this school's
 */
export function recordCase(viewer: Viewer, input: CaseInput): Promise<Recorded> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayRecordCase(viewer)) throw new NotAllowed()
    if (!input.isNotDisclosure && mayBeDisclosure(input)) {
      throw new RuleBroken('isNotDisclosure', MAY_BE_DISCLOSURE)
    }
    const receivedOn = input.receivedOn ?? today()
    if (receivedOn > today()) {
      throw new RuleBroken('receivedOn', 'This day is still to come. Enter the day it reached you.')
    }
    // Before any procedure there would be no clock, and a wrong year would stay unnoticed.
    if (receivedOn < EVER) {
      throw new RuleBroken('receivedOn', `This is before ${longDate(EVER)}. Enter the day it reached you.`)
    }
    const { endsAs, beside } = elsewhereBy(input)
    await beginConcerns(tx, viewer)
    const category = await categoryOf(tx, viewer, input)
    const named = await namedIn(tx, viewer, input.named)
    const who = await whoRaisedIt(tx, viewer, input.raisedBy === 'anonymous' ? null : input.about)
    const { kind, channel, raisedBy, words, wish, wordsLanguage } = input
    const inForce = await procedureInForce(tx, viewer, { kind, categoryKey: category.key, on: receivedOn })
    const stage = inForce && firstStage(inForce.procedure, kind)
    const clock = stage && stageClock(stage, receivedOn, [], await readCalendar(tx, viewer))
    const days = clock && { ...clock, acknowledgedOn: null, answeredOn: null }
    const heldBy = holderFor(named)
    const isWithoutHolder = heldBy !== 'school' && !(await hasDuty(tx, viewer, heldBy))
    const { schoolId, personId, personName } = viewer
    const id = newId()
    const reference = drawReference()
    const at = now()

    await tx.case.create({
      data: {
        schoolId,
        id,
        reference,
        kind,
        raisedBy,
        ...who,
        channel,
        words,
        wish,
        wordsLanguage,
        categoryId: category.id,
        categoryBecause: category.because,
        receivedOn: toDate(receivedOn),
        recordedAt: at,
        recordedById: personId,
        recordedByName: personName,
        procedureId: inForce?.id ?? null,
        stage: stage?.number ?? 0,
        dueOn: days ? dateOrNull(nextDue('open', days)) : null,
        ...(stage && {
          stages: {
            create: {
              number: stage.number,
              beganOn: toDate(receivedOn),
              acknowledgeBy: dateOrNull(clock?.acknowledgeBy),
              answerBy: dateOrNull(clock?.answerBy),
            },
          },
        }),
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'case.recorded',
      recordType: 'case',
      recordId: id,
      detail: {
        reference,
        what: kind,
        channel,
        category: category.name,
        receivedOn,
        stage: stage?.number ?? 0,
        procedure: inForce?.procedure.name ?? null,
        heldBy,
        clock: days && {
          acknowledgeBy: days.acknowledgeBy,
          answerBy: days.answerBy,
          dueOn: nextDue('open', days),
        },
      },
    })
    if (beside) await runsBeside(tx, viewer, id, beside, receivedOn)
    if (endsAs) await endElsewhere(tx, viewer, id, endsAs)
    const isHidden = named.some((person) => person.personId === personId)
    // What hides it comes last, and the naming last of all: from then on the database shows it to fewer.
    if (heldBy !== 'school') {
      if (!isHidden) await addPeople(tx, viewer, id, 'may_see', [personId])
      await tx.case.updateMany({ where: { schoolId, id }, data: { heldBy } })
    }
    await addPeople(
      tx,
      viewer,
      id,
      'named',
      named.map((person) => person.personId),
    )
    return { id, reference, kind, heldBy, isHidden, isWithoutHolder }
  })
}

const dateOrNull = (date: string | null | undefined) => (date ? toDate(date) : null)

async function hasDuty(tx: Tx, { schoolId }: Viewer, duty: 'chair' | 'clerk'): Promise<boolean> {
  const found = await tx.membership.findFirst({
    where: { schoolId, deactivatedAt: null, duties: { has: duty } },
    select: { id: true },
  })
  return found !== null
}

/** The people of these memberships. @throws NotFound for one that is not this school's */
async function namedIn(tx: Tx, viewer: Viewer, membershipIds: readonly string[]) {
  const ids = [...new Set(membershipIds)]
  if (ids.length === 0) return []
  const found = await tx.membership.findMany({
    where: { schoolId: viewer.schoolId, id: { in: ids } },
    select: { personId: true, role: true, duties: true },
  })
  if (found.length < ids.length) throw new NotFound()
  return found
}

/**
 * Puts down who is named in a case, or who may see it. Naming comes last of all that is done: from then on the database
 * hides the case from whoever is named, also from whoever is writing.
 */
export async function addPeople(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  part: CasePart,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  await tx.casePerson.createMany({
    data: personIds.map((personId) => ({
      schoolId: viewer.schoolId,
      caseId,
      personId,
      part,
      addedAt: now(),
      addedByName: viewer.personName,
    })),
    skipDuplicates: true,
  })
}
