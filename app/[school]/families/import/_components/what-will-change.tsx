import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Change, ImportPlan } from '@/lib/families/import-plan'
import { groupNames } from '../../_components/group-names'
import { families, pupils, whereTaught } from '../../_components/words'
import { counted, FIELD_NAMES } from './preview-words'

const SHOWN = 50
type Groups = { key: string; name: string }[]

/** What accepting would add and change, from what to what. */
export function WhatWillChange({ plan, groups }: { plan: ImportPlan; groups: Groups }) {
  const changed = [
    ...plan.changeFamilies.map((family) => ({ kind: 'Family', ...family })),
    ...plan.changePupils.map((pupil) => ({ kind: 'Pupil', ...pupil })),
  ]
  const same = counted(plan.unchanged.families, plan.unchanged.pupils)
  return (
    <>
      {plan.addFamilies.length > 0 && (
        <Card title={`To add: ${families(plan.addFamilies.length)}`} id="new-families">
          <Table
            caption="Families to add"
            columns={[{ title: 'Family' }, { title: 'Languages' }]}
            rows={plan.addFamilies.slice(0, SHOWN).map(({ reference, languages }) => ({
              key: reference,
              cells: [reference, languages.join(', ')],
            }))}
          />
          <More count={plan.addFamilies.length} />
        </Card>
      )}
      {plan.addPupils.length > 0 && (
        <Card title={`To add: ${pupils(plan.addPupils.length)}`} id="new-pupils">
          <Table
            caption="Pupils to add"
            columns={[
              { title: 'Pupil' },
              { title: 'Family' },
              { title: 'Year and class' },
              { title: 'Groups' },
            ]}
            rows={plan.addPupils.slice(0, SHOWN).map((pupil) => ({
              key: pupil.reference,
              cells: [
                pupil.reference,
                pupil.family ?? 'None',
                whereTaught(pupil) || 'Not known',
                groupNames(pupil.groups, groups),
              ],
            }))}
          />
          <More count={plan.addPupils.length} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card
          title={`To change: ${counted(plan.changeFamilies.length, plan.changePupils.length)}`}
          id="changes"
        >
          <Table
            caption="What would change"
            columns={[{ title: 'Who' }, { title: 'What changes' }]}
            rows={changed.slice(0, SHOWN).map(({ kind, id, reference, changes }) => ({
              key: id,
              cells: [`${kind} ${reference}`, <Changes key="changes" changes={changes} groups={groups} />],
            }))}
          />
          <More count={changed.length} />
        </Card>
      )}
      {plan.keepPreferences.length > 0 && (
        <Card
          title={`How they like to be reached: ${families(plan.keepPreferences.length)}`}
          id="preferences"
        >
          <Table
            caption="How families like to be reached"
            columns={[{ title: 'Family' }, { title: 'What changes' }]}
            rows={plan.keepPreferences.slice(0, SHOWN).map(({ reference, changes }) => ({
              key: reference,
              cells: [reference, <Changes key="changes" changes={changes} groups={groups} />],
            }))}
          />
          <More count={plan.keepPreferences.length} />
        </Card>
      )}
      {same && <p>{same} stay as they are.</p>}
    </>
  )
}

function Changes({ changes, groups }: { changes: Change[]; groups: Groups }) {
  const shown = ({ field, from, to }: Change) =>
    field === 'groups'
      ? [from, to].map((keys) => groupNames(keys.split(', ').filter(Boolean), groups))
      : [from, to]
  return (
    <ul>
      {changes.map((change) => {
        const [from, to] = shown(change)
        return (
          <li key={change.field}>
            {change.field === 'standing' ? (
              'Had left, and comes back'
            ) : (
              <>
                {FIELD_NAMES[change.field]}: {from || 'none'} <span aria-hidden="true">→</span>
                <span className="sr-only"> becomes </span> {to || 'none'}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function More({ count }: { count: number }) {
  return count > SHOWN ? <p className="mt-2 text-soft">and {count - SHOWN} more</p> : null
}
