import 'server-only'
import { CATALOGUES } from '../door/words'

const shipped: Record<string, string> = CATALOGUES.en.skill

/**
 * Whether a skill still is what is shipped, and so what the catalogues of other languages call it. Once a school calls it
 * something else, a translation of the old name may say another thing than the school asks.
 */
export const isAsShipped = ({ key, name, isOwn }: { key: string; name: string; isOwn: boolean }): boolean =>
  !isOwn && shipped[key] === name

/** What a skill that is shipped is called in English; null for a key that is not. */
export const shippedName = (key: string): string | null => shipped[key] ?? null
