import type { ReactNode } from 'react'
import type { IsoDate } from '@/lib/platform/dates'
import type { Invitation } from '@/lib/skills/invitation'

/** What the school wrote stands in English, as it was written, and is set and read aloud as that. */
export function WhatItIs({ invitation, date }: { invitation: Invitation; date: (day: IsoDate) => string }) {
  const { words, title, message, yearGroups, sessions, neededOn, days, isSupervised } = invitation
  return (
    <>
      <dl>
        <Part name={words('invitation.what')}>
          <p className="font-bold">
            <bdi lang="en-GB">{title}</bdi>
          </p>
          {message && (
            <p lang="en-GB" dir="auto" className="mt-1 whitespace-pre-line">
              {message}
            </p>
          )}
        </Part>
        {yearGroups.length > 0 && (
          <Part name={words('invitation.who')}>
            <bdi lang="en-GB">{yearGroups.join(', ')}</bdi>
          </Part>
        )}
        {sessions.length > 0 ? (
          <Part name={words('invitation.when')}>
            <ul>
              {sessions.map(({ id, heldOn, startsAt }) => (
                <li key={id}>
                  {date(heldOn)}
                  {startsAt && (
                    <>
                      {' · '}
                      <bdi>{startsAt}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Part>
        ) : (
          (neededOn || days.length > 0) && (
            <Part name={words('invitation.when')}>
              {neededOn && <p>{date(neededOn)}</p>}
              {days.length > 0 && (
                <ul>
                  {days.map((day) => (
                    <li key={day}>{words(`days.${day}`)}</li>
                  ))}
                </ul>
              )}
            </Part>
          )
        )}
      </dl>
      <p className="mb-5 border-t border-line py-3">
        {words(isSupervised ? 'invitation.supervised' : 'invitation.unsupervised')}
      </p>
    </>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-3">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
