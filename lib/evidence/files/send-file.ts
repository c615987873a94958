import 'server-only'
import { Readable } from 'node:stream'
import { FILE_POLICY } from '../../platform/security-policy'
import { storage } from '../../platform/storage'
import { NoSuchFile, StoreDown } from '../../platform/storage-contract'
import type { Viewer } from '../../platform/viewer'
import { byteRange } from './byte-range'
import { contentDisposition, downloadName } from './file-name'
import { isShownInPlace } from './file-types'

type KeptFile = { name: string; sha256: string; bytes: number; contentType: string }

/** Nothing in a file runs, nothing in it is fetched, and no other site shows it. */
const SAFE = {
  'Content-Security-Policy': FILE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Consent can end at any time, so no copy is kept; and no proxy re-packs it, so lengths stay true.
  'Cache-Control': 'private, no-store, no-transform',
}

/**
 * Hands over a file of the viewer's school, once it is known that they may see it: to keep, or with `?show=1` a picture or a
 * PDF to look at. Players of sound and video ask for parts, and learn the whole length with each. Next takes Content-Length
 * out of whatever a route answers and sends it in chunks, which still tell a whole download from one that broke off.
 *
 * @param page says with `?file=away` or `?file=missing` why the file is not here
 */
export async function sendFile(
  request: Request,
  viewer: Pick<Viewer, 'schoolId'>,
  { name, sha256, bytes, contentType }: KeptFile,
  page: string,
): Promise<Response> {
  const isAsked = new URL(request.url).searchParams.get('show') === '1'
  const isShown = isAsked && isShownInPlace(contentType)
  const headers = new Headers({
    ...SAFE,
    'Content-Type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
    'Content-Disposition': contentDisposition(
      isShown ? 'inline' : 'attachment',
      downloadName(name, contentType),
    ),
    'Accept-Ranges': 'bytes',
  })
  const range = byteRange(request.headers.get('range'), bytes)
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  if (range) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${bytes}`)
  const stream = await storage()
    .get(viewer.schoolId, sha256, range ?? undefined)
    .catch(whyNot)
  if (typeof stream === 'string') return notHere(request, `${page}?file=${stream}`)
  return new Response(Readable.toWeb(stream) as ReadableStream, { status: range ? 206 : 200, headers })
}

function whyNot(error: unknown): 'away' | 'missing' {
  if (!(error instanceof StoreDown || error instanceof NoSuchFile)) throw error
  console.error(`File not read: ${error.message || 'it is not in the store.'}`)
  return error instanceof StoreDown ? 'away' : 'missing'
}

/** Whoever followed a link reads why on the page they came from; a picture or player within a page only hears no. */
function notHere(request: Request, page: string): Response {
  const isFollowed = ['document', null].includes(request.headers.get('sec-fetch-dest'))
  return isFollowed
    ? new Response(null, { status: 303, headers: { Location: page } })
    : new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } })
}
