import { openQueue } from './unsent'

/** What became of what was kept: how many wait still, and what was said of those that arrived. */
export type Sending = {
  saved: { words: string; href: string }[]
  /** They are to be put right by their writer. */
  refused: number
  waiting: number
  /** The session ended meanwhile. */
  mustSignIn?: boolean
  /** Nobody answered, so that nothing is known: not even whether what is kept here is this person's. */
  isUnknown?: boolean
}

const NOTHING: Sending = { saved: [], refused: 0, waiting: 0 }

/**
 * Sends what this person's device has kept, in the order it was written, each with the number its form had: what had
 * arrived after all is not recorded again. One window at a time. What meets no answer stays and is tried again.
 *
 * @param address where the server gives the key to what is kept, and takes one form at a time
 */
export function sendUnsent(address: string): Promise<Sending> {
  const locks = globalThis.navigator?.locks
  if (!locks) return sendAll(address)
  return locks.request(`alongside ${address}`, () => sendAll(address))
}

async function sendAll(address: string): Promise<Sending> {
  const answer = await ask(address)
  if (!answer || answer.status >= 500) return { ...NOTHING, isUnknown: true }
  if (answer.type === 'opaqueredirect') return { ...NOTHING, mustSignIn: true }
  // Another school's page, or one of somebody who does not record: theirs is not here.
  if (!answer.ok) return NOTHING
  const { key } = await answer.json()
  const queue = await openQueue(key)
  const unsent = (await queue?.list()) ?? []
  const ended: Sending = { ...NOTHING, saved: [] }
  for (const [i, one] of unsent.entries()) {
    if (one.errors) {
      ended.refused++
      continue
    }
    const form = new FormData()
    for (const [name, value] of one.fields) form.append(name, value)
    form.append('$sentAt', String(one.at))
    const taken = await ask(address, { method: 'POST', body: form })
    const said = taken && taken.status < 500 ? await readAnswer(taken) : null
    if (said?.saved) {
      queue?.drop(one.id)
      ended.saved.push(said.saved)
    } else if (said?.errors) {
      await queue?.change({ ...one, errors: said.errors })
      ended.refused++
    } else {
      return { ...ended, waiting: unsent.length - i, mustSignIn: taken?.type === 'opaqueredirect' }
    }
  }
  return ended
}

type Answer = { saved?: { words: string; href: string }; errors?: Record<string, string> }

async function readAnswer(taken: Response): Promise<Answer | null> {
  try {
    return await taken.json()
  } catch {
    return null
  }
}

/** Null when nobody answered. */
async function ask(address: string, how?: RequestInit): Promise<Response | null> {
  try {
    return await fetch(address, { redirect: 'manual', cache: 'no-store', ...how })
  } catch {
    return null
  }
}
