import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { withQuery } from '@/lib/platform/address'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { daysInWords } from '@/lib/school-days/overlap'
import { mayChangeCalendar } from '@/lib/school-days/policy'
import { readSpan, type Span } from '@/lib/school-days/queries'
import { KIND_NAMES } from '@/lib/school-days/span'
import { SpanFields } from '../_components/span-fields'
import { changeSpanAction, removeSpanAction } from '../actions'

export const metadata = { title: 'Days in the calendar' }

type Props = { params: Promise<{ school: string; spanId: string }> }

export default async function SpanPage({ params }: Props) {
  const { school, spanId } = await params
  const viewer = await requireViewerWho(school, mayChangeCalendar)
  const found = await withTimeline(viewer, (tx) => readSpan(tx, viewer, spanId), {
    recordType: 'calendar_span',
    recordId: spanId,
  })
  if (!found) notFound()

  const { record: span, history } = found
  const page = withQuery(`/${school}/settings/term-dates`, { academicYear: academicYearOf(span.startsOn) })
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title={span.name}
      crumbs={[{ name: 'Term dates', href: page }]}
      kicker={KIND_NAMES[span.kind]}
      lede={`${daysInWords(span)}${span.source === 'imported' ? ', from a calendar file' : ''}.`}
    >
      <Form action={changeSpanAction} school={school}>
        <Kept span={span} />
        <SpanFields days={span} />
        <Button>Save</Button>
      </Form>
      <Form action={removeSpanAction} school={school} className="mt-4">
        <Kept span={span} />
        <Folded summary="Take it out of the calendar" look="soft">
          <p className="my-2">{whatIsLost(span)} It can be put back from the bin for 30 days.</p>
          <Button look="danger">Take it out</Button>
        </Folded>
      </Form>
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function Kept({ span: { id, version } }: { span: Span }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}

function whatIsLost({ kind }: Span): string {
  if (kind === 'term')
    return 'Its days then count without term dates, as Monday to Friday less bank holidays, unless they lie between two other terms; open deadlines move with them.'
  return 'Its days then count as what lies around them, a term or a holiday; open deadlines move with them.'
}
