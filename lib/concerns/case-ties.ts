import type { CaseTieKind } from '@/prisma/generated/enums'
import type { Viewer } from '../platform/viewer'
import { mayDirectCase } from './policy'

export const TIE_KINDS = ['same_matter', 'same_family', 'duplicate'] as const satisfies readonly CaseTieKind[]

export const TIE_NAMES: Record<CaseTieKind, string> = {
  same_matter: 'The same matter',
  same_family: 'The same family',
  duplicate: 'Written down twice',
}

/** Whoever wrote it down knows best what it goes with; so does whoever works on it, or may direct it. */
export function mayTie(
  viewer: Pick<Viewer, 'personId' | 'role' | 'duties'>,
  { recordedById, handlerId }: { recordedById: string; handlerId: string | null },
  membershipIds: readonly string[],
): boolean {
  const isTheirs = handlerId !== null && membershipIds.includes(handlerId)
  return isTheirs || recordedById === viewer.personId || mayDirectCase(viewer)
}

/** Where else parents take a matter. The school answers them too, and it is still one case. */
export const BODIES = [
  { value: 'authority', label: 'The local authority' },
  { value: 'trust', label: 'The trust' },
  { value: 'governors', label: 'A governor' },
  { value: 'dfe', label: 'The Department for Education' },
  { value: 'ofsted', label: 'Ofsted' },
  { value: 'mp', label: 'An MP' },
  { value: 'councillor', label: 'A councillor' },
  { value: 'diocese', label: 'The diocese' },
  { value: 'press', label: 'The press or social media' },
  { value: 'other', label: 'Somebody else' },
] as const

export type Body = (typeof BODIES)[number]['value']

export const bodyName = (body: unknown) =>
  BODIES.find(({ value }) => value === body)?.label ?? 'Somebody else'
