import { Table } from '@/components/ui/table'
import type { FamilyRecord } from '@/lib/families/queries'
import { groupNames } from './group-names'
import { whereTaught } from './words'

/** The pupils of one family, those who left last. */
export function PupilsOfFamily({
  school,
  pupils,
  groups,
}: {
  school: string
  pupils: FamilyRecord['pupils']
  groups: FamilyRecord['groups']
}) {
  if (pupils.length === 0) {
    return (
      <p className="text-soft">
        None yet. Until it has a pupil the family is on no tick list and counts as reached or missed by
        nothing.
      </p>
    )
  }
  return (
    <Table
      caption="Pupils of this family"
      columns={[{ title: 'Pupil' }, { title: 'Year and class' }, { title: 'Groups' }]}
      rows={pupils.map((pupil) => ({
        key: pupil.id,
        cells: [
          <a key="pupil" href={`/${school}/families/pupils/${pupil.id}`} className="-my-2 inline-block py-2">
            {pupil.reference}
          </a>,
          `${whereTaught(pupil) || 'Not known'}${pupil.leftAt ? ', has left' : ''}`,
          groupNames(pupil.groups, groups) || 'None',
        ],
      }))}
    />
  )
}
