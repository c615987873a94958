import { slugFor } from './slug'

/** The first words of addresses that are Alongside's own: no school may have one. */
export const OWN_ADDRESSES = [
  'accessibility',
  'api',
  'calendar-feed',
  'door',
  'forgotten-password',
  'health',
  'hello',
  'invitation',
  'metrics',
  'our-record',
  'published',
  'ready',
  'reset',
  'schools',
  'set-up',
  'sign-in',
  'sign-out',
  'visit',
]

/** A school's word in every address, from its name. */
export function schoolAddress(name: string): string {
  const slug = slugFor(name)
  return OWN_ADDRESSES.includes(slug) ? `${slug}-school` : slug
}
