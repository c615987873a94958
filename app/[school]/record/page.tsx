import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isRecorder } from '@/lib/platform/roles'
import { CHOICE_NAMES, CHOICES, type Choice } from '@/lib/record/choice'
import { getToRecord, type ToRecord } from '@/lib/record/queries'
import { SessionChoice } from './_components/session-choice'

export const metadata = { title: 'Record' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ what?: string }>
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, isRecorder)
  const { lastUsed, activities } = await getToRecord(viewer)
  const { what } = await searchParams
  const open = CHOICES.find((choice) => choice === what) ?? lastUsed ?? 'session'
  const bodies: Record<Exclude<Choice, 'concern'>, ReactNode> = {
    session: <SessionChoice activities={activities} school={school} today={today()} />,
    activity: <ButtonLink href={`/${school}/activities/new`}>Put an activity on record</ButtonLink>,
    evidence: <EvidenceChoice activities={activities} school={school} />,
    figures: <FiguresChoice activities={activities} school={school} />,
  }
  return (
    <SchoolPage viewer={viewer} place="record" width="narrow" title="What do you want to record?">
      <div className="grid gap-3">
        {CHOICES.map((choice) =>
          choice === 'concern' ? (
            <ConcernChoice key={choice} school={school} isLast={open === choice} />
          ) : (
            <details
              key={choice}
              name="record"
              open={choice === open}
              className="rounded-card border-2 border-edge bg-card open:border-brand"
            >
              <summary className="flex min-h-14 items-center px-4 py-2">
                <h2>{CHOICE_NAMES[choice]}</h2>
              </summary>
              <div className="px-4 pb-4">{bodies[choice]}</div>
            </details>
          ),
        )}
      </div>
      <p className="mt-4">
        Is it an idea, to be decided and the parent told?{' '}
        <a href={`/${school}/ideas/new`} className="inline-block py-2">
          Write it down with the other ideas
        </a>
      </p>
      <p>
        Do they offer to help?{' '}
        <a href={`/${school}/skills/offers/new`} className="inline-block py-2">
          Write down what they offer
        </a>
      </p>
    </SchoolPage>
  )
}

/** No choice of its own to open first: somebody in a corridor is one tap away from writing. */
function ConcernChoice({ school, isLast }: { school: string; isLast: boolean }) {
  return (
    <a
      href={`/${school}/concerns/new`}
      className={`block min-h-14 rounded-card border-2 bg-card px-4 py-2 text-ink no-underline hover:border-brand ${isLast ? 'border-brand' : 'border-edge'}`}
    >
      <h2 className="flex min-h-9 items-center text-brand underline">{CHOICE_NAMES.concern}</h2>
      <span className="text-[0.95rem] text-soft">
        A worry, a complaint or thanks, in their own words. It takes less than a minute.
      </span>
    </a>
  )
}

type Part = { activities: ToRecord['activities']; school: string }

function EvidenceChoice({ activities, school }: Part) {
  return (
    <>
      <p className="mb-3">A photograph, a file, a link, or something a parent said or wrote.</p>
      <ButtonLink href={`/${school}/evidence/new`}>Add evidence</ButtonLink>
      {activities.length > 0 && (
        <>
          <h3 className="mt-4">For an activity</h3>
          <ul>
            {activities.map(({ id, title }) => (
              <li key={id} className="border-t border-line">
                <a
                  href={`/${school}/evidence/new?activity=${id}`}
                  className="flex min-h-11 items-center py-1"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function FiguresChoice({ activities, school }: Part) {
  const withOutcomes = activities.filter(({ outcomes }) => outcomes.some(({ measure }) => measure))
  if (withOutcomes.length === 0) {
    return (
      <p>
        Figures belong to an outcome: what an activity should change for pupils, in which measure. No activity
        under way has one yet. <a href={`/${school}/activities`}>Choose an activity</a> and say what it should
        change.
      </p>
    )
  }
  return (
    <ul>
      {withOutcomes.flatMap(({ id, title, outcomes }) =>
        outcomes
          .filter(({ measure }) => measure)
          .map((outcome) => (
            <li key={outcome.id} className="border-t border-line py-1 first:border-t-0">
              <a
                href={`/${school}/activities/${id}/outcomes/${outcome.id}/figures`}
                className="flex min-h-11 items-center font-bold"
              >
                {outcome.measure?.name}, {title}
              </a>
              <span className="block text-[0.95rem] text-soft">
                {outcome.statement}
                {outcome.reviewOn && ` To be looked at on ${longDate(outcome.reviewOn)}.`}
              </span>
            </li>
          )),
      )}
    </ul>
  )
}
