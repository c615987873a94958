import { notFound } from 'next/navigation'
import { DateField, Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canSetVolunteer } from '@/lib/skills/policy'
import { checksInWords, VOLUNTEER_STATE_NAMES, VOLUNTEER_STATES } from '@/lib/skills/volunteer'
import { readVolunteer } from '@/lib/skills/volunteer-page'
import { setChecks } from './actions'

export const metadata = { title: 'Checks' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function ChecksPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSetVolunteer)
  const offer = await inSchool(viewer, (tx) => readVolunteer(tx, viewer, id))
  if (!offer) notFound()
  const { checks, placements, set } = offer
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Checks: ${offer.name}`}
      crumbs={[
        { name: 'Offers', href: `/${school}/skills/offers` },
        { name: offer.name, href: `/${school}/skills/offers/${id}` },
      ]}
      lede={`${checksInWords(checks, today())}.`}
    >
      <Note className="mb-4">
        Somebody whose checks are not complete is never left alone with pupils, and never in regulated
        activity (Keeping children safe in education). Which checks are needed, a written risk assessment
        decides. Keep here only how it stands and its days: never a certificate, its number or what it says.
      </Note>
      {placements.length > 0 && (
        <Card title="Placed without a member of staff" id="alone" tone="next" className="mb-5">
          <p>
            Where the checks no longer reach for it, a member of staff is there again, as soon as you save:
          </p>
          <ul className="list-disc ps-5">
            {placements.map((placement) => (
              <li key={placement.id}>
                <a href={`/${school}/skills/placements/${placement.id}`} className="inline-block py-1">
                  {placement.request.title}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Form action={setChecks} school={school}>
        <Hidden name="offerId" value={id} />
        <Hidden name="version" value={offer.version} />
        <Radios
          name="state"
          label="How it stands"
          options={VOLUNTEER_STATES.map((value) => ({
            value,
            label: VOLUNTEER_STATE_NAMES[value],
            hint: HINTS[value],
          }))}
          defaultValue={checks.state}
        />
        <DateField
          name="riskAssessedOn"
          label="Risk assessment written on"
          optional
          defaultValue={checks.riskAssessedOn}
        />
        <DateField name="checkedOn" label="Check seen on" optional defaultValue={checks.checkedOn} />
        <DateField
          name="expiresOn"
          label="To be renewed by"
          optional
          hint="The last day on which they may be alone with pupils, such as 27/3/2029. Your school decides how long a check lasts."
          defaultValue={checks.expiresOn}
        />
        <Button>Save</Button>
      </Form>
      {set && (
        <Note className="mt-3">
          Last set by {set.by}, {longMoment(set.at)}.
        </Note>
      )}
    </SchoolPage>
  )
}

const HINTS = {
  not_known: 'Treated as supervised only.',
  not_needed:
    'The risk assessment found that none are needed for what they do, with a member of staff in the room.',
  supervised_only:
    'They help with a member of staff there all the time. A barred-list check may not be asked for.',
  checked:
    'The check was seen and the risk assessment is written: they may be alone with pupils until it is to be renewed.',
}
