import type { OutcomeClaim } from '@/lib/impact/claim'
import type { ClaimState } from '@/lib/impact/claim-state'
import { RUNG_NAMES } from '@/lib/impact/rules'

const STATE_WORDS: Record<ClaimState, string> = {
  no_figures: 'no figures yet',
  no_first: 'no first figures',
  waiting: 'first figures only',
  hidden: 'too few to report',
  capped: 'cannot say',
  same_for_all: 'all moved alike',
  not_clear: 'we cannot tell',
  clear: 'changed',
  stronger: 'compared',
}

/** What a result says, in two or three words: those of its claim's step where a design compares. */
export function stateWords({
  state,
  rung,
  verdict,
}: Pick<OutcomeClaim, 'state' | 'rung' | 'verdict'>): string {
  if (state !== 'stronger') return STATE_WORDS[state]
  switch (verdict) {
    case 'better':
    case 'worse':
      return rung === null ? STATE_WORDS.stronger : RUNG_NAMES[rung].toLowerCase()
    case 'no_meaningful_difference':
      return 'too small to matter'
    case 'mixed':
    case 'not_estimable':
      return 'no claim'
    case 'cannot_tell':
      return 'we cannot tell'
  }
}
