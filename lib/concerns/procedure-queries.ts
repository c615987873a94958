import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { mayKeepConcernSettings } from './policy'
import { type Procedure, procedureSchema } from './procedure'
import { procedureChanges } from './procedure-words'

export type ProcedureVersion = {
  id: string
  key: string
  number: number
  procedure: Procedure
  inForceFrom: IsoDate
  isChosen: boolean
  madeByName: string
  createdAt: Date
  /** What differs from the version before; empty for the first. */
  changes: string[]
  standing: 'in_force' | 'to_come' | 'over'
}

/**
 * Every version of the school's procedures, the latest first within each, and which of them is in force: the latest whose
 * day has come. Null for whoever does not keep them.
 */
export async function listProcedures(viewer: Viewer): Promise<Map<string, ProcedureVersion[]> | null> {
  if (!mayKeepConcernSettings(viewer)) return null
  const rows = await inSchool(viewer, (tx) =>
    tx.caseProcedure.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ key: 'asc' }, { inForceFrom: 'desc' }, { number: 'desc' }],
      select: {
        id: true,
        key: true,
        number: true,
        content: true,
        inForceFrom: true,
        isChosen: true,
        madeByName: true,
        createdAt: true,
      },
    }),
  )
  const byKey = new Map<string, ProcedureVersion[]>()
  for (const { content, inForceFrom, ...row } of rows) {
    const known = byKey.get(row.key) ?? []
    const day = toIso(inForceFrom)
    const isInForce = known.some(({ standing }) => standing === 'in_force')
    known.push({
      ...row,
      procedure: procedureSchema.parse(content),
      inForceFrom: day,
      changes: [],
      standing: day > today() ? 'to_come' : isInForce ? 'over' : 'in_force',
    })
    byKey.set(row.key, known)
  }
  for (const versions of byKey.values()) {
    for (const [i, version] of versions.entries()) {
      const before = versions[i + 1]
      if (before) version.changes = procedureChanges(before.procedure, version.procedure)
    }
  }
  return byKey
}

/** The versions of one procedure; null when there is none of that key, or for whoever does not keep them. */
export async function getProcedure(viewer: Viewer, key: string): Promise<ProcedureVersion[] | null> {
  return (await listProcedures(viewer))?.get(key) ?? null
}

/** The version that new cases begin under, or else the latest. */
export const inForceOf = (versions: readonly ProcedureVersion[]) =>
  versions.find(({ standing }) => standing === 'in_force') ?? (versions[0] as ProcedureVersion)
