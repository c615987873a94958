import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import { readImprovement } from '@/lib/concerns/learn/improvement-queries'
import { whereItStands } from '@/lib/concerns/learn/improvement-words'
import { mayKeepYouSaid, mayOwnImprovements } from '@/lib/concerns/learn/policy'
import { withTimeline } from '@/lib/history/queries'
import { getIdeasBehind } from '@/lib/ideas/queries'
import { getPrioritiesOf } from '@/lib/plan/page-queries'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { CameBackCard } from '../_components/came-back-card'
import { ChangeImprovement, DropImprovement, FinishCard } from '../_components/improvement-forms'

export const metadata = { title: 'An improvement' }

type Props = { params: Promise<{ school: string; improvementId: string }> }

export default async function ImprovementPage({ params }: Props) {
  const { school, improvementId } = await params
  const viewer = await requireViewerWho(school, mayOwnImprovements)
  const found = await withTimeline(viewer, (tx) => readImprovement(tx, viewer, improvementId), {
    recordType: 'improvement',
    recordId: improvementId,
  })
  if (!found) notFound()
  const { record: one, history } = found
  const ideas = await getIdeasBehind(viewer, improvementId)
  const priorities = await getPrioritiesOf(viewer, { actionId: improvementId })
  const mayFinish = one.status === 'planned' && (one.isTheirs || one.directs)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={one.title}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Improvements', href: `/${school}/concerns/improvements` },
      ]}
      lede={whereItStands(one, today())}
    >
      {mayFinish && <FinishCard school={school} one={one} />}
      {one.status === 'done' && <CameBackCard school={school} one={one} />}
      <dl className="my-4 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">Who</dt>
        <dd>{one.owner}</dd>
        <dt className="text-soft">By</dt>
        <dd>{shortDate(one.dueOn)}</dd>
        <dt className="text-soft">Look again</dt>
        <dd>{shortDate(one.checkOn)}</dd>
        <dt className="text-soft">About</dt>
        <dd>{one.category ?? 'Nothing in particular'}</dd>
        {one.because && (
          <>
            <dt className="text-soft">Why</dt>
            <dd className="whitespace-pre-line">{one.because}</dd>
          </>
        )}
        {one.droppedWhy && (
          <>
            <dt className="text-soft">Dropped because</dt>
            <dd className="whitespace-pre-line">{one.droppedWhy}</dd>
          </>
        )}
        {priorities.length > 0 && (
          <>
            <dt className="text-soft">Works on</dt>
            <dd>
              {priorities.map(({ id, title }) => (
                <a key={id} href={`/${school}/plan/${id}`} className="block">
                  {title}
                </a>
              ))}
            </dd>
          </>
        )}
        {ideas.length > 0 && (
          <>
            <dt className="text-soft">Suggested in</dt>
            <dd>
              {ideas.map(({ id, saidOn }) => (
                <a key={id} href={`/${school}/ideas/${id}`} className="block">
                  An idea of {shortDate(saidOn)}
                </a>
              ))}
            </dd>
          </>
        )}
        {one.from && (
          <>
            <dt className="text-soft">Comes from</dt>
            <dd>
              <a href={`/${school}/concerns/${one.from.id}`}>{one.from.reference}</a>
              {one.lessons.map(({ id, words }) => (
                <p key={id} className="whitespace-pre-line">
                  {words}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      {one.status === 'done' && mayKeepYouSaid(viewer) && (
        <p className="mb-4 print:hidden">
          <ButtonLink
            look="quiet"
            href={withQuery(`/${school}/concerns/you-said/new`, { improvement: improvementId })}
          >
            Tell parents: You said, we did
          </ButtonLink>
        </p>
      )}
      {one.directs && one.status === 'planned' && (
        <>
          <ChangeImprovement school={school} one={one} />
          <DropImprovement school={school} one={one} />
        </>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}
