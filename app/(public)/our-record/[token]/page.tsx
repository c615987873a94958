import type { Metadata } from 'next'
import { openFrom } from '@/lib/concerns/link-tries'
import { YOUR } from '@/lib/concerns/parent-record'
import { clientAddress } from '@/lib/platform/client-address'
import { readNotice } from '@/lib/platform/form-action'
import { HowWeHandledIt, SomethingMissing, ThisIsRight } from './_components/answers'
import { NothingOpens, ParentPage, TooOften } from './_components/parent-page'
import { WhatHappened, WhereItStands, YourWords } from './_components/record'

/** One title whatever the link opens; and search engines keep none of it. */
export const metadata: Metadata = {
  title: 'Your record with the school',
  robots: { index: false, follow: false, noarchive: true },
}

/** What a parent reads who holds a private link, and answers. Nobody signs in; what opens nothing says the same, whatever it is. */
export default async function OurRecordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await openFrom(await clientAddress(), token)
  if (!found) return <NothingOpens />
  if ('wait' in found) return <TooOften minutes={found.wait} />
  const notice = await readNotice()
  // What was typed goes with the answer it was sent as.
  const turn = found.entries.length
  return (
    <ParentPage schoolName={found.schoolName} title={YOUR[found.kind]} notice={notice}>
      <p>
        This is what we have written down, and where it stands. Only whoever has this link can read it. Your
        reference is <strong>{found.reference}</strong>.
      </p>
      <WhereItStands record={found} />
      <YourWords record={found} />
      <WhatHappened entries={found.entries} />
      {found.isOver && <HowWeHandledIt key={`said ${turn}`} token={token} verdict={found.verdict} />}
      <ThisIsRight token={token} isConfirmed={found.isConfirmed} />
      <SomethingMissing key={`missing ${turn}`} token={token} />
    </ParentPage>
  )
}
