import 'server-only'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { academicYearOf, toDate } from '@/lib/platform/dates'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { ActivityKind } from '@/prisma/generated/enums'
import { activityToChange, changes, type Edited, saveActivity } from './edit'
import { KIND_DEFINITIONS, type KindAnswers, proposeKind } from './kind'
import { mayRecordActivities } from './policy'
import type { NewActivity } from './schema'

/** Putting an activity on record and filling in its chain, one link at a time. Each resolves to the activity's id. */

/** Puts down an idea. It belongs to whoever had it until somebody else answers for it. */
export function recordActivity(viewer: Viewer, input: NewActivity): Promise<string> {
  return changeInSchool(viewer, (tx) => recordActivityIn(tx, viewer, input))
}

/** As `recordActivity`, in a transaction that is under way. */
export async function recordActivityIn(tx: Tx, viewer: Viewer, input: NewActivity): Promise<string> {
  if (!mayRecordActivities(viewer)) throw new NotAllowed()
  const { id } = await tx.activity.create({
    data: {
      schoolId: viewer.schoolId,
      title: input.title,
      need: input.need,
      academicYear: input.academicYear ?? academicYearOf(today()),
      statusOn: toDate(today()),
      ownerId: viewer.membershipId,
      createdById: viewer.personId,
    },
    select: { id: true },
  })
  await recordHappening(tx, viewer, {
    kind: 'activity.recorded',
    recordType: 'activity',
    recordId: id,
    activityId: id,
  })
  return id
}

type Need = Edited & { title: string; need: string | null }

export function changeNeed(viewer: Viewer, { id, version, ...after }: Need): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const before = await activityToChange(tx, viewer, id, mayRecordActivities)
    await saveActivity(tx, viewer, { id, version }, after, {
      kind: 'activity.need_changed',
      detail: changes(before, after),
    })
    return id
  })
}

type WhoItIsFor = Edited & {
  yearGroups: string[]
  groups: string[]
  mustNotMiss: string | null
  /** Typed only where the school's families are not in Alongside. */
  familiesForCount: number | null
}

export function changeWhoItIsFor(viewer: Viewer, input: WhoItIsFor): Promise<string> {
  return changeInSchool(viewer, (tx) => changeWhoItIsForIn(tx, viewer, input))
}

/** As `changeWhoItIsFor`, in a transaction that is under way. */
export async function changeWhoItIsForIn(
  tx: Tx,
  viewer: Viewer,
  { id, version, ...after }: WhoItIsFor,
): Promise<string> {
  const before = await activityToChange(tx, viewer, id, mayRecordActivities)
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { yearGroups: true, groups: { select: { key: true } } },
    relationLoadStrategy: 'join',
  })
  const known = school.groups.map(({ key }) => key)
  if (!after.yearGroups.every((name) => school.yearGroups.includes(name) || before.yearGroups.includes(name)))
    throw new RuleBroken('yearGroups', 'Choose from your school’s year groups.')
  if (!after.groups.every((key) => known.includes(key) || before.groups.includes(key)))
    throw new RuleBroken('groups', 'Choose from your school’s pupil groups.')
  await saveActivity(tx, viewer, { id, version }, after, {
    kind: 'activity.who_for_changed',
    detail: changes(before, after),
  })
  return id
}

type KindDecision = Edited & KindAnswers & { kind: ActivityKind; kindReason: string | null }

/**
 * Keeps the kind a person decided on, beside the answers from which one was proposed.
 * @throws RuleBroken on `kindReason` when they decided otherwise than proposed and did not say why
 */
export function decideKind(viewer: Viewer, input: KindDecision): Promise<string> {
  return changeInSchool(viewer, (tx) => decideKindIn(tx, viewer, input))
}

/** As `decideKind`, in a transaction that is under way. */
export async function decideKindIn(tx: Tx, viewer: Viewer, input: KindDecision): Promise<string> {
  const { id, version, kind, kindReason, ...kindAnswers } = input
  const before = await activityToChange(tx, viewer, id, mayRecordActivities)
  const proposed = proposeKind(kindAnswers).kind
  if (kind !== proposed && !kindReason) {
    const [chosen, other] = [KIND_DEFINITIONS[kind].name, KIND_DEFINITIONS[proposed].name]
    throw new RuleBroken(
      'kindReason',
      `Your answers point to ${other.toLowerCase()}. Say in a few words why this is ${chosen.toLowerCase()}.`,
    )
  }
  await saveActivity(
    tx,
    viewer,
    { id, version },
    { kind, kindReason, kindAnswers },
    {
      kind: 'activity.kind_decided',
      detail: { before: before.kind, after: kind, proposed },
    },
  )
  return id
}

type WhatHappens = Edited & {
  description: string | null
  startsOn: string | null
  endsOn: string | null
  academicYear: number
}

export function changeWhatHappens(viewer: Viewer, { id, version, ...after }: WhatHappens): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const before = await activityToChange(tx, viewer, id, mayRecordActivities)
    const data = {
      ...after,
      startsOn: after.startsOn ? toDate(after.startsOn) : null,
      endsOn: after.endsOn ? toDate(after.endsOn) : null,
    }
    await saveActivity(tx, viewer, { id, version }, data, {
      kind: 'activity.what_changed',
      detail: changes(before, after),
    })
    return id
  })
}
