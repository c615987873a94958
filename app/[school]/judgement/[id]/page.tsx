import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { readJudgementAndDoubts } from '@/lib/judgement/judgement-page'
import { canJudge } from '@/lib/judgement/policy'
import { termInWords } from '@/lib/judgement/terms'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { areaPath, judgementCrumb } from '../_components/crumbs'
import { AgreedView, agreedInOneSentence } from './_components/agreed-view'
import { DraftView, draftInOneSentence } from './_components/draft-view'

export const metadata = { title: 'A judgement' }

/** One judgement: a draft being written, or what was agreed, exactly as it was agreed. */
export default async function JudgementOfSchool({
  params,
  searchParams,
}: {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ doubt?: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await withTimeline(viewer, (tx) => readJudgementAndDoubts(tx, viewer, id), {
    recordType: 'judgement',
    recordId: id,
  })
  if (!found) notFound()
  const { record: page, history } = found
  const of = page.kind === 'draft' ? page.draft : page.judged
  const { name } = of.area
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title={name}
      kicker={`${of.framework.name}, ${of.framework.edition}. ${termInWords(of)}.`}
      crumbs={[judgementCrumb(school), { name, href: areaPath(school, page) }]}
      lede={page.kind === 'draft' ? draftInOneSentence(page.draft) : agreedInOneSentence(page)}
    >
      {page.kind === 'draft' ? (
        <DraftView
          school={school}
          draft={page.draft}
          doubts={page.doubts}
          answering={(await searchParams).doubt}
        />
      ) : (
        <AgreedView school={school} page={page} />
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}
