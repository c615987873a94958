import { makeDoorLinks, type NewDoorLinks } from '@/lib/door/link-commands'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { type OfferAnswer, offerAnswer } from '@/lib/skills/offer-answer'
import { startSkills } from '@/lib/skills/start'
import { type EnteredOffer, writeEntered } from '@/lib/skills/write-entered'

/** A link to the door, open unless families are given; gives its token and id. */
export async function aDoorLink(viewer: Viewer, given: Partial<NewDoorLinks> = {}) {
  const [link] = await makeDoorLinks(viewer, {
    familyIds: null,
    campaignId: null,
    label: 'Poster at the gate',
    days: 30,
    ...given,
  })
  if (!link) throw new Error('No link was made.')
  return link
}

/** An offer as somebody at the school wrote it down, of these skills by their keys; gives its id. */
export async function anOffer(
  viewer: Viewer,
  {
    skills = [],
    ...given
  }: Partial<Omit<EnteredOffer, 'answer'>> &
    Partial<Omit<OfferAnswer, 'skillIds'>> & { skills?: string[] } = {},
): Promise<string> {
  const { familyId = null, campaignId = null, givenBy = 'gate', consentUntil = '2030-08-31', ...said } = given
  const answer = offerAnswer.parse({
    name: 'Sara',
    locale: 'en',
    howFar: 'talk_once',
    days: ['ask_me'],
    ...said,
  })
  const plain = { familyId, campaignId, givenBy, consentUntil }
  const id = await changeInSchool(viewer, async (tx) => {
    await startSkills(tx, viewer)
    return writeEntered(tx, viewer, { ...plain, answer })
  })
  if (skills.length === 0) return id
  const { schoolId } = viewer
  await inSchool(viewer, async (tx) => {
    const known = await tx.skill.findMany({ where: { schoolId, key: { in: skills } }, select: { id: true } })
    await tx.offerSkill.createMany({
      data: known.map((skill) => ({ schoolId, offerId: id, skillId: skill.id, level: answer.level })),
    })
  })
  return id
}
