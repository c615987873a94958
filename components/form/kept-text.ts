import type { FormState } from '@/lib/platform/form-state'
import { namesIn, sealOf, storageHere } from './sealed'

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
 * Where this device keeps one form's text for one person, encrypted (./sealed). Null where the browser has no storage or,
 * over plain HTTP, no encryption: then nothing is kept.
 *
 * @param secret the key in base64: see lib/platform/kept-key
 * @param form what tells this form from every other
 */
export async function openDrawer(secret: string, form: string): Promise<Drawer | null> {
  const storage = storageHere()
  const seal = storage && (await sealOf(secret))
  if (!storage || !seal) return null
  const name = PREFIX + (await seal.nameOf(form))
  tidy(storage)
  // Encrypting takes a moment: what was forgotten or typed in between must not be written over.
  let turn = 0

  return {
    async read() {
      const [, at, sealed] = /^(\d+)\.(.*)$/.exec(storage.getItem(name) ?? '') ?? []
      if (!at || !sealed) return null
      const open = await seal.open(sealed)
      if (open !== null) return { at: Number(at), ...JSON.parse(open) }
      storage.removeItem(name)
      return null
    },
    async keep({ at, ...text }) {
      const mine = ++turn
      const plain = JSON.stringify(text)
      if (plain.length > LONGEST) return
      const sealed = await seal.close(plain)
      if (mine !== turn) return
      try {
        storage.setItem(name, `${at}.${sealed}`)
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
  const kept = namesIn(storage, PREFIX)
    .map((name) => ({ name, at: Number(storage.getItem(name)?.split('.')[0]) }))
    .sort((a, b) => b.at - a.at)
  const oldest = Date.now() - KEPT_DAYS * 86_400_000
  kept.forEach(({ name, at }, i) => {
    if (!(at > oldest) || i >= MOST_FORMS) storage.removeItem(name)
  })
}
