import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { previewCalendar } from '@/lib/school-days/import/accept'
import { mayChangeCalendar } from '@/lib/school-days/policy'
import { importSpansAction } from '../../actions'
import { HowItIsRead } from '../_components/how-it-is-read'
import { headline, knownAlready } from '../_components/preview-words'
import { Questions } from '../_components/questions'
import { WhatElse } from '../_components/what-else'
import { WhatWillBe } from '../_components/what-will-be'

export const metadata = { title: 'Look through the term dates' }

type Props = { params: Promise<{ school: string; draftId: string }> }

/** What saving a calendar file would do; nothing is written here. */
export default async function PreviewPage({ params }: Props) {
  const { school, draftId } = await params
  const viewer = await requireViewerWho(school, mayChangeCalendar)
  const preview = await previewCalendar(viewer, draftId)
  if (!preview) notFound()

  const { plan, fileName, seen } = preview
  const page = `/${school}/settings/term-dates`
  const mayBeSaved = plan.add.length + plan.replaced.length + plan.questions.length > 0
  const known = knownAlready(plan)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title={headline(plan)}
      crumbs={[
        { name: 'Term dates', href: page },
        { name: 'Bring in term dates', href: `${page}/import` },
      ]}
      lede={`${fileName}. ${mayBeSaved ? 'Nothing is written until you save.' : ''}`}
    >
      {known && <p className="mb-4">{known}</p>}
      <WhatWillBe preview={preview} today={today()} />
      {mayBeSaved && (
        <Form action={importSpansAction} school={school}>
          <Hidden name="draft" value={draftId} />
          <Hidden name="seen" value={seen} />
          <Questions questions={plan.questions} />
          <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button>Save to the calendar</Button>
            <a href={`${page}/import`} className="inline-flex min-h-11 items-center">
              Bring in another file instead
            </a>
          </div>
        </Form>
      )}
      <WhatElse plan={plan} />
      <HowItIsRead />
    </SchoolPage>
  )
}
