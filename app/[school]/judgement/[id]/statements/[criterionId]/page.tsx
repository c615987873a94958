import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { canJudge } from '@/lib/judgement/policy'
import { refsAsked } from '@/lib/judgement/schema'
import { getStatement } from '@/lib/judgement/statement-page'
import { termInWords } from '@/lib/judgement/terms'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../../../_components/crumbs'
import { StatementWords } from '../../../_components/statement-words'
import { AnswerForm } from './_components/answer-form'
import { FindRecords } from './_components/find-records'
import { LastTime } from './_components/last-time'

export const metadata = { title: 'Answer a statement' }

type Props = {
  params: Promise<{ school: string; id: string; criterionId: string }>
  /** Words to find records by, those found before, and whether to begin with what was answered last. */
  searchParams: Promise<{ words?: string | string[]; list?: string | string[]; from?: string | string[] }>
}

export default async function StatementPage({ params, searchParams }: Props) {
  const { school, id, criterionId } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const asked = await searchParams
  const words = [asked.words ?? ''].flat()[0]?.trim() ?? ''
  const fromLast = asked.from === 'last'
  const found = await getStatement(viewer, {
    id,
    criterionId,
    fromLast,
    listed: refsAsked(asked.list).slice(0, MOST_LISTED),
    words,
  })
  if (!found) notFound()
  const { draft, statement, number, last } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title={`Statement ${number} of ${draft.statements.length}`}
      kicker={`${draft.area.name}. ${termInWords(draft)}.`}
      crumbs={[judgementCrumb(school), { name: draft.area.name, href: `/${school}/judgement/${id}` }]}
    >
      <div className="mb-5 text-[1.15rem]">
        <StatementWords statement={statement} />
      </div>
      {last && <LastTime school={school} last={last} canBegin={statement.answer === null && !fromLast} />}
      <FindRecords words={words} found={found} />
      <AnswerForm school={school} found={found} fromLast={fromLast} />
    </SchoolPage>
  )
}

/** Of what was found before, as many as an address and a page take. */
const MOST_LISTED = 40
