import { Hidden, TextArea, TickBox, TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { ClassOfRegister, GroupsPage } from '@/lib/evaluation/groups-queries'
import { NO_CLASS } from '@/lib/evaluation/groups-schema'
import { makeGroups } from '../actions'

type Props = {
  school: string
  activityId: string
  version: number
  classes: readonly ClassOfRegister[]
  members: GroupsPage['members']
}

/** Who takes part and whom they are compared with, where somebody decides: by class, by reference, or by who came. */
export function GroupsForm({
  isCompared,
  ...given
}: Props & {
  /** Whether the design has a second group. */
  isCompared: boolean
}) {
  return (
    <Card
      title={given.members.length > 0 ? 'Change the groups' : 'Make the groups'}
      id="make"
      className="print:hidden"
    >
      <Form action={makeGroups} school={given.school} className="mt-3">
        <Fields {...given} isCompared={isCompared} />
      </Form>
    </Card>
  )
}

/** The same for a lot that was drawn on paper: folded away, because drawing it here says more. */
export function DrawnElsewhere(given: Props) {
  return (
    <Form action={makeGroups} school={given.school} className="mt-6 print:hidden">
      <Folded summary="It was drawn elsewhere">
        <Note className="mb-3">
          Then nobody can check it here, and the result may say a little less. Enter who starts now and who
          waits.
        </Note>
        <Fields {...given} isCompared />
      </Folded>
    </Form>
  )
}

function Fields({ activityId, version, classes, members, isCompared }: Props & { isCompared: boolean }) {
  const references = (arm: 'took_part' | 'compared') =>
    members
      .filter((member) => member.arm === arm)
      .map(({ pupil }) => pupil.reference)
      .join('\n')
  const options = classes.map((one) => ({ value: one.className || NO_CLASS, label: classLabel(one) }))
  return (
    <>
      <Hidden name="activityId" value={activityId} />
      <Hidden name="version" value={version} />
      {options.length > 0 && (
        <TickBoxes name="tookPartClasses" label="Who takes part: whole classes" optional options={options} />
      )}
      <TextArea
        name="tookPart"
        label="Who takes part: pupils"
        optional
        rows={4}
        hint="Pupils’ references, a line each or parted by commas."
        defaultValue={references('took_part')}
      />
      <TickBox name="whoCame" label="And all whose family came at least once" />
      {isCompared && (
        <>
          {options.length > 0 && (
            <TickBoxes
              name="comparedClasses"
              label="Whom they are compared with: whole classes"
              hint="Whoever takes part is left out."
              optional
              options={options}
            />
          )}
          <TextArea
            name="compared"
            label="Whom they are compared with: pupils"
            optional
            rows={4}
            defaultValue={references('compared')}
          />
        </>
      )}
      <Button>Save the groups</Button>
    </>
  )
}

export function classLabel({ className, pupils, families }: ClassOfRegister): string {
  return `${className || 'Without a class'} (${pupils} ${pupils === 1 ? 'pupil' : 'pupils'}, ${families} ${families === 1 ? 'family' : 'families'})`
}
