import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '@/lib/platform/env'
import type { Letter } from '@/lib/platform/mail'
import { INVITATION_DAYS } from './invitations'

/**
 * What Alongside writes in an e-mail: what it is, one link, and nothing about anybody. No name, no role, no picture, and
 * no address that tells who opened it.
 */

const FOOT = 'Alongside sent this by itself. Nobody reads answers to it.'

/** @param schoolName so that somebody who did not expect it knows whom to ask */
export function invitationLetter(to: string, token: string, schoolName: string): Letter {
  return letter(to, token, {
    subject: 'Your invitation to Alongside',
    lines: [
      `${schoolName} invites you to Alongside, where the school keeps the record of its work with parents and carers.`,
      `This link lets you in. It opens once, within ${INVITATION_DAYS} days:`,
      address('invitation', token),
      'The link is for you alone, so do not send it on. If you did not expect it, ask the school, or leave it: nothing happens until it is opened and used.',
    ],
  })
}

/** @param hours how long the link works */
export function resetLetter(to: string, token: string, hours: number): Letter {
  return letter(to, token, {
    subject: 'Choose a new password for Alongside',
    lines: [
      `With this link you choose a new password for Alongside. It works once, within ${hours === 1 ? 'an hour' : `${hours} hours`}:`,
      address('reset', token),
      'The link is for you alone, so do not send it on. If you did not ask for it, leave it: your password stays as it is.',
    ],
  })
}

function letter(to: string, token: string, { subject, lines }: { subject: string; lines: string[] }): Letter {
  const id = createHash('sha256').update(`letter ${token}`).digest('hex').slice(0, 32)
  return { to, subject, text: [...lines, FOOT, ''].join('\n\n'), id }
}

const address = (page: string, token: string) => `${env().ALONGSIDE_URL}/${page}/${token}`
