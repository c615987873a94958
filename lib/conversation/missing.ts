import type { LeftOut } from './contents'

/** What was chosen and is no longer there. */
export const missing = (
  kind: 'activity' | 'evidence',
  chosen: readonly string[],
  there: readonly { id: string }[],
): LeftOut[] =>
  chosen
    .filter((id) => !there.some((one) => one.id === id))
    .map((id) => ({
      record: { kind, id },
      what: kind === 'activity' ? 'An activity' : 'A piece of evidence',
      why: 'It is no longer on record.',
    }))
