import 'server-only'
import { changeInSchool } from '../platform/change'
import type { Viewer } from '../platform/viewer'
import { buildContents } from './build-contents'
import { keepContents, packInHand } from './pack-commands'

/**
 * Builds what a pack says, at once: the page to print, Word and a visitor's page are made of it whenever they are opened.
 *
 * @returns its id
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use
 */
export function buildNow(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const pack = await packInHand(tx, viewer, id)
    await keepContents(tx, viewer, id, await buildContents(tx, viewer, pack))
    return id
  })
}
