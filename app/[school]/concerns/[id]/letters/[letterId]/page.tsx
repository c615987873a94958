import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import { caseName } from '@/lib/concerns/case'
import { getLetter, type Letter } from '@/lib/concerns/letter-queries'
import { gapsLeft } from '@/lib/concerns/letter-text'
import { mayOpenCases } from '@/lib/concerns/policy'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Gaps } from '../_components/gaps'
import { LetterWords } from '../_components/letter-words'
import { SentForm } from '../_components/sent-form'
import { WhatItMeans } from '../_components/what-it-means'

export const metadata = { title: 'A letter' }

type Props = { params: Promise<{ school: string; id: string; letterId: string }> }

export default async function LetterPage({ params }: Props) {
  const { school, id, letterId } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLetter(viewer, id, letterId)
  if (!found) notFound()
  const { letter, mayWrite } = found
  const path = `/${school}/concerns/${id}`
  const here = `${path}/letters/${letterId}`
  const isDraft = letter.sentOn === null
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={letter.title}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
        { name: 'Letters', href: `${path}/letters` },
      ]}
      lede={<span className="print:hidden">{whereItStands(letter)}</span>}
    >
      {isDraft && <Gaps gaps={gapsLeft(letter.body)} />}
      {!isDraft && <WhatItMeans path={path} record={found} />}
      <p className="mb-4 flex flex-wrap gap-3 print:hidden">
        {isDraft && mayWrite && (
          <ButtonLink look="quiet" href={`${here}/edit`}>
            Change it
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={`${here}/word`}>
          Download for Word
        </ButtonLink>
        <PrintButton>Print it</PrintButton>
      </p>
      <LetterWords body={letter.body} />
      {isDraft && mayWrite && <SentForm school={school} id={id} letter={letter} />}
    </SchoolPage>
  )
}

function whereItStands({ sentOn, writtenByName, createdAt }: Letter): string {
  if (sentOn) return `Sent on ${longDate(sentOn)}. It stays as it was sent.`
  return `A draft, begun by ${writtenByName} on ${longDate(isoDateIn(createdAt))}.`
}
