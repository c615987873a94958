import type { Viewer } from '../platform/viewer'
import { mayEnd } from './end-policy'
import { mayWorkOn } from './in-hand'
import { procedureOf, stageAt } from './move-case'
import type { May } from './next-thing'
import { mayDirectCase, maySeeCases } from './policy'
import type { CasePage } from './queries'

/** What this viewer may do with a case they see. */
export function mayDo(viewer: Viewer, record: CasePage): May {
  const isFormal = stageAt(procedureOf(record), record.stage)?.isFormal ?? false
  return {
    work: mayWorkOn(viewer, record),
    end: mayEnd(viewer, { isTheirs: record.isTheirs, isFormal }),
    direct: mayDirectCase(viewer),
    write: maySeeCases(viewer),
    takeOn: maySeeCases(viewer) && record.handlerId === null,
  }
}
