import type { ReactNode } from 'react'
import { ForeignText } from '@/components/ui/foreign-text'
import { FIRST_LOCALE, isLocale, languageOf } from '@/lib/door/languages'
import { shortDate } from '@/lib/platform/dates'
import type { PlacementPage } from '@/lib/skills/placement-page'
import { minutesOf, timeInWords } from '@/lib/skills/placement-standing'

/** What was asked, of whom and why, and when they came. */
export function Facts({ school, placement }: { school: string; placement: PlacementPage }) {
  const { request, offer, activity, sessions, because, answerWords, calledOffWhy } = placement
  const minutes = minutesOf(placement)
  return (
    <dl className="my-4 grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
      <Fact name="Request">
        <a href={`/${school}/skills/requests/${request.id}`} className="inline-block py-1">
          {request.title}
        </a>
      </Fact>
      {offer && (
        <Fact name="Offered by">
          <a href={`/${school}/skills/offers/${offer.id}`} className="inline-block py-1">
            {offer.name}
          </a>
        </Fact>
      )}
      <Fact name="Asked">
        By {placement.invitedByName}, {shortDate(placement.invitedOn)}
        {because.length > 0 && `, because: ${because.join('; ')}`}
      </Fact>
      {answerWords && (
        <Fact name="Their answer">
          <ForeignText language={languageIn(placement.answerLocale)} text={answerWords} />
        </Fact>
      )}
      {calledOffWhy && <Fact name="Called off because">{calledOffWhy}</Fact>}
      {activity && (
        <Fact name="Activity">
          <a href={`/${school}/activities/${activity.id}`} className="inline-block py-1">
            {activity.title}
          </a>
        </Fact>
      )}
      <Fact name="With pupils">
        {placement.isSupervised ? 'Always with a member of staff' : 'At times without a member of staff'}
      </Fact>
      {sessions.length > 0 && (
        <Fact name="Sessions">
          <ul>
            {sessions.map(({ id, heldOn, startsAt, minutes: long }) => (
              <li key={id}>
                <a
                  href={`/${school}/activities/${activity?.id}/sessions/${id}`}
                  className="inline-block py-1"
                >
                  {shortDate(heldOn)}
                  {startsAt && `, ${startsAt}`}
                </a>
                {long !== null && `: ${timeInWords(long)}`}
              </li>
            ))}
          </ul>
          {minutes > 0 && sessions.length > 1 && <p>{timeInWords(minutes)} in all</p>}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="mb-2 sm:mb-0">{children}</dd>
    </>
  )
}

export const languageIn = (code: string | null) => languageOf(isLocale(code) ? code : FIRST_LOCALE)
