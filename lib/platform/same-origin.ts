/**
 * Whether a form was sent from a page of this installation. Server actions ask the browser the same; a route that takes
 * a form asks here. The session's cookie is not sent along from other sites either (SameSite), so this is the second lock.
 *
 * @param ours the installation's own address
 */
export function isFromThisSite(headers: Headers, ours: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  // Browsers leave that out over plain HTTP, but name the origin of every form they post.
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return origin === new URL(ours).origin || new URL(origin).host === headers.get('host')
}
