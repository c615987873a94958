/**
 * What is kept on a device is encrypted (AES-GCM, 256 bits) with a key that only that person's own pages bring along, and
 * stands under names that say neither whose it is nor what.
 */
type Seal = {
  /** A name that only who holds the key can make again. */
  nameOf: (of: string) => Promise<string>
  close: (plain: string) => Promise<string>
  /** Null for what was closed with another key, or is broken. */
  open: (sealed: string) => Promise<string | null>
}

/**
 * Null where the browser has no storage or, over plain HTTP, no encryption: then nothing is kept.
 *
 * @param secret the key in base64: see lib/platform/kept-key
 */
export async function sealOf(secret: string): Promise<Seal | null> {
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return null
  const key = await subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return {
    async nameOf(of) {
      return toBase64(await subtle.digest('SHA-256', utf8(`${secret} ${of}`))).slice(0, 22)
    },
    async close(plain) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(plain))
      return [toBase64(iv.buffer), toBase64(sealed)].join('.')
    },
    async open(text) {
      const [iv, sealed] = text.split('.')
      if (!iv || !sealed) return null
      try {
        const plain = await subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(sealed))
        return new TextDecoder().decode(plain)
      } catch {
        return null
      }
    },
  }
}

export function storageHere(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** The names in a storage that begin so. */
export function namesIn(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((name) =>
    name.startsWith(prefix),
  )
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function toBase64(bytes: ArrayBuffer): string {
  let letters = ''
  for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte)
  return btoa(letters)
}
