import { notFound } from 'next/navigation'
import { Hidden, Select, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { ABOUT_TITLES, ABOUTS } from '@/lib/governance/figure'
import { mayAsk } from '@/lib/governance/policy'
import { getFigureToAsk } from '@/lib/governance/queries'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { yearAsked } from '../../../_components/years'
import { askQuestion } from '../../actions'

export const metadata = { title: 'Ask about a figure' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

/** A question beside one figure of the governors' page: `?about=reach&academicYear=2026`, a claim's `&activityId=`, a judgement's `&row=`. */
export default async function AskPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayAsk)
  const asked = await searchParams
  const academicYear = yearAsked(asked.academicYear, academicYearOf(today()))
  const about = ABOUTS.find((one) => one === asked.about) ?? 'steps'
  const activityId = about === 'claim' ? (asked.activityId ?? null) : null
  const rowKey = about === 'judgement' ? (asked.row ?? null) : null
  const figure = await getFigureToAsk(viewer, academicYear, { about, activityId, rowKey })
  if (!figure) notFound()

  const page = `/${school}/impact/governors`
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      width="narrow"
      title="Ask about this figure"
      crumbs={[{ name: 'For governors', href: withQuery(page, { academicYear }) }]}
      kicker={`${ABOUT_TITLES[about]}, ${academicYearName(academicYear)}`}
      lede="The figure is kept beside your question as it stands today, whatever it says later."
    >
      <div className="mb-5">
        <Table
          caption={figure.words}
          columns={[{ title: 'What' }, { title: 'Today' }]}
          rows={figure.rows.map(({ key, name, earlier }) => ({ key, cells: [name, earlier] }))}
        />
      </div>
      <Form action={askQuestion} school={school}>
        <Hidden name="about" value={about} />
        <Hidden name="academicYear" value={academicYear} />
        <Hidden name="activityId" value={activityId ?? ''} />
        <Hidden name="seen" value={figure.seen} />
        {rowKey && <Hidden name="rowKey" value={rowKey} />}
        {about !== 'claim' && about !== 'judgement' && figure.rows.length > 0 && (
          <Select
            name="rowKey"
            label="Which part of it?"
            empty="All of it"
            options={figure.rows.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <TextArea
          name="words"
          label="Your question"
          hint="Ask about the work, never about a person: no name, and nothing by which a pupil, a family or a member of staff could be recognised. The school’s leaders and its governors read it, with your name."
          rows={5}
        />
        <Button>Ask</Button>
      </Form>
      <p className="mt-5">
        <a href={withQuery(page, { academicYear })} className="inline-block py-2">
          Ask nothing
        </a>
      </p>
    </SchoolPage>
  )
}
