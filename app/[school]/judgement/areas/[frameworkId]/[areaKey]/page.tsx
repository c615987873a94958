import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Empty } from '@/components/ui/card'
import { getAreaHistory } from '@/lib/judgement/area-history'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../../../_components/crumbs'
import { areaInOneSentence } from './_components/area-sentence'
import { GradesCard } from './_components/grades-card'
import { JudgeAgain } from './_components/judge-again'
import { MovedCard } from './_components/moved-card'
import { TermsList } from './_components/terms-list'

export const metadata = { title: 'Term by term' }

type Props = {
  params: Promise<{ school: string; frameworkId: string; areaKey: string }>
  /** The judgement to set beside the term before; otherwise the latest. */
  searchParams: Promise<{ judgement?: string | string[] }>
}

/** One area: what was agreed of it term by term, and what moved. */
export default async function AreaPage({ params, searchParams }: Props) {
  const { school, frameworkId, areaKey } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const history = await getAreaHistory(viewer, { frameworkId, areaKey })
  if (!history) notFound()
  const { judgement } = await searchParams
  const { area, framework, terms } = history
  const shown = terms.find(({ id }) => id === judgement) ?? terms[0]
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={area.name}
      kicker={`${framework.name}, ${framework.edition}. ${area.about}`}
      crumbs={[judgementCrumb(school)]}
      lede={areaInOneSentence(terms)}
    >
      <JudgeAgain school={school} history={history} />
      {terms.length === 0 && (
        <Empty title="Not judged yet">
          <p>
            Say of each statement whether it is met, choose the records that rests on, and agree. Next term
            you judge again, and see here what moved.
          </p>
        </Empty>
      )}
      {shown && <MovedCard school={school} term={shown} />}
      {terms.length > 1 && <GradesCard history={history} />}
      {terms.length > 0 && <TermsList school={school} history={history} />}
    </SchoolPage>
  )
}
