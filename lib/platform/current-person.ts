import 'server-only'
import { cache } from 'react'
import type { Band, Role } from '@/prisma/generated/enums'
import { withKeys } from './database'
import { currentSession, type Session } from './session'

export type CurrentPerson = {
  id: string
  name: string
  email: string
  /** The schools this person is part of now, by name. */
  schools: { slug: string; name: string; band: Band; role: Role }[]
}

/** The person signed in on this device, before any school is chosen; null when there is none, or the session is over. */
export const currentPerson = cache(async (): Promise<CurrentPerson | null> => {
  const session = await currentSession()
  return session ? personIn(session) : null
})

/** The person a session belongs to; null when it began before the person ended all sessions. */
export async function personIn({ personId, signedInAt }: Session): Promise<CurrentPerson | null> {
  const person = await withKeys({ person: personId }, (tx) =>
    tx.person.findUnique({
      where: { id: personId },
      relationLoadStrategy: 'join',
      select: {
        name: true,
        email: true,
        sessionsValidFrom: true,
        memberships: {
          where: { personId, deactivatedAt: null },
          orderBy: { schoolId: 'asc' },
          select: { role: true, school: { select: { slug: true, name: true, band: true } } },
        },
      },
    }),
  )
  if (!person || signedInAt < person.sessionsValidFrom) return null
  return {
    id: personId,
    name: person.name,
    email: person.email,
    schools: person.memberships
      .map(({ role, school }) => ({ ...school, role }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  }
}
