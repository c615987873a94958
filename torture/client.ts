import { request } from 'node:http'
import { sealSession } from '@/lib/platform/next-auth'
import { sessionCookie } from '@/lib/platform/session-limits'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Somebody at a browser without JavaScript. */
export type Client = ReturnType<typeof aClient>

/**
 * @param url of the server that is asked, or what tells which one is, where there are several
 * @param cookie of their session; none for somebody who is signed out
 */
export function aClient(
  url: string | (() => string),
  cookie = '',
  origin = process.env.ALONGSIDE_URL ?? (typeof url === 'string' ? url : url()),
) {
  const send = (path: string, options: Sent = {}) =>
    ask((typeof url === 'string' ? url : url()) + path, { cookie, origin }, options)
  return {
    get: (path: string) => send(path),
    /** Sends a form as a browser without JavaScript would. */
    post: (path: string, form: FormData) => sendForm(send, path, form),
    send,
  }
}

/** The cookie of a session that has just begun. */
export async function signedIn(personId: string): Promise<string> {
  const at = Date.now()
  const value = await sealSession({ personId, signedInAt: at, seenAt: at })
  return `${sessionCookie(process.env.ALONGSIDE_URL ?? '').name}=${value}`
}

export type Sent = { method?: string; headers?: Record<string, string>; body?: Uint8Array | string }

async function sendForm(send: (path: string, sent: Sent) => Promise<Answer>, path: string, form: FormData) {
  const encoded = new Response(form)
  const body = new Uint8Array(await encoded.arrayBuffer())
  return send(path, {
    method: 'POST',
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body,
  })
}

/**
 * One request over a connection of its own, so that a server that was killed leaves no half-dead one behind.
 *
 * @throws when no whole answer came
 */
function ask(
  url: string,
  { cookie, origin }: { cookie: string; origin: string },
  { method = 'GET', headers = {}, body }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request(url, {
      method,
      agent: false,
      // Both as a proxy in front of several web processes hands them on: the installation's own.
      headers: {
        host: new URL(origin).host,
        ...(cookie && { cookie }),
        origin: new URL(origin).origin,
        ...length,
        ...headers,
      },
      timeout: 60_000,
    })
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (!response.complete) return reject(new Error('The answer was cut off.'))
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error('No answer came in a minute.')))
    asked.on('error', reject)
    asked.end(body)
  })
}
