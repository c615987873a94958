import type { WhyNot } from '@/lib/platform/provider-identity'

/** What somebody reads whose sign-in with a provider came to nothing. */
const WORDS: Record<WhyNot, (provider: string) => string> = {
  cancelled: (provider) => `You stopped at ${provider}, so you are not signed in.`,
  unavailable: (provider) =>
    `${provider} does not answer at the moment. Try again in a few minutes, or sign in with your password.`,
  not_ours: (provider) =>
    `This sign-in with ${provider} was not begun on this page, or took too long. Begin again here.`,
  settings: (provider) =>
    `${provider} no longer accepts this Alongside. Whoever runs it for your school can put that right; until then, sign in with your password.`,
  unverified: (provider) =>
    `${provider} does not vouch for your account’s e-mail address, so it cannot be used to sign in here. Tell whoever runs Alongside for your school.`,
  elsewhere: (provider) =>
    `The ${provider} account you chose belongs to another organisation. Choose the one of your school.`,
  unknown: (provider) =>
    `Nobody is part of a school here with the e-mail address of your ${provider} account. If you were invited, open the link of your invitation first; if not, ask your headteacher.`,
  another: (provider) =>
    `You have signed in here with another ${provider} account before, and this one has the same e-mail address. Sign in with your password, and part the two on the page of your account; or ask your headteacher.`,
  invitation: (provider) =>
    `This invitation is for another e-mail address than that of your ${provider} account. Choose the account it was sent to, or ask the headteacher for another invitation.`,
  invitation_closed: () =>
    'This invitation no longer opens, or you are part of the school already. Sign in, or ask the headteacher for a new one.',
  too_often: () => 'There have been too many tries to sign in. Wait a quarter of an hour, then try again.',
}

/** @param why from the address, so it may be anything */
export function whyNotSignedIn(
  why: string | undefined,
  provider: { name: string } | undefined,
): string | null {
  if (!why || !provider || !Object.hasOwn(WORDS, why)) return null
  return WORDS[why as WhyNot](provider.name)
}
