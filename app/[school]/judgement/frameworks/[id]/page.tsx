import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { CsvLink } from '@/components/ui/csv-link'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { readFramework } from '@/lib/judgement/framework-queries'
import { standingInWords } from '@/lib/judgement/framework-words'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { frameworksCrumbs } from '../_components/crumbs'
import { Checked } from './_components/checked'
import { DraftSteps, ThrowAway } from './_components/draft'
import { Editions } from './_components/editions'
import { Facts } from './_components/facts'
import { OwnEdition } from './_components/own-edition'
import { Standing } from './_components/standing'
import { Statements } from './_components/statements'

export const metadata = { title: 'A framework' }

/** One edition: what it says, what each statement asks for, what rests on it, and how it is put away or replaced. */
export default async function FrameworkPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await withTimeline(viewer, (tx) => readFramework(tx, viewer, id), {
    recordType: 'framework',
    recordId: id,
  })
  if (!found) notFound()
  const { record: framework, history } = found
  const path = `/${school}/judgement/frameworks/${id}`
  const { newer, isCarryOverOpen } = framework
  const isDraft = framework.status === 'draft'
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={framework.name}
      kicker={framework.edition}
      crumbs={frameworksCrumbs(school)}
      lede={standingInWords(framework)}
    >
      {framework.status === 'in_use' && (
        <p className="mb-5 flex flex-wrap gap-3 print:hidden">
          {newer && (
            <ButtonLink href={`${path}/newer`}>See what the edition “{newer.edition}” changes</ButtonLink>
          )}
          {isCarryOverOpen && (
            <ButtonLink look={newer ? 'quiet' : 'main'} href={`${path}/carried`}>
              Say which statements carry on
            </ButtonLink>
          )}
          <ButtonLink look={newer || isCarryOverOpen ? 'quiet' : 'main'} href={`/${school}/judgement`}>
            Judge by it
          </ButtonLink>
          <ButtonLink look="quiet" href={`${path}/mapping`}>
            What each statement asks for
          </ButtonLink>
        </p>
      )}
      {isDraft && <DraftSteps school={school} framework={framework} />}
      <Facts framework={framework} />
      <Statements school={school} framework={framework} />
      {framework.statements.length > 0 && (
        <p className="mb-5">
          <CsvLink of="the statements" href={`${path}/export`} />
        </p>
      )}
      <Editions school={school} framework={framework} />
      {isDraft ? (
        <ThrowAway school={school} framework={framework} />
      ) : (
        <>
          <OwnEdition school={school} id={id} />
          <Checked school={school} framework={framework} />
          <Standing school={school} framework={framework} />
        </>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}
