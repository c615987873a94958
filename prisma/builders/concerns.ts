import { recordCase } from '@/lib/concerns/record-case'
import type { CaseInput } from '@/lib/concerns/schema'
import { withKeys } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { Duty } from '../generated/enums'

/** A concern a parent raised at the gate, written down by somebody. Resolves to its id. */
export async function aCase(viewer: Viewer, given: Partial<CaseInput> = {}): Promise<string> {
  const { id } = await recordCase(viewer, {
    words: 'She was told twice that someone would ring about the reading book, and nobody has.',
    channel: 'gate',
    kind: 'concern',
    raisedBy: 'parent',
    about: null,
    wish: null,
    wordsLanguage: null,
    categoryKey: null,
    receivedOn: null,
    named: [],
    isNotDisclosure: false,
    ...given,
  })
  return id
}

/** Gives somebody duties in their school, as its head would. The viewer they had does not know of them yet. */
export function withDuties(member: Viewer, ...duties: Duty[]): Promise<Viewer> {
  return withKeys({ school: member.schoolId, person: member.personId }, async (tx) => {
    await tx.membership.updateMany({
      where: { schoolId: member.schoolId, id: member.membershipId },
      data: { duties },
    })
    return { ...member, duties }
  })
}
