import { TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asOption, listColleagues } from '@/lib/concerns/colleagues'
import { stageAt } from '@/lib/concerns/move-case'
import { type Candidate, checkCandidates } from '@/lib/concerns/panel'
import { isRecordId } from '@/lib/platform/record-id'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { choosePanel } from '../people/actions'

export const metadata = { title: 'A panel' }

type Props = CaseProps & { searchParams: Promise<{ who?: string | string[]; check?: string }> }

/** Whether candidates had to do with a case before, without a word of it to them; and then who sits on the panel. */
export default async function PanelPage(props: Props) {
  const loaded = await caseToWork(props, ({ direct }) => direct)
  const { viewer, record, procedure, standing, path } = loaded
  const { who = [], check } = await props.searchParams
  const asked = [who].flat().filter(isRecordId)
  const checked = asked.length > 0 ? await checkCandidates(viewer, record.id, asked) : []
  const clear = checked.filter(({ involvement }) => involvement.length === 0)
  const panel = procedure?.stages.find((stage) => stage.panel)?.panel
  const colleagues = await listColleagues(viewer)
  return (
    <WorkPage loaded={loaded} title="Check and choose a panel">
      <p className="mb-4">
        A panel is {panel ? `at least ${panel.atLeast}` : 'three'} people who had nothing to do with the case
        before
        {panel?.independent
          ? `, ${panel.independent === 1 ? 'one' : panel.independent} of them independent of the management and running of the school`
          : ''}
        .{' '}
        {stageAt(procedure, standing.stage)?.whoHandles !== 'panel' && 'The case is not at that stage yet. '}
        Checking tells the candidates nothing and opens the case to nobody.
      </p>
      {checked.length > 0 && <Checked checked={checked} />}
      {clear.length > 0 && (
        <Card title="Who sits on the panel" id="choose" className="mb-5">
          <Form action={choosePanel} school={viewer.schoolSlug}>
            <Ids loaded={loaded} />
            <TickBoxes
              name="membershipIds"
              label="These may see the case from now on"
              hint="Somebody from outside the school has no account here: write on the timeline who they are."
              options={clear.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
            />
            <Button>Put them on the panel</Button>
          </Form>
        </Card>
      )}
      <form method="get" action={`${path}/panel`}>
        <input type="hidden" name="check" value="yes" />
        <fieldset className="mb-5">
          <legend className="font-bold">Whom do you think of?</legend>
          {check && asked.length === 0 && (
            <p role="alert" className="my-1 font-bold text-wrong">
              Tick whom you think of, and check again.
            </p>
          )}
          <div className="mt-1 grid gap-2">
            {colleagues.map((one) => (
              <label
                key={one.membershipId}
                className="flex min-h-11 items-start gap-3 rounded border-2 border-edge bg-card px-3 py-2"
              >
                <input
                  type="checkbox"
                  name="who"
                  value={one.membershipId}
                  defaultChecked={asked.includes(one.membershipId)}
                  className="mt-1 size-5 shrink-0 accent-brand"
                />
                <span>{asOption(one).label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button look={clear.length > 0 ? 'quiet' : 'main'}>Check for earlier involvement</Button>
      </form>
    </WorkPage>
  )
}

function Checked({ checked }: { checked: Candidate[] }) {
  return (
    <Card title="What is on record" id="checked" className="mb-5">
      <ul>
        {checked.map(({ membershipId, name, involvement }) => (
          <li key={membershipId} className="border-t border-line py-1.5">
            <strong>{name}</strong>: {involvement.length > 0 ? involvement.join(', ') : 'nothing found'}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-soft">
        Only what is on record here is known. Whoever heard of it another way has to say so themselves.
      </p>
    </Card>
  )
}
