import type { Step } from './ladder'

/**
 * What each step says and what it needs, in plain words, for the page that explains them. The rules themselves are in
 * ladder.ts and limits.ts; impact method, section 6.
 */
export const STEP_MEANINGS: Record<Step, string> = {
  planned:
    'The school has said what should change for pupils, in which measure, from what to what, by when. Nothing can be claimed yet.',
  took_part:
    'Sessions were held, and it is recorded who came. This tells us who came, not what difference it made.',
  parents_responded:
    'Parents said or did something because of it, apart from coming: in their own words, in answers before and after, or at home.',
  pupils_changed:
    'The figures of the same pupils before and after differ by more than chance easily explains, for six pupils or more. We cannot say why: pupils were also taught.',
  promising_sign:
    'There is something to set the change against, such as what would be expected anyway. A sign, not proof.',
  more_than_similar:
    'Pupils who took part changed more than similar pupils who did not. Families were not chosen by lot, so other differences may explain some or all of it.',
  likely_because:
    'Places were drawn by lot, and those offered one changed more than those who were not. Likely because of it, for this group.',
  repeated: 'Two or more groups taken together still show it.',
}
