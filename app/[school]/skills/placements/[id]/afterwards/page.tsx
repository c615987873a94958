import { Radios, Select, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { tell } from '../../actions'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'

export const metadata = { title: 'What came of it' }

export default async function AfterwardsPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { placement, evidence } = loaded
  const outcomes = placement.activity?.outcomes ?? []
  const isFromLink = placement.parentSaidLocale !== null
  const again = placement.parentWouldAgain
  const linkable =
    placement.evidence && !evidence.some((one) => one.id === placement.evidence?.id)
      ? [placement.evidence, ...evidence]
      : evidence
  return (
    <WorkPage
      loaded={loaded}
      title="What came of it?"
      notNow={
        placement.status !== 'held' && 'Say first which sessions were held, and for how long they were there.'
      }
    >
      <Form action={tell} school={school}>
        <Ids loaded={loaded} />
        <TextArea
          name="pupilsGained"
          label="What did pupils gain?"
          hint="What you saw: what they made, said, asked or could do afterwards. Only figures can say that the help caused a change."
          defaultValue={placement.pupilsGained}
        />
        {outcomes.length > 0 && (
          <Select
            name="outcomeId"
            label="Which outcome does it go with?"
            hint="The words above are held to what its figures allow."
            optional
            empty="None"
            options={outcomes.map(({ id: value, statement: label }) => ({ value, label }))}
            defaultValue={placement.outcome?.id}
          />
        )}
        {linkable.length > 0 && (
          <Select
            name="evidenceId"
            label="Which evidence shows it?"
            optional
            empty="None"
            options={linkable.map(({ id: value, title: label }) => ({ value, label }))}
            defaultValue={placement.evidence?.id}
          />
        )}
        <TextArea
          name="staffSaid"
          label="How was it for staff?"
          optional
          rows={3}
          defaultValue={placement.staffSaid}
        />
        {!isFromLink && (
          <>
            <TextArea
              name="parentSaid"
              label="How was it for the parent or carer?"
              hint="If they told you. Their own link asks them too, and what they write there stands by itself."
              optional
              rows={3}
              defaultValue={placement.parentSaid}
            />
            <Radios
              name="parentWouldAgain"
              label="Would they do it again?"
              optional
              columns="always"
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
              defaultValue={again === null ? null : again ? 'yes' : 'no'}
            />
          </>
        )}
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
