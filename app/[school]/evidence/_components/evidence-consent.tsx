import { type Agreement, type ConsentTrouble, consentTrouble } from '@/lib/evidence/evidence'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'

const TROUBLE: Record<ConsentTrouble, (until: string | null) => string> = {
  withdrawn: () => 'Consent withdrawn',
  run_out: (until) => `Consent ended on ${until ? shortDate(until) : 'a date that has passed'}`,
  not_asked: () => 'Consent not asked yet',
}

/** Marks evidence whose consent stands in the way of showing it outside the school's staff. Nothing when none does. */
export function ConsentMark(agreement: Agreement) {
  const trouble = consentTrouble(agreement, today())
  if (!trouble) return null
  return <strong className="text-wrong">{TROUBLE[trouble](agreement.consentUntil)}: staff only</strong>
}
