import { namesIn, sealOf, storageHere } from './sealed'

/** A form that was sent while nobody could be reached: its fields, as they would have gone. */
export type Unsent = {
  /** Its place among the others, and its name on the device. */
  id: string
  /** When it was sent, in milliseconds since 1970. */
  at: number
  fields: [name: string, value: string][]
  /** What the server said when it was reached later, and refused it. */
  errors?: Record<string, string>
}

type Queue = {
  /** The first that was sent comes first. */
  list: () => Promise<Unsent[]>
  /** False when this device has no room for it. */
  put: (unsent: Omit<Unsent, 'id'>) => Promise<Unsent | null>
  change: (unsent: Unsent) => Promise<void>
  drop: (id: string) => void
}

const UNSENT = 'alongside.unsent.'
/** Longer than what is merely typed is kept: its writer believes it on its way. Longer than any summer holiday. */
export const UNSENT_DAYS = 60

/**
 * The forms one person of one school has sent from this device, and that have not arrived. Encrypted (./sealed), so that
 * nobody else on a shared phone can read or send them.
 *
 * @param secret the key in base64: see lib/platform/kept-key
 */
export async function openQueue(secret: string): Promise<Queue | null> {
  const storage = storageHere()
  const seal = storage && (await sealOf(secret))
  if (!storage || !seal) return null
  const prefix = `${UNSENT}${await seal.nameOf('unsent')}.`
  tidy(storage)

  async function write({ id, ...rest }: Unsent): Promise<boolean> {
    try {
      storage?.setItem(prefix + id, await (seal as NonNullable<typeof seal>).close(JSON.stringify(rest)))
      return true
    } catch {
      return false
    }
  }

  return {
    async list() {
      const found: Unsent[] = []
      for (const name of namesIn(storage, prefix).sort()) {
        const plain = await seal.open(storage.getItem(name) ?? '')
        if (plain === null) storage.removeItem(name)
        else found.push({ id: name.slice(prefix.length), ...JSON.parse(plain) })
      }
      return found
    },
    async put(unsent) {
      const id = `${unsent.at}-${crypto.randomUUID().slice(0, 8)}`
      return (await write({ ...unsent, id })) ? { ...unsent, id } : null
    },
    async change(unsent) {
      // Sent from another window in between: then there is nothing to change.
      if (storage.getItem(prefix + unsent.id) !== null) await write(unsent)
    },
    drop(id) {
      storage.removeItem(prefix + id)
    },
  }
}

function tidy(storage: Storage) {
  const oldest = Date.now() - UNSENT_DAYS * 86_400_000
  for (const name of namesIn(storage, UNSENT)) {
    const [at] = name.split('.').at(-1)?.split('-') ?? []
    if (!(Number(at) > oldest)) storage.removeItem(name)
  }
}
