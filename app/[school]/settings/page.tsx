import { notFound } from 'next/navigation'
import { Hidden, NumberField, Radios, TextArea, TextField, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { BandSample } from '@/components/ui/band-sample'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { BAND_NAMES, BANDS } from '@/lib/platform/bands'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeSettings } from '@/lib/schools/policy'
import { HIDE_BELOW } from '@/lib/schools/schema'
import { getSettings } from '@/lib/schools/settings'
import { PHASE_NAMES, YEAR_GROUPS } from '@/lib/schools/year-groups'
import { changeSettingsAction } from './actions'

export const metadata = { title: 'School settings' }

export default async function SettingsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school: slug } = await params
  const viewer = await requireViewerWho(slug, mayChangeSettings)
  const school = await getSettings(viewer)
  if (!school) notFound()
  const known = [PHASE_NAMES[school.phase], school.postcode]
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      kicker={known.filter(Boolean).join(' · ')}
      title="School settings"
    >
      <Form action={changeSettingsAction} school={slug}>
        <Hidden name="version" value={school.version} />
        <TextField
          name="schoolName"
          label="The school’s name"
          hint="As it stands on every page. The address of the pages stays as it is."
          autoComplete="off"
          defaultValue={school.name}
        />
        <TextField
          name="urn"
          label="URN"
          hint="The school’s number in Get Information About Schools. Published figures are found by it."
          optional
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={school.urn}
        />
        <TickBoxes
          name="yearGroups"
          label="Year groups"
          columns
          defaultValue={school.yearGroups}
          options={YEAR_GROUPS.map((year) => ({ value: year, label: year }))}
        />
        <TextArea
          name="classNames"
          label="Classes"
          hint="One on each line, such as Oak or 4B. They are proposed wherever a class is entered."
          optional
          rows={6}
          spellCheck={false}
          defaultValue={school.classNames.join('\n')}
        />
        <NumberField
          name="hideBelow"
          label="Smallest number that governors may see"
          hint={`Smaller groups are hidden from them, so that nobody can work out who is meant. ${HIDE_BELOW.min} at least; ${HIDE_BELOW.max} at most.`}
          defaultValue={school.hideBelow}
        />
        <Radios
          name="band"
          label="Colour of the header"
          hint="The same for everybody. Whoever belongs to several schools sees by it in which one they are."
          columns
          defaultValue={school.band}
          options={BANDS.map((band) => ({
            value: band,
            label: (
              <>
                <BandSample band={band} /> {BAND_NAMES[band]}
              </>
            ),
          }))}
        />
        <Button>Save</Button>
      </Form>
      <Card title="Pupil groups" id="groups" className="mt-8">
        <p className="mb-2">A pupil may carry any of these, and an activity may be for them.</p>
        <ul className="mb-4">
          {school.groups.map((group) => (
            <li key={group.id} className="flex min-h-11 items-center gap-x-3 border-t border-line">
              <span>{group.name}</span>
              {group.isOwn && (
                <a href={`/${slug}/settings/groups/${group.id}`} className="ml-auto inline-block py-2">
                  Rename or remove<span className="sr-only"> {group.name}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
        <ButtonLink look="quiet" href={`/${slug}/settings/groups/new`}>
          Add a group of your own
        </ButtonLink>
      </Card>
      <Card title="Term dates" id="term-dates" className="mt-5">
        <p className="mb-3">
          Terms, holidays, INSET days and bank holidays. Deadlines are counted in the school days they leave.
        </p>
        <ButtonLink look="quiet" href={`/${slug}/settings/term-dates`}>
          Term dates
        </ButtonLink>
      </Card>
      <Card title="The whole school" id="download" className="mt-5">
        <p className="mb-3">
          Take everything with you: every table as a spreadsheet, and the files of the evidence, in one ZIP.
        </p>
        <ButtonLink look="quiet" href={`/${slug}/settings/download`}>
          Download the whole school
        </ButtonLink>
      </Card>
    </SchoolPage>
  )
}
