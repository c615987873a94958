import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { listFigures, listSupportable } from '@/lib/evidence/choices'
import { consentChoice, KINDS } from '@/lib/evidence/evidence'
import { type EvidencePiece, getEvidence } from '@/lib/evidence/one'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { getTray } from '@/lib/evidence/tray'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { KindChoice } from '../_components/kind-choice'
import type { Chosen } from '../_components/supports-field'
import { FileForm } from './file-form'
import { FigureForm, LinkForm, QuotationForm } from './other-forms'

export const metadata = { title: 'Add evidence' }

const uuid = z.uuid().optional().catch(undefined)
const address = z.object({
  kind: z.enum(KINDS).optional().catch(undefined),
  activity: uuid,
  outcome: uuid,
  replaces: uuid,
  tray: uuid,
  more: z.literal('1').optional().catch(undefined),
})

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewEvidencePage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canRecordEvidence)
  const { tray: trayAsked, more, ...asked } = address.parse(await searchParams)
  const old = asked.replaces ? await getEvidence(viewer, asked.replaces) : null
  if (asked.replaces && (!old || old.withdrawnAt || old.replacedById)) notFound()

  const kind = asked.kind ?? old?.kind ?? 'file'
  const chosen = chosenAtFirst(old, asked)
  const activities = await listSupportable(
    viewer,
    chosen.map((one) => one.activityId),
  )
  const path = `/${school}/evidence`
  const query = { activity: asked.activity, outcome: asked.outcome, replaces: asked.replaces }
  const tray = trayAsked ?? randomUUID()
  const form = {
    school,
    replaces: asked.replaces,
    about: aboutAtFirst(old),
    supports: { activities, chosen },
  }

  return (
    <SchoolPage
      viewer={viewer}
      place="record"
      width="narrow"
      title={old ? `Replace “${old.title}”` : 'Add evidence'}
      crumbs={[{ name: 'Evidence', href: path }]}
      lede={old && 'The old one stays on record, marked as replaced.'}
    >
      {activities.length === 0 ? (
        <Empty
          title="Evidence stands beside an activity"
          action={<ButtonLink href={`/${school}/activities/new`}>Record an activity</ButtonLink>}
        >
          <p>
            Write down first what you do with parents and carers: a name and a reason are enough. Then add
            what shows it.
          </p>
        </Empty>
      ) : (
        <>
          <KindChoice path={`${path}/new`} kind={kind} query={query} />
          {kind === 'file' && (
            <FileForm
              {...form}
              tray={await getTray(viewer, tray)}
              going={{ ...query, tray }}
              isAddingMore={more === '1'}
            />
          )}
          {kind === 'link' && <LinkForm {...form} />}
          {kind === 'quotation' && <QuotationForm {...form} />}
          {kind === 'figure' && (
            <FigureForm school={school} figures={await listFigures(viewer, asked.activity ?? null)} />
          )}
        </>
      )}
    </SchoolPage>
  )
}

/** What the page was asked for, or what the evidence being replaced supported. */
function chosenAtFirst(old: EvidencePiece | null, asked: { activity?: string; outcome?: string }): Chosen[] {
  if (old) {
    return old.links.map(({ activity, outcome }) => ({
      activityId: activity.id,
      outcomeId: outcome?.id ?? null,
    }))
  }
  return asked.activity ? [{ activityId: asked.activity, outcomeId: asked.outcome ?? null }] : []
}

function aboutAtFirst(old: EvidencePiece | null) {
  if (!old) return { datedOn: today() }
  const { source, visibility, consentUntil } = old
  return { source, visibility, consent: consentChoice(old), consentUntil, datedOn: today() }
}
