import 'server-only'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import { oneAtATime } from './heads'
import { onlyThoseWhoKeepPeople } from './policy'
import type { InvitationInput } from './schema'

export const INVITATION_DAYS = 7

/**
 * Invites somebody by a link, which opens once and for seven days. An open invitation to the same e-mail is replaced.
 *
 * @returns the link's token, which is kept nowhere else
 */
export async function invite(viewer: Viewer, input: InvitationInput): Promise<{ id: string; token: string }> {
  onlyThoseWhoKeepPeople(viewer)
  const token = tokenOfForm(viewer, 'invitation')
  const tokenHash = hashOfToken(token)
  const id = await changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    await isNotAMember(tx, viewer, input.email)
    await tx.invitation.updateMany({
      where: { schoolId: viewer.schoolId, email: input.email, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    const made = await tx.invitation.create({
      data: {
        schoolId: viewer.schoolId,
        ...input,
        tokenHash,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + INVITATION_DAYS * 86_400_000),
        invitedById: viewer.personId,
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'person.invited',
      recordType: 'invitation',
      recordId: made.id,
      detail: { name: input.name, email: input.email, role: input.role },
    })
    return made.id
  })
  return { id, token }
}

async function isNotAMember(tx: Tx, viewer: Viewer, email: string): Promise<void> {
  const member = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, person: { email } },
    select: { deactivatedAt: true, person: { select: { name: true } } },
  })
  if (!member) return
  const { name } = member.person
  throw new RuleBroken(
    'email',
    member.deactivatedAt
      ? `${name} has this e-mail address and was part of the school before. Give them access again on their own page instead.`
      : `${name} has this e-mail address and is part of the school already.`,
  )
}

/** Takes an invitation back: its link no longer opens. */
export function withdrawInvitation(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, id }
    const invitation = await tx.invitation.findFirst({ where, select: { name: true, usedAt: true } })
    if (!invitation) throw new NotFound()
    onlyThoseWhoKeepPeople(viewer)
    const { count } = await tx.invitation.updateMany({
      where: { ...where, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    if (count === 0) {
      throw new RuleBroken(
        'form',
        invitation.usedAt
          ? `${invitation.name} has accepted in the meantime. End their access on their own page instead.`
          : 'This invitation was withdrawn already.',
      )
    }
    await recordHappening(tx, viewer, {
      kind: 'person.invitation_withdrawn',
      recordType: 'invitation',
      recordId: id,
      detail: { name: invitation.name },
    })
    return id
  })
}
