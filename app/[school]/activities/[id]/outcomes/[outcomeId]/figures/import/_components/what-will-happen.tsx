import { Table } from '@/components/ui/table'
import { cellText, type MeasureLimits } from '@/lib/measures/figures'
import type { PlannedChange } from '@/lib/measures/figures-import-plan'
import type { ImportPreview } from '@/lib/measures/figures-import-queries'
import { counted, listed } from '@/lib/measures/figures-import-words'
import { shortDate } from '@/lib/platform/dates'

type Read = NonNullable<ImportPreview['read']>

/** How many changes are shown one by one: enough to see that the columns are the right ones. */
const SHOWN = 20

/** What would be added, changed and left the same, before anything is. */
export function WhatWillHappen({ read, measure }: { read: Read; measure: { name: string } & MeasureLimits }) {
  const { plan, rows, problems, filtered, notes } = read
  const { added, changed, absent, redated, same } = plan.counts
  const wrong = new Set(problems.map(({ line }) => line)).size
  const isNothing = plan.changes.length === 0
  const corrections = plan.changes.filter(({ was }) => was !== undefined)
  return (
    <>
      {filtered && (
        <p>
          {counted(filtered.rows, 'row')} of {filtered.of.toLocaleString('en-GB')}{' '}
          {filtered.rows === 1 ? 'is' : 'are'} as you chose; the others are left alone.
        </p>
      )}
      {rows === 0 ? (
        <p>Nothing in this can be brought in as it is. The rows and why are below.</p>
      ) : isNothing ? (
        <p className="font-bold">
          This changes nothing:{' '}
          {same > 0 ? `all ${counted(same, 'figure')} are there already` : 'there are no figures in it'}.
        </p>
      ) : (
        <ul className="list-disc pl-5">
          {added > 0 && (
            <li>
              {counted(added, 'figure')} of {measure.name} added
            </li>
          )}
          {changed > 0 && <li>{counted(changed, 'figure')} changed, shown below with what it was</li>}
          {absent > 0 && <li>{counted(absent, 'pupil')} noted as having no figure</li>}
          {redated > 0 && <li>{counted(redated, 'figure')} given another date</li>}
          {same > 0 && <li>{counted(same, 'figure')} left the same</li>}
          {plan.newPupils.length > 0 && (
            <li>
              {counted(plan.newPupils.length, 'pupil')} not in the register yet, added to it: {newOnes(plan)}
            </li>
          )}
        </ul>
      )}
      {wrong > 0 && (
        <p className="mt-2 font-bold">
          {wrong === 1 ? 'One row is' : `${wrong.toLocaleString('en-GB')} rows are`} left out.{' '}
          <a href="#problems">See which, and why</a>
        </p>
      )}
      {plan.unknownFamilies.length > 0 && (
        <p className="mt-2">
          {counted(plan.unknownFamilies.length, 'family').replace('familys', 'families')} named here{' '}
          {plan.unknownFamilies.length === 1 ? 'is' : 'are'} not in the register: those pupils come in without
          a family.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-2">
          {note}
        </p>
      ))}
      {!isNothing && (
        <Changes
          changes={corrections.length > 0 ? corrections : plan.changes}
          isCorrections={corrections.length > 0}
        />
      )}
    </>
  )
}

/** The first references, so that a wrong column or a slip is seen before it is a pupil. */
function newOnes({ newPupils }: Read['plan']): string {
  const first = newPupils.slice(0, 6).map(({ reference }) => reference)
  const rest = newPupils.length - first.length
  return rest > 0 ? `${first.join(', ')} and ${rest.toLocaleString('en-GB')} more` : listed(first)
}

function Changes({ changes, isCorrections }: { changes: PlannedChange[]; isCorrections: boolean }) {
  const shown = changes.slice(0, SHOWN)
  const rest = changes.length - shown.length
  return (
    <details className="mt-3" open={isCorrections}>
      <summary className="min-h-11 cursor-pointer py-2 text-brand underline">
        {isCorrections ? 'Figures that will be changed' : 'The first of them, as we read them'}
      </summary>
      <Table
        caption={isCorrections ? 'Figures that will be changed' : 'The first figures, as they are read'}
        columns={[
          { title: 'Pupil' },
          { title: 'When' },
          ...(isCorrections ? [{ title: 'Now', isNumber: true }] : []),
          { title: isCorrections ? 'Will be' : 'Figure', isNumber: true },
          { title: 'Taken on' },
        ]}
        rows={shown.map(({ reference, wave, was, is, takenOn }) => ({
          key: `${reference} ${wave}`,
          cells: [
            reference,
            wave === 'before' ? 'Before' : 'After',
            ...(isCorrections ? [cellText(was)] : []),
            cellText(is),
            takenOn ? shortDate(takenOn) : 'not said',
          ],
        }))}
      />
      {rest > 0 && <p className="text-soft">And {rest.toLocaleString('en-GB')} more.</p>}
    </details>
  )
}
