import type { FormState } from '@/lib/platform/form-state'

export type Values = FormState['values']

/** What somebody typed and has not saved, by field name, and what stood in those fields before. */
export type KeptText = { at: number; typed: Values; was: Values }

export type Drawer = {
  read: () => Promise<KeptText | null>
  keep: (text: KeptText) => Promise<void>
  forget: () => void
}

const PREFIX = 'alongside.kept.'
export const KEPT_DAYS = 7
/** Characters a form may take: a paste of some thousand rows. A browser gives about five million to all of them. */
const LONGEST = 400_000
const MOST_FORMS = 30

/**
 * Where this device keeps one form's text for one person: encrypted (AES-GCM, 256 bits) with a key that only that
 * person's own pages bring along, under a name that says neither whose it is nor which form. Null where the browser has
 * no storage or, over plain HTTP, no encryption: then nothing is kept.
 *
 * @param secret the key in base64: see lib/platform/kept-key
 * @param form what tells this form from every other
 */
export async function openDrawer(secret: string, form: string): Promise<Drawer | null> {
  const storage = storageHere()
  const subtle = globalThis.crypto?.subtle
  if (!storage || !subtle) return null
  const key = await subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const name = PREFIX + toBase64(await subtle.digest('SHA-256', utf8(`${secret} ${form}`))).slice(0, 22)
  tidy(storage)
  // Encrypting takes a moment: what was forgotten or typed in between must not be written over.
  let turn = 0

  return {
    async read() {
      const [at, iv, sealed] = storage.getItem(name)?.split('.') ?? []
      if (!at || !iv || !sealed) return null
      try {
        const open = await subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(sealed))
        return { at: Number(at), ...JSON.parse(new TextDecoder().decode(open)) }
      } catch {
        storage.removeItem(name)
        return null
      }
    },
    async keep({ at, ...text }) {
      const mine = ++turn
      const plain = JSON.stringify(text)
      if (plain.length > LONGEST) return
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(plain))
      if (mine !== turn) return
      try {
        storage.setItem(name, [at, toBase64(iv.buffer), toBase64(sealed)].join('.'))
      } catch {
        // The device is full. The page itself still holds what was typed.
      }
    },
    forget() {
      turn++
      storage.removeItem(name)
    },
  }
}

/** Lets go of what is too old, and of the oldest where there is too much, whoever's it is. */
function tidy(storage: Storage) {
  const kept = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ name, at: Number(storage.getItem(name)?.split('.')[0]) }))
    .sort((a, b) => b.at - a.at)
  const oldest = Date.now() - KEPT_DAYS * 86_400_000
  kept.forEach(({ name, at }, i) => {
    if (!(at > oldest) || i >= MOST_FORMS) storage.removeItem(name)
  })
}

function storageHere(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function toBase64(bytes: ArrayBuffer): string {
  let letters = ''
  for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte)
  return btoa(letters)
}
