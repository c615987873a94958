'use server'

import { changeDuties } from '@/lib/people/duties'
import { handOver, sendUnseen } from '@/lib/people/fresh-link'
import { invite, withdrawInvitation } from '@/lib/people/invitations'
import { invitationLetter, resetLetter } from '@/lib/people/letters'
import { changeMember, deactivateMember, reactivateMember } from '@/lib/people/members'
import { makeResetLink, RESET_HOURS } from '@/lib/people/password-reset'
import { getMember } from '@/lib/people/queries'
import {
  dutiesForm,
  invitationForm,
  invitationId,
  memberForm,
  memberId,
  memberStanding,
  secondStepRolesForm,
} from '@/lib/people/schema'
import { endSecondStep, requireSecondStep } from '@/lib/people/second-step-rules'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const people = ({ schoolSlug }: Viewer) => `/${schoolSlug}/people`
const member = (viewer: Viewer, id: string) => `${people(viewer)}/${id}`

export const inviteAction = formAction(invitationForm, invite, async (viewer, { token }, { email }) => {
  const page = `${people(viewer)}/invite/link`
  await handOver(page, `/invitation/${token}`, () => invitationLetter(email, token, viewer.schoolName))
  return page
})

export const withdrawInvitationAction = formAction(invitationId, withdrawInvitation, (viewer) => ({
  page: people(viewer),
  notice: 'The invitation is withdrawn. Its link no longer opens.',
}))

export const changeMemberAction = formAction(memberForm, changeMember, (viewer, id, { role }) => ({
  // Somebody who has just stopped being head may no longer see this page.
  page: id === viewer.membershipId && role !== 'head' ? `/${viewer.schoolSlug}` : member(viewer, id),
  notice: 'Saved. It counts from their next click on.',
}))

export const changeDutiesAction = formAction(dutiesForm, changeDuties, (viewer, id) => ({
  page: member(viewer, id),
  notice: 'Saved. It counts from their next click on.',
}))

export const deactivateMemberAction = formAction(memberStanding, deactivateMember, (viewer, id) => ({
  page: id === viewer.membershipId ? '/' : member(viewer, id),
  notice: 'Their access has ended, from their next click on.',
}))

export const reactivateMemberAction = formAction(memberStanding, reactivateMember, (viewer, id) => ({
  page: member(viewer, id),
  notice: 'They have access again.',
}))

export const makeResetLinkAction = formAction(memberId, makeResetLink, async (viewer, made, { id }) => {
  const { token, isForThemAlone } = made
  const page = `${member(viewer, id)}/reset-link`
  const { email = '' } = (await getMember(viewer, id)) ?? {}
  const letter = () => resetLetter(email, token, RESET_HOURS.byHead)
  if (isForThemAlone) await sendUnseen(page, letter())
  else await handOver(page, `/reset/${token}`, letter)
  return page
})

export const requireSecondStepAction = formAction(secondStepRolesForm, requireSecondStep, (viewer) => ({
  page: people(viewer),
  notice: 'Saved. It counts from their next click on.',
}))

export const endSecondStepAction = formAction(memberId, endSecondStep, (viewer, id) => ({
  page: member(viewer, id),
  notice: 'Their codes have ended. They sign in with their password alone, until they set codes up again.',
}))
