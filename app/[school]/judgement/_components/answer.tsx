import { StepDot } from '@/components/charts/step-dot'
import { ANSWERS } from '@/lib/judgement/as-judged'
import type { Met } from '@/prisma/generated/enums'

const LOOKS = { met: 'reached', nearly: 'gap', not_yet: 'open', no_evidence: 'open' } as const

/** An answer to a statement: in words, and a mark that differs by form and not by colour alone. */
export function Answer({ answer }: { answer: Met | null }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-bold">
      {answer && <StepDot look={LOOKS[answer]} />}
      {answer ? ANSWERS[answer] : <span className="text-soft">Not answered yet</span>}
    </span>
  )
}
