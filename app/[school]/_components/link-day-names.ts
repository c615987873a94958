import type { LINK_DAYS } from '@/lib/concerns/parent-schema'

/** For how long a parent's link works, as a form offers it. */
export const LINK_DAY_NAMES: Record<(typeof LINK_DAYS)[number], string> = {
  30: 'A month',
  90: 'Three months',
  180: 'Half a year',
  365: 'A year',
}
