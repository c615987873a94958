/** What can be recorded from the one verb in the header, in the order the choices stand. */
export const CHOICES = ['concern', 'session', 'activity', 'evidence', 'figures'] as const
export type Choice = (typeof CHOICES)[number]

export const CHOICE_NAMES: Record<Choice, string> = {
  concern: 'A concern, or what else a parent said',
  session: 'A session: who came',
  activity: 'An activity',
  evidence: 'Evidence',
  figures: 'Pupils’ figures',
}

/** The choice behind an entry of the history, by how its kind begins; null for what is not recorded from here. */
export function choiceBehind(kind: string): Choice | null {
  const [about] = kind.split('.')
  if (about === 'case') return 'concern'
  if (about === 'session' || about === 'response') return 'session'
  if (about === 'activity' || about === 'outcome') return 'activity'
  return about === 'evidence' || about === 'figures' ? about : null
}

/** How entries that a choice stands behind begin. */
export const RECORDED = ['case', 'session', 'response', 'activity', 'outcome', 'evidence', 'figures'] as const

type DatedSession = { id: string; heldOn: string; startsAt: string | null }

/** Days from one ISO date to another, whichever is earlier. */
const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

/**
 * The unrecorded session somebody means who stands in the corridor today: the latest that has begun, or else the next.
 */
export function nearestSession(sessions: readonly DatedSession[], today: string): DatedSession | null {
  const inOrder = [...sessions].sort((a, b) => a.heldOn.localeCompare(b.heldOn))
  const begun = inOrder.filter(({ heldOn }) => heldOn <= today)
  return begun.at(-1) ?? inOrder[0] ?? null
}

type Listed = { title: string; nearest: DatedSession | null; lastSessionOn: string | null }

/** Activities with the nearest date first; those without one after them, by how lately they were held. */
export function byNearestDate(a: Listed, b: Listed, today: string): number {
  const distance = ({ nearest }: Listed) =>
    nearest ? apart(nearest.heldOn, today) : Number.POSITIVE_INFINITY
  const [x, y] = [distance(a), distance(b)]
  if (x !== y) return x - y
  return (
    (b.lastSessionOn ?? '').localeCompare(a.lastSessionOn ?? '') || a.title.localeCompare(b.title, 'en-GB')
  )
}
