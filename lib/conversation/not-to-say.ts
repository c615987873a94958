import type { JudgedKind } from '@/prisma/generated/enums'
import type { Step } from '../impact/ladder'

/** What an activity on each step does not let anybody say. The step above it is what would. */
const NOT_ON_STEP: Record<Step, string> = {
  planned: 'Do not speak of it as done, or of anybody as reached: it is planned.',
  took_part: 'Do not say that it worked or that parents valued it: who came is all that is known.',
  parents_responded: 'Do not say that pupils gained: it is known what parents said or did, and no more.',
  pupils_changed: 'Do not say “because of it”: pupils were also taught, and nobody was compared.',
  promising_sign: 'Do not say that it is proven: it is a sign, set beside what is expected anyway.',
  more_than_similar:
    'Do not say that nothing else explains it: families were not chosen by lot, and may differ in other ways.',
  likely_because:
    'Do not say that it would be so for other families: it is likely for these, and “likely” stays in.',
  repeated: 'Do not say that it helps every pupil: the groups taken together show it, not each of them.',
}

const NOT_OF_KIND: Record<JudgedKind, string> = {
  activity: 'Do not speak of it as done: it is an idea.',
  evidence: 'Do not say more than what it is: one piece shows what happened once.',
  idea: 'Do not say that parents want this: it is what one family said, and what became of it.',
  improvement: 'Do not say that the matter is over unless the school has looked whether it came back.',
}

/** What must not be said on the strength of one record. */
export const notToSay = ({ kind, step }: { kind: JudgedKind; step: Step | null }): string =>
  kind === 'activity' && step ? NOT_ON_STEP[step] : NOT_OF_KIND[kind]
