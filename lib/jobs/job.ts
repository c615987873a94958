import type { JobEnd } from '@/prisma/generated/enums'

/**
 * How many records a form writes while somebody waits. More than this, about a second's work, is done in the background:
 * then the form is answered at once, and the server is free in between.
 */
export const LONG_WORK = 5000

export type JobKind = 'figures' | 'families' | 'results' | 'pack'

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
  const { stopped, stopping, soFar, last } = WORDS[kind] ?? AT_ONCE
  if (end === 'cancelled') return `${cancelledBy ?? 'Somebody'} stopped it. ${stopped}`
  if (end !== null) return words ?? 'It has ended.'
  if (cancelledBy !== null) return `It is being stopped.${stopping}`
  if (!isHeld) return 'It waits for its turn.'
  return done >= total && last ? last : soFar(done.toLocaleString('en-GB'), total.toLocaleString('en-GB'))
}

type Words = {
  /** What has come of it when somebody stopped it, and what will. */
  stopped: string
  stopping: string
  soFar: (done: string, total: string) => string
  /** When all is ready and the end is not yet; null where there is no such moment. */
  last: string | null
}

/** What is brought in is written all at once. */
const AT_ONCE: Words = {
  stopped: 'Nothing was written.',
  stopping: ' Nothing of it will be written.',
  soFar: (done, total) => `${done} of ${total} records are ready. Nothing is written until all of them are.`,
  last: 'Everything is read; the last of it is being written.',
}

const WORDS: Record<string, Words> = {
  // Worked out one after another, each whole.
  results: {
    stopped: 'What was not worked out again by then is as it was.',
    stopping: '',
    soFar: (done, total) => `${done} of ${total} outcomes are worked out again.`,
    last: null,
  },
  pack: {
    stopped: 'Nothing was kept of it; what was built before is as it was.',
    stopping: ' Nothing of it will be kept.',
    soFar: (done, total) =>
      `${done} of ${total} pieces of evidence are in it. Nothing is kept until all of them are.`,
    last: 'All the evidence is in it; the last of it is being written.',
  },
}

/** What came of it, in a word or two for a list. */
export const END_NAMES: Record<JobEnd, string> = {
  done: 'Done',
  refused: 'Nothing written',
  cancelled: 'Stopped',
  failed: 'Did not work',
}
