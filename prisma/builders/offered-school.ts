import { inSchool } from '@/lib/platform/database'
import { toDate } from '@/lib/platform/dates'
import { newId } from '@/lib/platform/new-id'
import type { Viewer } from '@/lib/platform/viewer'
import { OFFERS } from '@/lib/skills/fixtures/offers'
import { startSkills } from '@/lib/skills/start'
import { aSchool } from '../builders'

/** The made-up school of the sixty searches, written wholesale as the application's own role; with each offer's key by id. */
export async function theOfferedSchool(): Promise<{ head: Viewer; keys: Map<string, string> }> {
  const { head } = await aSchool()
  const { schoolId } = head
  const keys = new Map(OFFERS.map(({ key }) => [newId(), key]))
  const ids = new Map([...keys].map(([id, key]) => [key, id]))
  await inSchool(head, async (tx) => {
    await startSkills(tx, head)
    const skills = await tx.skill.findMany({ where: { schoolId }, select: { id: true, key: true } })
    const skillIds = new Map(skills.map(({ id, key }) => [key, id]))
    const day = { consentUntil: toDate('2030-08-31'), sentOn: toDate('2026-11-03'), changedAt: new Date() }
    await tx.offer.createMany({
      data: OFFERS.map(({ key, name, locale = 'en', words = null, speaks = [] }) => ({
        ...{
          schoolId,
          id: ids.get(key) ?? '',
          name,
          locale,
          speaks,
          ownWords: words,
          givenBy: 'door' as const,
        },
        ...{ howFar: 'talk_once' as const, days: ['ask_me'], ...day },
      })),
    })
    await tx.offerSkill.createMany({
      data: OFFERS.flatMap(({ key, skills: chosen }) =>
        chosen.map((skill) => ({
          schoolId,
          offerId: ids.get(key) ?? '',
          skillId: skillIds.get(skill) ?? '',
        })),
      ),
    })
  })
  return { head, keys }
}
