import { StepDot } from '@/components/charts/step-dot'
import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { Ladder } from '@/lib/impact/ladder'
import type { NextStep } from '@/lib/impact/next-step'

/** What the record allows to be said, and the one thing to do next. Computed, never chosen. */
export function WhereItStands({
  ladder,
  next,
  school,
}: {
  ladder: Ladder
  /** Only for whoever may do it. */
  next: NextStep | null
  school: string
}) {
  const stands = ladder.steps.find(({ step }) => step === ladder.stands)
  return (
    <Card
      id="where-it-stands"
      tone="brand"
      title={`Where it stands: ${stands ? stands.label.toLowerCase() : 'an idea'}`}
      className="mb-5"
    >
      <p className="max-w-[48rem] text-[1.15rem]">{ladder.claim}</p>
      {next && (
        <div className="print:hidden mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <ButtonLink href={`/${school}${next.path}`}>{next.label}</ButtonLink>
          {next.because && <span className="max-w-[34rem] flex-1 basis-60">{next.because}</span>}
        </div>
      )}
      {ladder.gaps.length > 0 && (
        <div className="mt-3">
          <h3>{ladder.gaps.length === 1 ? 'A gap below' : 'Gaps below'}</h3>
          <ul className="list-disc pl-5">
            {ladder.gaps.map((gap) => (
              <li key={gap.step}>
                <b>{gap.label}</b>: {gap.inTheWay?.words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

/** The eight steps, lowest first, with the one it stands on marked by more than colour. */
export function LadderCard({
  ladder,
  isStopped,
  definitions,
}: {
  ladder: Ladder
  /** Nothing more is asked of what was stopped. */
  isStopped: boolean
  definitions: string
}) {
  return (
    <Card title="The ladder" id="ladder">
      <ol className="space-y-0.5">
        {ladder.steps.map((step) => (
          <li
            key={step.step}
            className={`flex items-center gap-2 rounded px-1.5 py-0.5 ${step.step === ladder.stands ? 'bg-brand-soft font-bold' : ''}`}
            aria-current={step.step === ladder.stands ? 'step' : undefined}
          >
            <StepDot look={step.met ? 'reached' : step.isGap ? 'gap' : 'open'} />
            <span className={step.met ? '' : 'text-soft'}>
              {step.label}
              <span className={step.isGap ? '' : 'sr-only'}>
                {step.met ? ', reached' : step.isGap ? ', a gap' : ', not reached'}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {!isStopped && ladder.next?.inTheWay && (
        <Note className="mt-2">
          For “{ladder.next.label.toLowerCase()}”: {ladder.next.inTheWay.words}
        </Note>
      )}
      <p className="print:hidden mt-1">
        <a href={`${definitions}#ladder`} className="inline-block py-1">
          What the steps mean
        </a>
      </p>
    </Card>
  )
}
