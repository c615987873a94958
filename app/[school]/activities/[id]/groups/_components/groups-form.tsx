import { Hidden, TextArea, TickBox, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ClassOfRegister, GroupsPage } from '@/lib/evaluation/groups-queries'
import { NO_CLASS } from '@/lib/evaluation/groups-schema'
import { makeGroups } from '../actions'

/** Who takes part and whom they are compared with, where somebody decides: by class, by reference, or by who came. */
export function GroupsForm({
  school,
  activityId,
  version,
  classes,
  members,
  isCompared,
}: {
  school: string
  activityId: string
  version: number
  classes: readonly ClassOfRegister[]
  members: GroupsPage['members']
  /** Whether the design has a second group. */
  isCompared: boolean
}) {
  const references = (arm: 'took_part' | 'compared') =>
    members
      .filter((member) => member.arm === arm)
      .map(({ pupil }) => pupil.reference)
      .join('\n')
  const options = classes.map((one) => ({ value: one.className || NO_CLASS, label: classLabel(one) }))
  return (
    <Card
      title={members.length > 0 ? 'Change the groups' : 'Make the groups'}
      id="make"
      className="print:hidden"
    >
      <Form action={makeGroups} school={school} className="mt-3">
        <Hidden name="activityId" value={activityId} />
        <Hidden name="version" value={version} />
        {options.length > 0 && (
          <TickBoxes
            name="tookPartClasses"
            label="Who takes part: whole classes"
            optional
            options={options}
          />
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
      </Form>
    </Card>
  )
}

export function classLabel({ className, pupils, families }: ClassOfRegister): string {
  return `${className || 'Without a class'} (${pupils} ${pupils === 1 ? 'pupil' : 'pupils'}, ${families} ${families === 1 ? 'family' : 'families'})`
}
