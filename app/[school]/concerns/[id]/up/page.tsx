import { DateField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { openTo } from '@/lib/concerns/moves'
import { HANDLER_NAMES, nextStage } from '@/lib/concerns/procedure'
import { STAGE_ROLE_NAMES, stageRole } from '@/lib/concerns/stage-role'
import { today } from '@/lib/platform/clock'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { takeUp } from '../actions'

export const metadata = { title: 'Take it further' }

export default async function UpPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  const { standing, procedure, record } = loaded
  const next = procedure && nextStage(procedure, standing.stage)
  const isOpen = openTo(standing).includes('escalate') && next
  if (!isOpen) {
    const after = procedure && !next ? ` Outside the school: ${procedure.after}` : ''
    return (
      <WorkPage
        loaded={loaded}
        title="Take it further"
        notNow={`There is no further stage here now.${after}`}
      >
        {null}
      </WorkPage>
    )
  }
  const role = stageRole(next, record.heldBy)
  return (
    <WorkPage loaded={loaded} title={`Take it to “${next.name}”`}>
      <p className="mb-2">
        {role
          ? `It goes to ${STAGE_ROLE_NAMES[role]}${next.whoHandles === 'panel' ? ', who calls the panel' : ''}.`
          : `Handled by: ${HANDLER_NAMES[next.whoHandles].toLowerCase()}.`}
        {next.isFormal && record.kind === 'concern' && ' From then on it is a complaint.'}
        {next.needsWriting && ' This stage needs their complaint in writing.'}
      </p>
      {next.notes && <p className="mb-4 text-soft">{next.notes}</p>}
      <Form action={takeUp} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField
          name="on"
          label="When did they ask for it?"
          hint="The days of the new stage count from then."
          defaultValue={today()}
        />
        <TextArea name="why" label="Why does it go further?" hint="It stands on the timeline." />
        <Button>Take it further</Button>
      </Form>
    </WorkPage>
  )
}
