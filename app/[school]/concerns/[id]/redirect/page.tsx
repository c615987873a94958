import { DateField, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { OTHER_ROUTES, ROUTES_CHECKED_ON } from '@/lib/concerns/other-routes'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { redirect } from '../actions'

export const metadata = { title: 'It goes another way' }

export default async function RedirectPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ end }) => end)
  return (
    <WorkPage
      loaded={loaded}
      title="It goes another way"
      notNow={loaded.standing.endedOn !== null && 'It has ended already.'}
    >
      <Form action={redirect} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <Radios
          name="route"
          label="Where does it go instead?"
          hint={`Read in public guidance on ${shortDate(ROUTES_CHECKED_ON)}. Who exactly takes it differs from authority to authority.`}
          options={OTHER_ROUTES.filter(({ closesHere }) => closesHere).map(({ key, name, goTo }) => ({
            value: key,
            label: name,
            hint: goTo,
          }))}
        />
        <DateField name="on" label="When did you tell them?" defaultValue={today()} />
        <TextArea name="why" label="What did you tell them?" optional />
        <Button>Put down as sent another way</Button>
      </Form>
    </WorkPage>
  )
}
