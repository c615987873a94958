import 'server-only'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { withPriority } from './with-priority'

/** More than parents have under way at once. */
const MOST_IDEAS = 100
const IDEA = { id: true, words: true, inEnglish: true, saidOn: true } as const

/** A priority and the ideas parents gave, newest first, that a contribution may have been. */
export const getContributionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, ideas: await ideasIn(tx, viewer) }))

/** A contribution as its form is filled in; null also when it was an idea that this viewer may not know of. */
export function getContributionToEdit(viewer: Viewer, priorityId: string, id: string) {
  if (!isRecordId(id)) return Promise.resolve(null)
  const { schoolId } = viewer
  return withPriority(viewer, priorityId, async (tx, priority) => {
    const found = await tx.priorityContribution.findFirst({
      where: { schoolId, priorityId, id },
      select: {
        id: true,
        version: true,
        words: true,
        saidOn: true,
        ideaId: true,
        became: true,
        becameOn: true,
      },
    })
    if (!found) return null
    const own = found.ideaId
      ? await tx.idea.findFirst({ where: { schoolId, id: found.ideaId }, select: IDEA })
      : null
    if (found.ideaId && !own) return null
    const ideas = await ideasIn(tx, viewer)
    const contribution = { ...found, saidOn: toIso(found.saidOn), becameOn: toIso(found.becameOn) }
    const isThere = !own || ideas.some((one) => one.id === own.id)
    return { priority, contribution, ideas: isThere ? ideas : [asChoice(own), ...ideas] }
  })
}

async function ideasIn(tx: Tx, { schoolId }: Viewer) {
  const ideas = await tx.idea.findMany({
    where: { schoolId },
    orderBy: [{ saidOn: 'desc' }, { id: 'desc' }],
    take: MOST_IDEAS,
    select: IDEA,
  })
  return ideas.map(asChoice)
}

const asChoice = (idea: { id: string; words: string; inEnglish: string | null; saidOn: Date }) => ({
  id: idea.id,
  words: idea.inEnglish ?? idea.words,
  saidOn: toIso(idea.saidOn),
})
