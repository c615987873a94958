import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { isAsShipped, shippedName } from './as-shipped'
import { foldedWords, typedWords } from './fold'
import { canAskParents } from './policy'
import { standingOffers } from './standing'

const HISTORY_SHOWN = 30

export type ListedSkill = NonNullable<Awaited<ReturnType<typeof listSkills>>>[number]

/** Every skill parents are asked about, in the school's order, with how many offers that stand have it. Null for others. */
export async function listSkills(viewer: Viewer) {
  if (!canAskParents(viewer)) return null
  const { schoolId } = viewer
  const skills = await inSchool(viewer, (tx) =>
    tx.skill.findMany({
      where: { schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: {
        ...{ id: true, key: true, name: true, kind: true, synonyms: true, isOwn: true, retiredAt: true },
        _count: { select: { offers: { where: { offer: standingOffers(schoolId) } } } },
      },
    }),
  )
  return skills.map(({ _count, ...skill }) => ({
    ...skill,
    offers: _count.offers,
    isTranslated: isAsShipped(skill),
  }))
}

/** Of listed skills those that are called so, by their name or a synonym, however it is written; all when nothing was typed. */
export function skillsCalled(skills: readonly ListedSkill[], typed: string): ListedSkill[] {
  const words = typedWords(typed)
  return skills.filter(({ name, synonyms }) => {
    const own = foldedWords([name, ...synonyms].join(' '))
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}

/** One skill, those of its kind that it may stand after, and its history. Null when it is not this viewer's to keep. */
export async function getSkill(viewer: Viewer, id: string) {
  if (!canAskParents(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const all = await tx.skill.findMany({
      where: { schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: {
        ...{
          id: true,
          version: true,
          key: true,
          name: true,
          kind: true,
          synonyms: true,
          isOwn: true,
          retiredAt: true,
        },
      },
    })
    const skill = all.find((one) => one.id === id)
    if (!skill) return null
    const offers = await tx.offer.count({
      where: { ...standingOffers(schoolId), skills: { some: { skillId: id } } },
    })
    const history = await tx.auditEntry.findMany({
      where: { schoolId, recordType: 'skill', recordId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY_SHOWN,
      select: { id: true, at: true, personName: true, kind: true, detail: true },
    })
    const ofKind = all.filter(({ kind }) => kind === skill.kind)
    const at = ofKind.indexOf(skill)
    return {
      ...{ ...skill, offers, history, isTranslated: isAsShipped(skill), after: ofKind[at - 1]?.id ?? '' },
      shippedName: skill.isOwn ? null : shippedName(skill.key),
      others: ofKind.filter((one) => one.id !== id).map(({ id, name }) => ({ id, name })),
    }
  })
}
