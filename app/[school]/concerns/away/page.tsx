import { DateField, Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { listAway } from '@/lib/concerns/away-queries'
import { asOption, listColleagues } from '@/lib/concerns/colleagues'
import { maySeeCases } from '@/lib/concerns/policy'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'
import { endAway, sayAway } from './actions'

export const metadata = { title: 'Who stands in' }

export default async function AwayPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCases)
  const away = await listAway(viewer)
  const colleagues = (await listColleagues(viewer)).filter(({ seesCases }) => seesCases)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Who stands in"
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      lede="While somebody is away, whoever stands in sees and works what they handle. What is restricted, or held by the chair or the clerk, is not passed on."
    >
      {away.length > 0 && (
        <Card title="Away now or soon" id="away" className="mb-5">
          <ul>
            {away.map(({ id, who, deputy, fromOn, toOn, mayEnd }) => (
              <li key={id} className="border-t border-line py-2">
                <p>
                  <strong>{who}</strong>, {longDate(fromOn)} to {longDate(toOn)}: {deputy} stands in.
                </p>
                {mayEnd && (
                  <Form action={endAway} school={school}>
                    <Hidden name="id" value={id} />
                    <Button look="quiet">
                      Take it back<span className="sr-only">: {who}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Form action={sayAway} school={school}>
        {isLeader(viewer) ? (
          <Select
            name="membershipId"
            label="Who is away?"
            options={colleagues.map(asOption)}
            empty={null}
            defaultValue={viewer.membershipId}
          />
        ) : (
          <Hidden name="membershipId" value={viewer.membershipId} />
        )}
        <DateField name="fromOn" label="From" defaultValue={today()} />
        <DateField name="toOn" label="To, and with" />
        <Select name="deputyId" label="Who stands in?" options={colleagues.map(asOption)} />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
