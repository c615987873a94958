/** Where somebody is led who has to show first who they are: to sign in, or to set up a code their role must use. */
const FIRST = /^\/sign-in|^\/[^/]+\/account\/second-step$/

/**
 * Whether a form was saved, by how its action ended: one that was taken leads on to a page; one that was not, because of
 * who sent it, leads elsewhere.
 *
 * @param digest what Next throws in the browser
 */
export function isSaved(digest: string): boolean {
  const [kind, , page = ''] = digest.split(';')
  return kind === 'NEXT_REDIRECT' && !FIRST.test(page)
}
