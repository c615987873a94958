import { DateField, Hidden } from '@/components/form/fields'
import type { WaveDays } from '@/lib/measures/figures-queries'
import { shortDate } from '@/lib/platform/dates'

/** When each wave was taken. One date for all of a wave; where they differ, it is only said from when to when. */
export function WhenTaken({ days }: { days: { before: WaveDays; after: WaveDays } }) {
  return (
    <div className="mt-3 grid gap-x-6 sm:grid-cols-2">
      <Taken name="beforeOn" label="First figures taken on" days={days.before} />
      <Taken name="afterOn" label="Second figures taken on" days={days.after} />
    </div>
  )
}

function Taken({ name, label, days }: { name: 'beforeOn' | 'afterOn'; label: string; days: WaveDays }) {
  const { first, last, undated } = days
  const isOne = first !== null && first === last && !undated
  const shown = isOne ? first : ''
  return (
    <>
      <Hidden name={name === 'beforeOn' ? 'seenBeforeOn' : 'seenAfterOn'} value={shown} />
      <DateField
        name={name}
        label={label}
        optional
        defaultValue={shown}
        hint={
          first === null || last === null || isOne ? undefined : (
            <>
              Now from {shortDate(first)} to {shortDate(last)}
              {undated && ', and some without a date'}. A date typed here is given to all of them.
            </>
          )
        }
      />
    </>
  )
}
