import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { longDate, shortDate } from '@/lib/platform/dates'
import type { RequestPage } from '@/lib/skills/request-page'

/** What is asked for, and the ways to change it. */
export function RequestFacts({ school, request }: { school: string; request: RequestPage }) {
  const { skills, days, activity, howFar } = request
  const path = `/${school}/skills/requests/${request.id}`
  return (
    <Card title="What is asked for" id="facts">
      <dl>
        <Fact name="Whom">{request.wanted}</Fact>
        <Fact name="Skills">{skills.map(({ name }) => name).join(', ')}</Fact>
        <Fact name="Subject">{request.subject}</Fact>
        <Fact name="Year groups">{request.yearGroups.join(', ')}</Fact>
        <Fact name="Needed on">{request.neededOn && longDate(request.neededOn)}</Fact>
        <Fact name="Times">{days.map((day) => CHOICE_NAMES.days[day]).join(', ')}</Fact>
        <Fact name="Speaks">{request.language}</Fact>
        <Fact name="How far">{howFar && CHOICE_NAMES.howFar[howFar]}</Fact>
        <Fact name="With pupils">
          {request.isUnsupervised ? 'Alone at some time' : 'A member of staff is there all the time'}
        </Fact>
        {activity && (
          <Fact name="Activity">
            <a href={`/${school}/activities/${activity.id}`} className="inline-block py-1">
              {activity.title}
            </a>
          </Fact>
        )}
        <Fact name="Posted">
          By {request.postedByName}, {shortDate(request.postedOn)}
        </Fact>
      </dl>
      {request.status !== 'closed' && (
        <p className="mt-2 flex flex-wrap gap-x-5 print:hidden">
          <a href={`${path}/edit`} className="inline-flex min-h-11 items-center">
            Change it
          </a>
          <a href={`${path}/close`} className="inline-flex min-h-11 items-center">
            Close it
          </a>
        </p>
      )}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className="mb-2">
      <dt className="text-[0.95rem] text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
