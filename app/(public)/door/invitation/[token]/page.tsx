import type { Metadata } from 'next'
import { dateIn } from '@/lib/door/date-in'
import { requestLocale } from '@/lib/door/request-locale'
import { isWait, openFrom } from '@/lib/door/tries'
import { doorWords } from '@/lib/door/words'
import { clientAddress } from '@/lib/platform/client-address'
import { isOpenToAnswer } from '@/lib/skills/answer-invitation'
import { type Invitation, readInvitation } from '@/lib/skills/invitation'
import { DoorPage, NothingOpens, TooOften } from '../../_components/door-page'
import { Languages, ToLanguages } from '../../_components/languages'
import { AfterwardsForm, AnswerForm } from './_components/invitation-forms'
import { WhatItIs } from './_components/what-it-is'

/** One title whatever the link opens; and search engines keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('invitation.what') } }
}

/** What a parent opens who was asked: what it is, with whom and when, their answer, and afterwards how it was. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = await requestLocale()
  const found = await openFrom(await clientAddress(), () => readInvitation(token, locale))
  if (!found) return <NothingOpens locale={locale} />
  if (isWait(found)) return <TooOften locale={locale} minutes={found.wait} />
  const { words, schoolName, isMachine, status, thanks } = found
  const said = saidOf(found)
  return (
    <DoorPage
      languages={<ToLanguages words={words} locale={locale} />}
      words={words}
      title={words('invitation.title', { school: schoolName })}
      schoolName={schoolName}
      isMachine={isMachine}
    >
      {said && (
        <p role="status" className="mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2">
          {said}
        </p>
      )}
      {status === 'invited' && <p className="mb-4">{words('invitation.lede')}</p>}
      {thanks && (
        <>
          <p className="font-bold">{words('invitation.thanks')}</p>
          <blockquote dir="auto" className="mb-4 whitespace-pre-line">
            {thanks}
          </blockquote>
        </>
      )}
      {status !== 'called_off' && <WhatItIs invitation={found} date={(day) => dateIn(locale, day)} />}
      {isOpenToAnswer(status) && <AnswerForm {...{ invitation: found, token, locale }} />}
      {found.isAfterwards && <AfterwardsForm {...{ invitation: found, token, locale }} />}
      <Languages words={words} path={`/door/invitation/${token}`} locale={locale} />
    </DoorPage>
  )
}

function saidOf({ words, status, hasSaid }: Invitation): string | null {
  if (hasSaid) return words('invitation.afterwards_done')
  switch (status) {
    case 'accepted':
      return words('invitation.said_yes')
    case 'declined':
      return words('invitation.said_no')
    case 'placed':
      return words('invitation.placed')
    case 'called_off':
      return words('invitation.over')
    default:
      return null
  }
}
