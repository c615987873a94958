import { DateField, Hidden, Radios, Select, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { getRecordForm, whomToTell } from '@/lib/concerns/record-page'
import { DOOR_LANGUAGES, FIRST_LOCALE } from '@/lib/door/languages'
import { canSeeIdeas } from '@/lib/ideas/policy'
import { getMeetingOf } from '@/lib/ideas/queries'
import { today } from '@/lib/platform/clock'
import { longDate, toIso } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { GIVEN_BY_NAMES, WRITTEN_DOWN } from '@/lib/skills/given-by'
import { NotHere } from '../../concerns/new/_components/not-here'
import { Stop } from '../../concerns/new/_components/stop'
import { ideasCrumb, parentsCrumb } from '../_components/crumbs'
import { writeDown } from '../actions'

export const metadata = { title: 'Write down an idea' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ meeting?: string }> }

export default async function NewIdeaPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeIdeas)
  const meeting = await getMeetingOf(viewer, (await searchParams).meeting)
  const whom = whomToTell((await getRecordForm(viewer)).people)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="What is their idea?"
      crumbs={[parentsCrumb(school), ideasCrumb(school)]}
    >
      <NotHere whom={whom} school={school} />
      {/* What may be about a child at risk is not kept on this device either, so nothing of this form is. */}
      <Form action={writeDown} school={school} isKept={false}>
        {meeting && (
          <Note className="mb-4">
            Said in the meeting of {meeting.forum.name} on {longDate(meeting.heldOn)}.
          </Note>
        )}
        {meeting && <Hidden name="meetingId" value={meeting.id} />}
        {meeting && <Hidden name="givenBy" value="gate" />}
        <TextArea
          name="words"
          label="Their idea"
          hint="In their own words, as near as you can, and in the language they said it in. These words are not changed later."
          rows={4}
          dir="auto"
          autoComplete="off"
        />
        <Stop whom={whom} />
        <Select
          name="locale"
          label="In which language is that?"
          options={DOOR_LANGUAGES.map(({ code, english, own }) => ({
            value: code,
            label: code === FIRST_LOCALE ? english : `${english} (${own})`,
          }))}
          defaultValue={FIRST_LOCALE}
          empty={null}
        />
        <TextArea
          name="inEnglish"
          label="The same in English"
          hint="Where they said it in another language."
          optional
          rows={3}
          autoComplete="off"
        />
        <TextField
          name="familyReference"
          label="Which family?"
          hint="By its reference, such as F-017. Without one the idea counts all the same, and nobody can be told."
          optional
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        {!meeting && (
          <Radios
            name="givenBy"
            label="How did it reach you?"
            options={WRITTEN_DOWN.map((value) => ({ value, label: GIVEN_BY_NAMES[value] }))}
            columns
          />
        )}
        <DateField
          name="saidOn"
          label="When did they say it?"
          defaultValue={meeting ? toIso(meeting.heldOn) : today()}
        />
        <Button>Write it down</Button>
      </Form>
    </SchoolPage>
  )
}
