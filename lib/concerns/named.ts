import type { CaseHolder, Duty, Role } from '@/prisma/generated/enums'

/** Somebody of the school whom a case is about. */
export type Named = { personId: string; role: Role; duties: readonly Duty[] }

/**
 * Who takes a case in which these people are named. About the head it goes to the chair of governors; about a governor,
 * the chair among them, to the clerk; about anybody else it stays with the school.
 *
 * @see Department for Education, Best practice for school complaints procedures: who investigates
 */
export function holderFor(named: readonly Named[]): CaseHolder {
  if (named.some(({ role, duties }) => role === 'governor' || duties.includes('chair'))) return 'clerk'
  if (named.some(({ role }) => role === 'head')) return 'chair'
  return 'school'
}
