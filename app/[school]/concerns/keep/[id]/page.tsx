import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { caseName } from '@/lib/concerns/case'
import { isTimeOver, keepRule } from '@/lib/concerns/keep'
import { type CaseToKeep, getCaseToKeep } from '@/lib/concerns/keep-queries'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { today } from '@/lib/platform/clock'
import { longDate, shortDate, toIso } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { HoldCard } from '../_components/hold-card'
import { LetGoForm } from '../_components/let-go-form'
import { WhatWillGo } from '../_components/what-will-go'

export const metadata = { title: 'How long a case is kept' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function KeptCasePage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayLetGo)
  const found = await getCaseToKeep(viewer, id)
  if (!found) notFound()
  const isOver = isTimeOver({ keepUntil: toIso(found.keepUntil), heldWhy: found.heldWhy }, today())
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Keeping and letting go', href: `/${school}/concerns/keep` },
      ]}
      kicker={`${found.category.name}, received on ${shortDate(found.receivedOn)}`}
      title={isOver ? `Let ${found.reference} go?` : caseName(found)}
      lede={standing(found, isOver)}
    >
      <div className="space-y-5">
        <WhatWillGo school={school} found={found} />
        {isOver && (
          <Card id="let-go" title="Let it go" tone="next">
            <LetGoForm school={school} found={found} />
          </Card>
        )}
        <HoldCard school={school} found={found} />
        <p>
          <a href={`/${school}/concerns/${found.id}`} className="inline-block py-2">
            Read the whole case
          </a>
        </p>
      </div>
    </SchoolPage>
  )
}

function standing({ endedOn, keepUntil, heldWhy, category }: CaseToKeep, isOver: boolean): string {
  if (!endedOn) return `It has not ended. It will be kept until ${keepRule(category.keepYears)}.`
  const ended = `It ended on ${longDate(endedOn)}`
  if (heldWhy) return `${ended}, and is kept for as long as there is a hold on it.`
  if (isOver)
    return `${ended}. It was to be kept until ${keepRule(category.keepYears)}, and that time is over.`
  return keepUntil
    ? `${ended}, and is kept until ${longDate(keepUntil)}: ${keepRule(category.keepYears)}.`
    : `${ended}.`
}
