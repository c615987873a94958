import { TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import type { RecordForm } from '@/lib/concerns/record-page'
import { ROLE_NAMES } from '@/lib/platform/roles'

/** Whom of the school it is about. Said before anybody is ticked: what that does. */
export function NamedPeople({ people }: Pick<RecordForm, 'people'>) {
  return (
    <Folded className="mb-4" summary="Is it about somebody who works here or governs?" names={['named']}>
      <TickBoxes
        name="named"
        label="It is about"
        hint="Whoever you tick does not see this record and does not learn that it exists, whatever their role. If it is about the headteacher, the chair of governors takes it; if it is about a governor, the clerk. If you tick yourself, you do not see it again."
        options={people.map(({ membershipId, name, role }) => ({
          value: membershipId,
          label: name,
          hint: ROLE_NAMES[role],
        }))}
        columns
        optional
      />
    </Folded>
  )
}
