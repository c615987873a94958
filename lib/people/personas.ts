import 'server-only'
import { withKeys } from '@/lib/platform/database'
import { env } from '@/lib/platform/env'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import type { Role } from '@/prisma/generated/enums'
import { accountWithEmail, recordInEverySchool } from './account'

export type Persona = { key: Role; email: string; name: string; who: string }

/** The people of the demonstration schools anybody may be for a while. Without a password: there is no other way in. */
export const PERSONAS: readonly Persona[] = [
  {
    key: 'head',
    email: 'head@oakfield.example',
    name: 'Amina Khan',
    who: 'Headteacher, Oakfield Primary School',
  },
  {
    key: 'senior_leader',
    email: 'deputy@oakfield.example',
    name: 'Daniel Price',
    who: 'Deputy headteacher, Oakfield Primary School',
  },
  {
    key: 'staff',
    email: 'year2@oakfield.example',
    name: 'Tom Reed',
    who: 'Year 2 teacher, Oakfield Primary School',
  },
  {
    key: 'liaison',
    email: 'liaison@oakfield.example',
    name: 'Hodan Ali',
    who: 'Home-school liaison worker, Oakfield Primary School',
  },
  {
    key: 'governor',
    email: 'governor@oakfield.example',
    name: 'Margaret Shaw',
    who: 'Governor, Oakfield Primary School',
  },
  {
    key: 'trust_leader',
    email: 'trust@riverbank.example',
    name: 'Ruth Bell',
    who: 'Trust leader, Oakfield Primary School and Riverside Academy',
  },
]

/** The people offered on the sign-in page: none outside demonstration mode. */
export function personasOffered(): readonly Persona[] {
  return isDemonstration() ? PERSONAS : []
}

/**
 * Becomes one of the demonstration's people.
 *
 * @throws NotAllowed outside demonstration mode, and for anybody who is not one of its invented people
 */
export async function signInAsPersona({ key }: { key: string }): Promise<{ personId: string }> {
  const persona = personasOffered().find((one) => one.key === key)
  if (!persona) throw new NotAllowed()
  const account = await accountWithEmail(persona.email)
  if (!account)
    throw new RuleBroken('form', 'The demonstration schools are not there. Run npm run demo:reset.')
  if (!account.isDemonstration) throw new NotAllowed()
  await withKeys({}, (tx) => recordInEverySchool(tx, account, { kind: 'person.signed_in', by: account }))
  return { personId: account.id }
}

function isDemonstration(): boolean {
  return env().ALONGSIDE_MODE === 'demonstration'
}
