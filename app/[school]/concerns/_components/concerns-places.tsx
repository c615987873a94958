import { seesAllCases } from '@/lib/concerns/policy'
import type { Viewer } from '@/lib/platform/viewer'

/** What else there is about concerns, for whoever may open it. */
export function ConcernsPlaces({ viewer, path }: { viewer: Viewer; path: string }) {
  if (!seesAllCases(viewer)) return null
  const places: [name: string, href: string][] = []
  return places.map(([name, href]) => (
    <a key={href} href={`${path}/${href}`} className="inline-flex min-h-11 items-center">
      {name}
    </a>
  ))
}
