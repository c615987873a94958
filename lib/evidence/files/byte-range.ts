import type { ByteRange } from '../../platform/storage-contract'

/**
 * The part of a file a player asks for: "bytes=0-499", "bytes=500-", "bytes=-500".
 *
 * @returns null when there is nothing to heed (no range, several, or another unit: the whole file answers those), and
 *   'none' when the part lies outside the file
 * @see RFC 9110, section 14
 */
export function byteRange(header: string | null, bytes: number): ByteRange | 'none' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.replace(/\s/g, '') ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return null
  if (!from) return Number(to) === 0 ? 'none' : { first: Math.max(0, bytes - Number(to)), last: bytes - 1 }
  const first = Number(from)
  const last = to ? Math.min(Number(to), bytes - 1) : bytes - 1
  if (to && Number(to) < first) return null
  return first >= bytes ? 'none' : { first, last }
}
