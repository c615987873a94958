import 'server-only'
import { headers } from 'next/headers'

/** The number of this request by which a page's own script or style is let run (`contentPolicy`). */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
