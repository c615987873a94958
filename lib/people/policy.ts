import { NotAllowed } from '@/lib/platform/errors'
import { isHead } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'

/** Who is let into the school, and as what, is the headteacher's to say. */
export const mayKeepPeople = (viewer: Viewer) => isHead(viewer)

/** @throws NotAllowed */
export function onlyThoseWhoKeepPeople(viewer: Viewer): void {
  if (!mayKeepPeople(viewer)) throw new NotAllowed()
}
