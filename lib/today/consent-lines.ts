import type { IsoDate } from '@/lib/platform/dates'
import type { Line } from './lines'

/** One line for all that parents agreed to and that ends soon or has ended. Nobody is named: Today may be left open. */
export function consentLines(ending: { count: number; first: IsoDate | null }): Line[] {
  if (ending.count === 0) return []
  return [
    {
      key: 'consent-ends',
      on: ending.first,
      label: 'Ask again',
      about:
        ending.count === 1
          ? 'what one parent or carer agreed to'
          : `what ${ending.count} parents and carers agreed to`,
      because: 'The school keeps it until the day they agreed to, and thirty days later it goes by itself.',
      path: '/skills/ended',
    },
  ]
}
