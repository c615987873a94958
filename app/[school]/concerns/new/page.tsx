import { randomUUID } from 'node:crypto'
import { Radios, TextArea } from '@/components/form/fields'
import { SuggestedField } from '@/components/form/suggested-field'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { CHANNEL_NAMES, CHANNELS } from '@/lib/concerns/case'
import { mayRecordCase } from '@/lib/concerns/policy'
import { getRecordForm, whomToTell } from '@/lib/concerns/record-page'
import { keptKey } from '@/lib/platform/kept-key'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isNearFamilies } from '@/lib/platform/roles'
import { record } from '../actions'
import { AboutWhat } from './_components/about-what'
import { CaseForm } from './_components/case-form'
import { MoreFields } from './_components/more-fields'
import { NotHere } from './_components/not-here'
import { Stop } from './_components/stop'

export const metadata = { title: 'Write down what they said' }

export default async function NewCasePage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayRecordCase)
  const { categories, people, lastChannel } = await getRecordForm(viewer)
  const whom = whomToTell(people)
  const path = `/${school}/concerns/new`
  return (
    <SchoolPage viewer={viewer} place="record" width="narrow" title="What they said">
      <NotHere whom={whom} school={school} />
      <CaseForm action={record} school={school} submission={randomUUID()} keptKey={keptKey(viewer)}>
        <TextArea
          name="words"
          label="What did they say?"
          hint="In their own words, as near as you can."
          rows={4}
          dir="auto"
          autoComplete="off"
        />
        <Stop whom={whom} />
        <SuggestedField
          name="about"
          label="Who raised it?"
          address={`${path}/who`}
          hint={
            isNearFamilies(viewer)
              ? 'A pupil, family or class, or who they are.'
              : 'Who they are, as you would say it.'
          }
        />
        <Radios
          name="channel"
          label="How did it reach us?"
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
          defaultValue={lastChannel}
          columns="always"
        />
        <TextArea
          name="wish"
          label="What would they like to happen?"
          optional
          rows={2}
          dir="auto"
          autoComplete="off"
        />
        <AboutWhat categories={categories} />
        <MoreFields categories={categories} people={people} />
        <div
          data-foot-bar
          className="-mx-4 bg-paper px-4 py-2 max-sm:sticky max-sm:bottom-0 max-sm:z-10 max-sm:border-t max-sm:border-line sm:mx-0 sm:px-0"
        >
          <Button className="w-full text-[1.15rem] sm:w-auto">Save</Button>
        </div>
      </CaseForm>
    </SchoolPage>
  )
}
