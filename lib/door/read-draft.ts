import 'server-only'
import type { Tx } from '../platform/database'
import { aboutOf, type Draft, withDraft } from './draft'
import type { Locale } from './languages'
import { type SchoolWords, schoolWords } from './school-words'

export type DoorSkill = { id: string; key: string; name: string; kind: string; isOwn: boolean }

/** An answer that is being typed, with all its pages show. */
export type ReadDraft = SchoolWords &
  Pick<Draft, 'asks' | 'typed'> & {
    schoolName: string
    /** By an open link: nobody knows whose answer it is. */
    isOpen: boolean
    isChange: boolean
    /** When the offer that is changed was sent, and until when it may be kept. */
    sent: { on: Date; keptUntil: Date } | null
    /** Those the school asks for, and those chosen before it stopped asking. */
    skills: DoorSkill[]
  }

/** Reads the answer a phone's cookie holds; null when there is none, or none any longer. */
export function readDraft(token: string, locale: Locale): Promise<ReadDraft | null> {
  return withDraft(
    token,
    async (tx, { schoolId, asks, typed, link, offerId }) => ({
      ...(await around(tx, schoolId, locale, { chosen: typed.skill ?? [], offerId })),
      ...{ asks, typed, ...aboutOf({ link, offerId }) },
    }),
    (tx, schoolId) => around(tx, schoolId, locale, { chosen: [], offerId: null }),
  )
}

async function around(
  tx: Tx,
  schoolId: string,
  locale: Locale,
  { chosen, offerId }: { chosen: string[]; offerId: string | null },
) {
  const school = await tx.school.findFirst({ where: { id: schoolId }, select: { name: true } })
  const skills = await tx.skill.findMany({
    where: { schoolId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, key: true, name: true, kind: true, isOwn: true, retiredAt: true },
  })
  const offer = await tx.offer.findFirst({
    where: { schoolId, id: offerId ?? schoolId },
    select: { sentOn: true, consentUntil: true },
  })
  return {
    ...(await schoolWords(tx, schoolId, locale)),
    schoolName: school?.name ?? '',
    skills: skills.filter(({ id, retiredAt }) => retiredAt === null || chosen.includes(id)),
    sent: offer && { on: offer.sentOn, keptUntil: offer.consentUntil },
  }
}
