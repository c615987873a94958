import type { PlacementStatus, RequestStatus } from '@/prisma/generated/enums'
import { type IsoDate, longDate } from '../platform/dates'
import { REQUEST_STATUS_NAMES } from './request'

type Standing = {
  status: RequestStatus
  neededOn: IsoDate | null
  closedWhy: string | null
  placements: readonly { status: PlacementStatus }[]
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** How many were asked and what they said: "2 asked, one has said yes"; "nobody asked yet". */
export function askedInWords(placements: Standing['placements']): string {
  const of = (...statuses: PlacementStatus[]) =>
    placements.filter(({ status }) => statuses.includes(status)).length
  const asked = placements.length - of('called_off')
  if (asked === 0) return 'nobody asked yet'
  const parts = [
    says(of('invited'), 'has not answered', 'have not answered'),
    says(of('accepted'), 'has said yes', 'have said yes'),
    says(of('placed'), 'is placed', 'are placed'),
    says(of('held'), 'has come', 'have come'),
    says(of('declined'), 'said not this time', 'said not this time'),
  ].filter(Boolean)
  return `${asked} asked: ${and.format(parts)}`
}

const says = (count: number, one: string, several: string) =>
  count === 0 ? '' : count === 1 ? `one ${one}` : `${count} ${several}`

/** Where a request stands, in one sentence. */
export function requestSentence({ status, neededOn, closedWhy, placements }: Standing): string {
  if (status === 'closed') return `Closed${closedWhy ? `: ${closedWhy}` : '.'}`
  const needed = neededOn ? `, needed on ${longDate(neededOn)}` : ''
  return `${REQUEST_STATUS_NAMES[status]}${needed}; ${askedInWords(placements)}.`
}
