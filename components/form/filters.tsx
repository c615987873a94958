import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

const box = 'mt-0.5 block min-h-11 w-full rounded border-2 border-edge bg-card px-2.5 py-1.5 text-ink'

/**
 * The filter row of a list: what is chosen stands in the address, so a filtered list can be kept, sent and gone back to.
 *
 * @param clear the address without any filter, when one is set
 */
export function Filters({
  action,
  label,
  clear,
  children,
}: {
  action: string
  label: string
  clear?: string | null
  children: ReactNode
}) {
  return (
    <search aria-label={label} className="print:hidden">
      <form method="get" action={action} className="mb-4 flex flex-wrap items-end gap-3">
        {children}
        <Button look="quiet">Show</Button>
        {clear && (
          <a href={clear} className="inline-flex min-h-11 items-center">
            Clear
          </a>
        )}
      </form>
    </search>
  )
}

type Common = { name: string; label: string; value: string }

/** Words to look for. */
/** As much as any list looks for: what is sent stands in the address, and a page of text would be more than a server takes. */
const MOST_LOOKED_FOR = 100

export function FilterText({ name, label, value }: Common) {
  return (
    <label className="min-w-40 grow basis-40 sm:max-w-64">
      <span className="text-[0.95rem]">{label}</span>
      <input
        type="search"
        name={name}
        defaultValue={value}
        maxLength={MOST_LOOKED_FOR}
        autoComplete="off"
        className={box}
      />
    </label>
  )
}

/** A day, typed the British way in any browser: "27/3/2026". The value is an ISO date. */
export function FilterDate({ name, label, value }: Common) {
  return (
    <label className="w-40">
      <span className="text-[0.95rem]">{label}, as 27/3/2026</span>
      <input
        name={name}
        defaultValue={value.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$3/$2/$1')}
        autoComplete="off"
        className={box}
      />
    </label>
  )
}

/** One of a few, or all. A value the list no longer has stays choosable, so that the page says what it shows. */
export function FilterSelect({
  name,
  label,
  value,
  all = 'All',
  options,
}: Common & { all?: string | null; options: { value: string; label: string }[] }) {
  const isKnown = !value || options.some((option) => option.value === value)
  return (
    <label className="min-w-32">
      <span className="text-[0.95rem]">{label}</span>
      <select name={name} defaultValue={value} className={box}>
        {all !== null && <option value="">{all}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
