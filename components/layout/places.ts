import { isLeader, isNearFamilies, isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'

export type Place =
  | 'today'
  | 'activities'
  | 'parents'
  | 'concerns'
  | 'impact'
  | 'judgement'
  | 'record'
  | 'search'
  | 'none'

type Entry = { place: Place; name: string; path: string; isFor: (viewer: Viewer) => boolean }

const isGovernor = (viewer: Viewer) => viewer.role === 'governor'

/** The places of a school, in the order they always stand. A place somebody may not enter is not shown to them. */
const PLACES: Entry[] = [
  { place: 'today', name: 'Today', path: '', isFor: isRecorder },
  { place: 'activities', name: 'Activities', path: '/activities', isFor: (viewer) => !isGovernor(viewer) },
  { place: 'parents', name: 'Parents', path: '/families', isFor: isNearFamilies },
  {
    place: 'concerns',
    name: 'Concerns',
    path: '/concerns',
    // The chair and the clerk too: they take what is about the head or a governor.
    isFor: (viewer) => isRecorder(viewer) || viewer.duties.some((duty) => duty !== 'safeguarding_lead'),
  },
  {
    place: 'impact',
    name: 'Impact',
    path: '/impact',
    isFor: (viewer) => isLeader(viewer) || viewer.role === 'trust_leader',
  },
  { place: 'impact', name: 'Impact', path: '/impact/governors', isFor: isGovernor },
  { place: 'judgement', name: 'Judgement', path: '/judgement', isFor: isLeader },
]

export function placesFor(viewer: Viewer): { place: Place; name: string; href: string }[] {
  return PLACES.filter((entry) => entry.isFor(viewer)).map(({ place, name, path }) => ({
    place,
    name,
    href: `/${viewer.schoolSlug}${path}`,
  }))
}
