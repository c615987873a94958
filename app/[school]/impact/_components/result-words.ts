import type { ClaimState } from '@/lib/impact/claim'

export const STATE_WORDS: Record<ClaimState, string> = {
  no_figures: 'no figures yet',
  no_first: 'no first figures',
  waiting: 'first figures only',
  hidden: 'too few to report',
  capped: 'cannot say',
  same_for_all: 'all moved alike',
  not_clear: 'we cannot tell',
  clear: 'changed',
  stronger: 'changed',
}
