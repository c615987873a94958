import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { mayReadActivities } from '@/lib/activities/policy'
import { type EvidencePiece, getEvidence } from '@/lib/evidence/one'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { longDate } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { Timeline } from '../../history/_components/timeline'
import { evidenceWord } from '../_components/evidence-list'
import { Facts } from '../_components/facts'
import { FileProblem } from '../_components/file-problem'
import { TheThing } from '../_components/the-thing'

type Props = { params: Promise<{ school: string; id: string }>; searchParams: Promise<{ file?: string }> }

export async function generateMetadata() {
  return { title: 'Evidence' }
}

/** One piece of evidence. Governors and trust leaders come here from where it is relied on, and see what is meant for them. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const { school, id } = await params
  const { file } = await searchParams
  const viewer = await requireViewer(school)
  const piece = await getEvidence(viewer, id)
  if (!piece) notFound()

  const path = `/${school}/evidence`
  const isStaff = canRecordEvidence(viewer)
  const isInUse = !piece.withdrawnAt && !piece.replacedBy
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title={piece.title}
      crumbs={isStaff ? [{ name: 'Evidence', href: path }] : []}
      kicker={`${evidenceWord(piece)}, dated ${longDate(piece.datedOn)}`}
      lede={<WhereItStands piece={piece} path={path} />}
    >
      {isStaff && isInUse && (
        <div className="mb-5 flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={`${path}/new?replaces=${id}`} look={piece.isOld ? 'main' : 'quiet'}>
            Replace it with something newer
          </ButtonLink>
          <ButtonLink href={`${path}/${id}/edit`} look="quiet">
            Change what is said about it
          </ButtonLink>
          <ButtonLink href={`${path}/${id}/withdraw`} look="danger">
            Withdraw it
          </ButtonLink>
        </div>
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
        <div className="space-y-5">
          <Card>
            <FileProblem file={file} />
            <TheThing piece={piece} path={`${path}/${id}`} />
          </Card>
          <Card title="What is known about it" id="facts">
            <Facts piece={piece} isStaff={isStaff} />
          </Card>
        </div>
        <div className="space-y-5">
          <Supports piece={piece} activities={mayReadActivities(viewer) ? `/${school}/activities` : null} />
          {isStaff && <Timeline entries={piece.history} />}
        </div>
      </div>
    </SchoolPage>
  )
}

/** In one sentence: in use, replaced, withdrawn, old. */
function WhereItStands({ piece, path }: { piece: EvidencePiece; path: string }) {
  const { withdrawnAt, withdrawnReason, replacedBy, replaces, isOld } = piece
  if (withdrawnAt) return `Withdrawn on ${longDate(withdrawnAt)}: “${withdrawnReason}”. Nothing relies on it.`
  if (replacedBy) {
    return (
      <>
        Replaced by <a href={`${path}/${replacedBy.id}`}>{replacedBy.title}</a>. Nothing relies on this one
        any more.
      </>
    )
  }
  return (
    <>
      {isOld && 'This is more than a year old. Look for something newer, or say so wherever you rely on it. '}
      {replaces.map((old) => (
        <span key={old.id}>
          It replaced <a href={`${path}/${old.id}`}>{old.title}</a>.{' '}
        </span>
      ))}
    </>
  )
}

function Supports({ piece, activities }: { piece: EvidencePiece; activities: string | null }) {
  return (
    <Card title="What it supports" id="supports">
      <ul>
        {piece.links.map(({ activity, outcome }) => (
          <li key={`${activity.id}:${outcome?.id}`} className="border-t border-line py-1.5 first:border-t-0">
            {activities ? <a href={`${activities}/${activity.id}`}>{activity.title}</a> : activity.title}
            {outcome && <span className="block text-[0.95rem] text-soft">{outcome.statement}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
