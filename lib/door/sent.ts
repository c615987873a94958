import 'server-only'
import { env } from '../platform/env'
import { isFromThisSite } from '../platform/same-origin'
import { NOT_A_FORM } from '../platform/sent-form'
import { IN_LANGUAGE, type Locale, localeFor } from './languages'

/** Far more than the largest page of the door, in bytes as they are sent: letters of some scripts take six each. */
const LARGEST = 400_000

export type SentForm = { form: URLSearchParams; locale: Locale }

/** A form of the door and the language its page was in; or how to answer what is none of ours. */
export async function takeForm(request: Request): Promise<SentForm | Response> {
  const { headers } = request
  if (!isFromThisSite(headers, env().ALONGSIDE_URL)) return refuse(403)
  if (!headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return refuse(400)
  const body = await readWithin(request, LARGEST)
  if (body === null) return refuse(413)
  const chosen = new URL(request.url).searchParams.get(IN_LANGUAGE)
  return { form: new URLSearchParams(body), locale: localeFor(chosen, headers.get('accept-language')) }
}

/** The next page, fetched anew; nothing of what was sent is sent again by going back. */
export const goTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })

const refuse = (status: number) =>
  new Response(NOT_A_FORM, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** Null for what is larger, of which no more is read. */
async function readWithin(request: Request, most: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.length
    if (bytes > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
