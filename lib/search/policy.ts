import { mayReadActivities } from '@/lib/activities/policy'
import { canSeeFamilies } from '@/lib/families/policy'
import { canSeeMeasures } from '@/lib/measures/policy'
import { mayKeepPeople } from '@/lib/people/policy'
import { canPlan } from '@/lib/plan/policy'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'

/** Which kinds of record somebody's search looks at: those whose pages they may open. */
export type Kinds = Record<
  'activity' | 'session' | 'evidence' | 'person' | 'priority' | 'measure' | 'family',
  boolean
>

export function kindsFor(viewer: Viewer): Kinds {
  return {
    activity: mayReadActivities(viewer),
    session: mayReadActivities(viewer),
    // Which pieces, the evidence's own policy says.
    evidence: true,
    person: mayKeepPeople(viewer) || isLeader(viewer),
    priority: canPlan(viewer),
    measure: canSeeMeasures(viewer),
    family: canSeeFamilies(viewer),
  }
}
