import 'server-only'
import { CONSENT_CHOICE_NAMES, consentChoice } from '../evidence/evidence'
import type { Tx } from '../platform/database'
import { shortDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'

/** To what those concerned have agreed, by the evidence's id: "Given until 3 March 2027". */
export async function consentsInWords(
  tx: Tx,
  { schoolId }: Viewer,
  evidence: readonly { id: string }[],
): Promise<Map<string, string>> {
  const rows = await tx.evidence.findMany({
    where: { schoolId, id: { in: evidence.map(({ id }) => id) } },
    select: { id: true, consent: true, consentUntil: true },
  })
  return new Map(
    rows.map(({ id, consent, consentUntil }) => {
      const choice = consentChoice({ consent, consentUntil: toIso(consentUntil) })
      return [id, consentUntil ? `Given until ${shortDate(consentUntil)}` : CONSENT_CHOICE_NAMES[choice]]
    }),
  )
}
