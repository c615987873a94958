import type { Metadata } from 'next'
import { openFrom } from '@/lib/concerns/link-tries'
import { isParentNotice } from '@/lib/concerns/parent-notice'
import { requestLocale } from '@/lib/door/request-locale'
import { doorWords } from '@/lib/door/words'
import { clientAddress } from '@/lib/platform/client-address'
import { readNotice } from '@/lib/platform/form-action'
import { Languages, ToLanguages } from '../../door/_components/languages'
import { HowWeHandledIt, SomethingMissing, ThisIsRight } from './_components/answers'
import { NothingOpens, ParentPage, TooOften } from './_components/parent-page'
import { WhatHappened, WhereItStands, YourWords } from './_components/record'

/** One title whatever the link opens; and search engines keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { absolute: doorWords(await requestLocale())('record.name') },
    robots: { index: false, follow: false, noarchive: true },
  }
}

/** What a parent reads who holds a private link, and answers. Nobody signs in; what opens nothing says the same, whatever it is. */
export default async function OurRecordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = await requestLocale()
  const found = await openFrom(await clientAddress(), token, locale)
  if (!found) return <NothingOpens locale={locale} />
  if ('wait' in found) return <TooOften locale={locale} minutes={found.wait} />
  const { words } = found.speech
  const notice = await readNotice()
  // What was typed goes with the answer it was sent as.
  const turn = found.entries.length
  return (
    <ParentPage
      words={words}
      schoolName={found.schoolName}
      title={words(`record.${found.kind}`)}
      notice={isParentNotice(notice) ? words(notice) : undefined}
      isMachine={found.isMachine}
      languages={<ToLanguages words={words} locale={locale} />}
    >
      <p>{words('record.lede')}</p>
      <p className="mt-2">
        {words('record.reference')} <strong dir="ltr">{found.reference}</strong>
      </p>
      <WhereItStands record={found} />
      <YourWords record={found} />
      <WhatHappened record={found} />
      {found.isOver && <HowWeHandledIt key={`said ${turn}`} token={token} record={found} />}
      <ThisIsRight token={token} record={found} />
      <SomethingMissing key={`missing ${turn}`} token={token} words={words} />
      <Languages words={words} path={`/our-record/${token}`} locale={locale} />
    </ParentPage>
  )
}
