import 'server-only'
import { hkdfSync } from 'node:crypto'
import { env } from './env'
import type { Viewer } from './viewer'

/**
 * The key with which a browser keeps what this person types in this school (components/form/kept-text). It is part of
 * their own pages and stands nowhere on the device, so what is kept there can be read again only once they are signed
 * in. Made anew each time from the installation's secret: with another secret, what was kept is lost, as sessions are.
 *
 * @returns 256 bits in base64
 */
export function keptKey({ schoolId, personId }: Pick<Viewer, 'schoolId' | 'personId'>): string {
  const key = hkdfSync('sha256', env().ALONGSIDE_SECRET, '', `kept text ${schoolId} ${personId}`, 32)
  return Buffer.from(key).toString('base64')
}

/**
 * Tells on a device whether a page that is kept there (kept-pages.ts) is this person's, and tells nothing of who that is.
 *
 * @returns 96 bits in letters that may stand anywhere
 */
export function keptMark({ personId }: Pick<Viewer, 'personId'>): string {
  return Buffer.from(hkdfSync('sha256', env().ALONGSIDE_SECRET, '', `kept page ${personId}`, 12)).toString(
    'hex',
  )
}
