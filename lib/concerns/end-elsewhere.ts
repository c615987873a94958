import 'server-only'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { caseInHand } from './in-hand'
import { moveCase } from './move-case'
import type { OtherRoute } from './other-routes'

/** Ends a case in the moment it is written down, because another route applies and the parent was told which. */
export async function endElsewhere(tx: Tx, viewer: Viewer, id: string, route: OtherRoute): Promise<void> {
  const found = await caseInHand(tx, viewer, id)
  const move = { kind: 'redirect', on: today(), route: route.key } as const
  await moveCase(tx, viewer, { found, version: found.version, move })
}

/** Puts down the route that runs beside a case, which goes on here. */
export async function runsBeside(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  route: OtherRoute,
  on: IsoDate,
): Promise<void> {
  const { schoolId, personName: byName } = viewer
  await tx.caseRoute.createMany({
    data: [{ schoolId, caseId, route: route.key, name: route.name, toldOn: toDate(on), note: null, byName }],
  })
}
