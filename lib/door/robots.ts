import 'server-only'
import { now } from '../platform/clock'
import { countTry } from '../platform/throttle'
import type { Draft } from './draft'
import type { Wait } from './tries'

/** From one address by open links: many, because a hall full of parents on the school's own network comes from one. */
const BEGUN = { name: 'door begun', tries: 600, minutes: 15 }
const SENT_FROM = { name: 'door sent from', tries: 200, minutes: 10 }

/** By one open link, wherever they come from: the whole school at once, and no more. */
const SENT_BY = { name: 'door sent by', tries: 600, minutes: 10 }

/** The field that nobody sees and robots fill. */
export const TRAP = 'website'

/** Quicker than this nobody reads one page. */
const NOBODY_IS_QUICKER = 3_000

/** Whether answers that were begun from an address by open links are too many. */
export async function tooManyBegun(address: string): Promise<Wait | null> {
  const tooMany = await countTry(BEGUN, address)
  return tooMany && { wait: tooMany.waitMinutes }
}

/**
 * What is the matter with an answer that is about to be sent: filled by a robot, too quick, or one of too many. The moment it
 * was begun is the draft's own, so nobody can make up another. A family's own link is asked nothing: it went to one family.
 *
 * @returns null when it may be sent
 */
export async function refuseRobot(
  { link, startedAt }: Draft,
  { address, trap }: { address: string; trap: string },
): Promise<'robot' | 'too_fast' | Wait | null> {
  if (link === null || link.familyId !== null) return null
  if (trap !== '') return 'robot'
  if (now().getTime() - startedAt.getTime() < NOBODY_IS_QUICKER) return 'too_fast'
  const tooMany = (await countTry(SENT_FROM, address)) ?? (await countTry(SENT_BY, link.id))
  return tooMany && { wait: tooMany.waitMinutes }
}
