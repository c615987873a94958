/**
 * - no_figures: nobody has a first figure
 * - no_first: second figures only
 * - waiting: first figures only
 * - hidden: too few to report without identifying somebody
 * - capped: enough to report, but a limit forbids speaking of change
 * - same_for_all: every figure moved by exactly the same amount, so there is no likely range
 * - not_clear: the likely range includes no change
 * - clear: it does not
 * - stronger: a design that compares speaks, in its own sentence
 */
export type ClaimState =
  | 'no_figures'
  | 'no_first'
  | 'waiting'
  | 'hidden'
  | 'capped'
  | 'same_for_all'
  | 'not_clear'
  | 'clear'
  | 'stronger'
