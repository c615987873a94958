import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canAskParents } from './policy'
import { type Meant, skillsMeant } from './skills-meant'

type SkillToChoose = { id: string; name: string; isChosen: boolean; isMatched: boolean; by: string[] }

/**
 * A parent's own words, and every skill they may mean: which it seems to be, which the parent chose, and which were matched
 * before. Null for whoever does not match them. Three statements.
 */
export async function getWordsToMatch(viewer: Viewer, id: string) {
  if (!canAskParents(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        ...{
          id: true,
          version: true,
          name: true,
          locale: true,
          ownWords: true,
          experience: true,
          reviewedAt: true,
        },
        skills: { select: { skillId: true, isMatched: true } },
      },
    })
    if (!offer) return null
    const skills = await tx.skill.findMany({
      where: { schoolId, OR: [{ retiredAt: null }, { offers: { some: { offerId: id } } }] },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, key: true, name: true, isOwn: true, synonyms: true },
    })
    const text = [offer.ownWords, offer.experience].filter(Boolean).join('\n')
    const meant = await skillsMeant(tx, viewer, text, skills)
    return { ...offer, text, skills: skills.map((skill) => toChoose(skill, offer.skills, meant)) }
  })
}

function toChoose(
  { id, name }: { id: string; name: string },
  had: readonly { skillId: string; isMatched: boolean }[],
  meant: readonly Meant[],
): SkillToChoose {
  const before = had.find(({ skillId }) => skillId === id)
  return {
    ...{ id, name },
    isChosen: before?.isMatched === false,
    isMatched: before?.isMatched === true,
    by: meant.find(({ skillId }) => skillId === id)?.by ?? [],
  }
}

const MOST_OFFERED = 300

export type FamilyToMatch = { reference: string; languages: string[] }

/** The families an offer may be of, those with a pupil in the class they named first. Null for whoever does not say so. */
export async function getFamiliesToMatch(viewer: Viewer, id: string) {
  if (!canAskParents(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const offer = await tx.offer.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        ...{ id: true, version: true, name: true, childClass: true, locale: true, speaks: true },
        family: { select: { reference: true } },
      },
    })
    if (!offer) return null
    const families = await tx.family.findMany({
      where: { schoolId, leftAt: null },
      relationLoadStrategy: 'join',
      orderBy: { reference: 'asc' },
      take: MOST_OFFERED,
      select: {
        reference: true,
        languages: true,
        pupils: { where: { leftAt: null }, select: { yearGroup: true, className: true } },
      },
    })
    const named = plain(offer.childClass)
    const isLikely = ({ pupils }: (typeof families)[number]) =>
      named !== '' &&
      pupils.some(({ yearGroup, className }) =>
        [className, yearGroup].some((one) => one && plain(one) === named),
      )
    return { ...offer, likely: families.filter(isLikely), families }
  })
}

const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
