import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type DraftToAgree, getDraftToAgree } from '@/lib/judgement/agree-page'
import { canJudge } from '@/lib/judgement/policy'
import { termInWords } from '@/lib/judgement/terms'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../../_components/crumbs'
import { Doubts } from '../../_components/doubts'
import { TextMarks } from '../../_components/text-marks'
import { AgreeForm } from './_components/agree-form'
import { DecideForm } from './_components/decide-form'

export const metadata = { title: 'Agree a judgement' }

/** What the answers propose, what is decided, what speaks against it; then it is agreed. */
export default async function AgreePage({
  params,
  searchParams,
}: {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ doubt?: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await getDraftToAgree(viewer, id)
  if (!found) notFound()
  const { draft, open, doubts } = found
  const path = `/${school}/judgement/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="What do you agree?"
      kicker={`${draft.area.name}. ${termInWords(draft)}.`}
      crumbs={[judgementCrumb(school), { name: draft.area.name, href: path }]}
      lede={proposedInOneSentence(found)}
    >
      {open > 0 ? (
        <Card tone="next" className="mb-5">
          <p className="mb-3">“No evidence” is an answer too, and an honest one.</p>
          <ButtonLink href={path}>Answer what is open</ButtonLink>
        </Card>
      ) : (
        <>
          <DecideForm school={school} found={found} />
          <TextMarks
            school={school}
            text={draft.words}
            activities={draft.statements
              .flatMap(({ records }) => records)
              .filter(({ kind }) => kind === 'activity')}
          />
        </>
      )}
      <Doubts
        school={school}
        doubts={doubts}
        statements={draft.statements}
        statementsOn={path}
        answering={{ judgementId: id, on: 'agree', open: (await searchParams).doubt }}
      />
      {open === 0 && <AgreeForm school={school} found={found} />}
    </SchoolPage>
  )
}

function proposedInOneSentence({ proposed }: DraftToAgree): string {
  if (!proposed) return 'This framework grades nothing: what is agreed are the answers and your words.'
  const { grade, because } = proposed
  return `${grade ? `The answers propose “${grade.name}”.` : 'The answers propose no grade.'} ${because}`
}
