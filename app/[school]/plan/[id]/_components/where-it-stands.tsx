import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { PriorityPage } from '@/lib/plan/page-queries'
import { nextForPriority } from '@/lib/plan/standing'
import { subjectName } from '@/lib/plan/subjects'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { goOn } from '../../actions'

type Props = { school: string; priority: PriorityPage }

/** The one thing to do next, and what else can be done with the priority as a whole. */
export function NextForPriority({ school, priority }: Props) {
  const { id, activities, contributions, ideas, endedOn, version } = priority
  const path = `/${school}/plan/${id}`
  if (endedOn)
    return (
      <Form action={goOn} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Button look="quiet" className="mb-5 print:hidden">
          Go on with it
        </Button>
      </Form>
    )
  const next = nextForPriority(
    { ...priority, activities: activities.length, contributed: contributions.length + ideas.length },
    today(),
  )
  return (
    <>
      {next && (
        <Card tone="next" title="Next" id="next" className="mb-5 print:hidden">
          <p className="mb-3">{next.because}</p>
          <ButtonLink href={`${path}${next.path}`}>{next.label}</ButtonLink>
        </Card>
      )}
      <p className="mb-5 flex flex-wrap gap-x-5 print:hidden">
        <a href={`${path}/edit`} className="inline-flex min-h-11 items-center">
          Change it
        </a>
        <a href={`${path}/review`} className="inline-flex min-h-11 items-center">
          Write down what you see now
        </a>
        <a href={`${path}/end`} className="inline-flex min-h-11 items-center">
          End it
        </a>
      </p>
    </>
  )
}

/** What was seen, who answers for it, and its dates. */
export function PriorityFacts({ priority }: Pick<Props, 'priority'>) {
  const { subject, why, owner, startsOn, endsOn, reviewOn, reviewedOn, reviewWords, endedWhy } = priority
  const facts: [string, string | null][] = [
    ['About', subjectName(subject)],
    ['Who', owner],
    ['Why', why],
    ['From', startsOn && shortDate(startsOn)],
    ['Until', endsOn && shortDate(endsOn)],
    ['Look again', reviewOn && shortDate(reviewOn)],
    ['Seen last', reviewedOn && `${shortDate(reviewedOn)}: ${reviewWords}`],
    ['How it ended', endedWhy],
  ]
  return (
    <dl className="my-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
