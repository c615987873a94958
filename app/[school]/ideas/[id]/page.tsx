import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { isOpen, isUntold, whereIdeaStands } from '@/lib/ideas/idea'
import { readFreshIdeaLink } from '@/lib/ideas/link'
import { canDecideIdeas, canSeeIdeas, canTellParents } from '@/lib/ideas/policy'
import { type IdeaPage, readIdea } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { ideasCrumb, parentsCrumb } from '../_components/crumbs'
import { DeleteIdea } from './_components/delete-idea'
import { IdeaFacts } from './_components/idea-facts'
import { IdeaLink } from './_components/idea-link'
import { IdeaWords } from './_components/idea-words'

export const metadata = { title: 'An idea' }

/** One idea: where it stands, what is next, the parent's words and the answer, what it became, its history. */
export default async function IdeaPageOfSchool({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSeeIdeas)
  const found = await withTimeline(viewer, (tx) => readIdea(tx, viewer, id), {
    recordType: 'idea',
    recordId: id,
  })
  if (!found) notFound()
  const { record: idea, history } = found
  const tells = canTellParents(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`An idea of ${longDate(idea.saidOn)}`}
      crumbs={[parentsCrumb(school), ideasCrumb(school)]}
      lede={whereIdeaStands(idea, today())}
    >
      <Next viewer={viewer} idea={idea} path={`/${school}/ideas/${id}`} />
      <IdeaWords school={school} idea={idea} />
      <Answer idea={idea} />
      <IdeaFacts school={school} idea={idea} opensCases={isLeader(viewer)} />
      {tells && <IdeaLink school={school} idea={idea} fresh={await readFreshIdeaLink(idea.tokenHash)} />}
      {tells && <DeleteIdea school={school} id={id} />}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

/** What this person can do next, as a button, and what else as links beside it. */
function Next({ viewer, idea, path }: { viewer: Viewer; idea: IdeaPage; path: string }) {
  const things: { page: string; label: string; isChange?: boolean }[] = [
    ...(canDecideIdeas(viewer) && isOpen(idea) ? [{ page: 'decide', label: 'Decide' }] : []),
    ...(canTellParents(viewer) && isUntold(idea) ? [{ page: 'told', label: 'The parent was told' }] : []),
    ...(canDecideIdeas(viewer) && idea.status === 'taken_forward'
      ? [{ page: 'result', label: 'Say what came of it' }]
      : []),
    ...(canDecideIdeas(viewer) && idea.status === 'done'
      ? [{ page: 'result', label: 'Change what came of it', isChange: true }]
      : []),
    ...(canDecideIdeas(viewer) && !isOpen(idea)
      ? [{ page: 'decide', label: 'Change the decision', isChange: true }]
      : []),
  ]
  if (things.length === 0) return null
  return (
    <p className="mb-5 flex flex-wrap gap-3 print:hidden">
      {things.map(({ page, label, isChange }, i) => (
        <ButtonLink key={page} look={i === 0 && !isChange ? 'main' : 'quiet'} href={`${path}/${page}`}>
          {label}
        </ButtonLink>
      ))}
    </p>
  )
}

/** What the parent reads by their link, as they read it. */
function Answer({ idea: { why, result, decidedByName } }: { idea: IdeaPage }) {
  if (!why && !result) return null
  return (
    <Card title="What the parent reads" id="answer" className="mb-5">
      {why && (
        <>
          <h3>Why</h3>
          <p className="mb-2 whitespace-pre-line">{why}</p>
        </>
      )}
      {result && (
        <>
          <h3>What came of it</h3>
          <p className="mb-2 whitespace-pre-line">{result}</p>
        </>
      )}
      {decidedByName && <p className="text-[0.95rem] text-soft">Decided by {decidedByName}.</p>}
    </Card>
  )
}
