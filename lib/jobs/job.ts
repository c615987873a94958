import type { JobEnd } from '@/prisma/generated/enums'

/**
 * How many records a form writes while somebody waits. More than this, about a second's work, is done in the background:
 * then the form is answered at once, and the server is free in between.
 */
export const LONG_WORK = 5000

export type JobKind = 'figures' | 'families' | 'results'

/** A job as far as it has come. */
export type JobState = {
  kind: string
  end: JobEnd | null
  isHeld: boolean
  cancelledBy: string | null
  done: number
  total: number
  words: string | null
}

/** Where it stands, in one sentence. */
export function standsInWords({ kind, end, isHeld, cancelledBy, done, total, words }: JobState): string {
  const number = (count: number) => count.toLocaleString('en-GB')
  // Results are worked out one after another, each whole; what is brought in is written all at once.
  const isPiecemeal = kind === 'results'
  if (end === 'cancelled') {
    return `${cancelledBy ?? 'Somebody'} stopped it. ${isPiecemeal ? 'What was not worked out again by then is as it was.' : 'Nothing was written.'}`
  }
  if (end !== null) return words ?? 'It has ended.'
  if (cancelledBy !== null) {
    return isPiecemeal ? 'It is being stopped.' : 'It is being stopped. Nothing of it will be written.'
  }
  if (!isHeld) return 'It waits for its turn.'
  if (isPiecemeal) return `${number(done)} of ${number(total)} outcomes are worked out again.`
  if (done >= total) return 'Everything is read; the last of it is being written.'
  return `${number(done)} of ${number(total)} records are ready. Nothing is written until all of them are.`
}

/** What came of it, in a word or two for a list. */
export const END_NAMES: Record<JobEnd, string> = {
  done: 'Done',
  refused: 'Nothing written',
  cancelled: 'Stopped',
  failed: 'Did not work',
}
