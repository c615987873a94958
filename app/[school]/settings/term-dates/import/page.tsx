import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeCalendar } from '@/lib/school-days/policy'
import { bringCalendarAction } from '../actions'
import { CalendarFileField } from './_components/calendar-file-field'
import { HowItIsRead } from './_components/how-it-is-read'

export const metadata = { title: 'Bring in term dates' }

export default async function BringTermDatesPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayChangeCalendar)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="Bring in term dates"
      crumbs={[{ name: 'Term dates', href: `/${school}/settings/term-dates` }]}
      lede="From a calendar file, as councils offer them with their term dates. Next you see what would be added and replaced; nothing is written until you save."
    >
      <Form action={bringCalendarAction} school={school}>
        <CalendarFileField />
        <TextArea
          name="pasted"
          label="Or paste its text here"
          hint="It begins with BEGIN:VCALENDAR."
          rows={4}
          spellCheck={false}
        />
        <Button>Look through it</Button>
      </Form>
      <HowItIsRead />
    </SchoolPage>
  )
}
