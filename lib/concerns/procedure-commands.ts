import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { shortDate, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { DATA_PROTECTION } from './data-protection'
import { mayKeepConcernSettings } from './policy'
import { type Procedure, procedureSchema } from './procedure'
import { procedureFaults } from './procedure-faults'
import { type ChosenProcedure, type NewVersion, stagesFrom } from './procedure-schema'
import { procedureChanges } from './procedure-words'

/**
 * Makes a new version of a procedure, in force from a day on. What stands is never changed: a case keeps the version it
 * began under.
 *
 * @throws RuleBroken for a day that is over or before the latest version's, for stages that cannot be used (on `stages.0.name`)
 *   and where nothing differs; StaleEdit when somebody made a version meanwhile
 */
export function makeVersion(
  viewer: Viewer,
  { key, version, inForceFrom, stages }: NewVersion,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const latest = await latestVersion(tx, viewer, key)
    onlyWhoeverKeeps(viewer)
    if (latest.number !== version) throw new StaleEdit(madeMeanwhile(latest))
    const first = toIso(latest.inForceFrom)
    if (inForceFrom < today()) {
      throw new RuleBroken(
        'inForceFrom',
        'This day is over. Cases that began keep the version they began under.',
      )
    }
    if (inForceFrom < first) {
      throw new RuleBroken(
        'inForceFrom',
        `Version ${latest.number} is in force from ${shortDate(first)}. Enter that day or a later one.`,
      )
    }
    const before = procedureSchema.parse(latest.content)
    const after: Procedure = { ...before, stages: stagesFrom(before, stages) }
    if (after.stages.length > 0) refuseLongerThanLaw(after)
    const faults = procedureFaults(after)
    if (faults.length > 0) throw new RuleBroken('stages.0.name', faults.join(' '))
    if (procedureChanges(before, after).length === 0) {
      throw new RuleBroken('form', 'Nothing differs from the version that stands.')
    }
    const { schoolId, personName } = viewer
    const id = newId()
    const number = latest.number + 1
    await tx.caseProcedure.create({
      data: {
        schoolId,
        id,
        key,
        number,
        name: after.name,
        content: after,
        inForceFrom: toDate(inForceFrom),
        isChosen: latest.isChosen,
        madeByName: personName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'concerns.procedure_changed',
      recordType: 'concerns',
      recordId: id,
      detail: { key, name: after.name, number, inForceFrom },
    })
    return key
  })
}

/** Chooses which ladder new cases begin under: the maintained school's or the academy's. Cases that began keep theirs. */
export function chooseProcedure(viewer: Viewer, { key }: ChosenProcedure): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, name, isChosen } = await latestVersion(tx, viewer, key)
    onlyWhoeverKeeps(viewer)
    if (isChosen) return name
    const { schoolId } = viewer
    const ladders = { in: ['maintained', 'academy'] }
    await tx.caseProcedure.updateMany({ where: { schoolId, key: ladders }, data: { isChosen: false } })
    await tx.caseProcedure.updateMany({ where: { schoolId, key }, data: { isChosen: true } })
    await recordHappening(tx, viewer, {
      kind: 'concerns.procedure_chosen',
      recordType: 'concerns',
      recordId: id,
      detail: { name },
    })
    return name
  })
}

/** By section 164A of the Data Protection Act 2018: acknowledged within 30 days beginning when it is received. */
const LAW_GIVES = 30

function refuseLongerThanLaw({ key, stages }: Procedure): void {
  if (key !== DATA_PROTECTION) return
  const clock = stages[0]?.acknowledge
  if (clock && clock.countsFrom === 'same_day' && clock.days <= LAW_GIVES) return
  throw new RuleBroken(
    'stages.0.acknowledge',
    `The law gives ${LAW_GIVES} days to acknowledge it, the day it came being the first. Enter ${LAW_GIVES} or fewer, counted like that.`,
  )
}

/** The latest version of a procedure, with all of them held until the end. @throws NotFound for a key nobody has */
async function latestVersion(tx: Tx, { schoolId }: Viewer, key: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "CaseProcedure" WHERE "schoolId" = ${schoolId}::uuid ORDER BY "id" FOR UPDATE`
  const latest = await tx.caseProcedure.findFirst({
    where: { schoolId, key },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      name: true,
      content: true,
      inForceFrom: true,
      isChosen: true,
      madeByName: true,
    },
  })
  if (!latest) throw new NotFound()
  return latest
}

const madeMeanwhile = ({ number, madeByName }: { number: number; madeByName: string }) =>
  `${madeByName} made version ${number} after you opened this, and nothing has been saved yet. What you typed is still here. Look at what they changed, then save again.`

function onlyWhoeverKeeps(viewer: Viewer): void {
  if (!mayKeepConcernSettings(viewer)) throw new NotAllowed()
}
