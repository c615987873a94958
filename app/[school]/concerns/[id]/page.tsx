import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { PrintButton } from '@/components/ui/print-button'
import { maySeeCases } from '@/lib/concerns/policy'
import { whereItStands } from '@/lib/concerns/where-it-stands'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { Account } from './_components/account'
import { CaseHistory } from './_components/case-history'
import { CaseTimeline } from './_components/case-timeline'
import { Facts } from './_components/facts'
import { GoesWith } from './_components/goes-with'
import { InsistentNote } from './_components/insistent-note'
import { Learned } from './_components/learned'
import { type CaseProps, loadCase } from './_components/load-case'
import { ParentAnswers } from './_components/parent-answers'
import { Stands } from './_components/stands'
import { TheirWords } from './_components/their-words'
import { TracedIdea } from './_components/traced-idea'
import { WhatElse } from './_components/what-else'
import { WhoSees } from './_components/who-sees'
import { WithTheParent } from './_components/with-the-parent'

export async function generateMetadata({ params }: CaseProps): Promise<Metadata> {
  const { school, id } = await params
  const loaded = await loadCase(school, id)
  return { title: loaded ? `${loaded.name}, ${loaded.viewer.schoolName}` : 'Concern' }
}

/** One case: where it stands, what to do next, what they said and what was done, who is in it, its history. */
export default async function CasePage({ params }: CaseProps) {
  const { school, id } = await params
  const loaded = await loadCase(school, id)
  if (!loaded) notFound()
  const { viewer, record, standing, procedure, calendar, name } = loaded
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title={`${name}: ${record.category.name}`}
      crumbs={maySeeCases(viewer) ? [{ name: 'Concerns', href: `/${school}/concerns` }] : []}
      kicker={
        <>
          <span className="hidden print:inline">{viewer.schoolName} · </span>
          Received {shortDate(record.receivedOn)}
          {record.isRestricted && ' · Restricted to named people'}
        </>
      }
      lede={whereItStands(standing, { procedure, calendar, today: today() })}
    >
      <Stands loaded={loaded} />
      <InsistentNote loaded={loaded} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
        <div className="space-y-5">
          <TheirWords record={record} />
          {record.kind === 'idea' && <TracedIdea viewer={viewer} id={record.id} />}
          <ParentAnswers record={record} />
          <Account loaded={loaded} />
          <CaseTimeline loaded={loaded} />
          <GoesWith viewer={viewer} id={record.id} />
        </div>
        <div className="space-y-5 print:mt-5">
          <WhatElse loaded={loaded} />
          <Learned loaded={loaded} />
          <WithTheParent record={record} path={`/${school}/concerns/${id}`} />
          <Facts loaded={loaded} />
          <WhoSees loaded={loaded} />
          <PrintButton>Print this record</PrintButton>
        </div>
      </div>
      <CaseHistory loaded={loaded} />
    </SchoolPage>
  )
}
