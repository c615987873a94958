import { mayLetGo } from '@/lib/concerns/letting-go'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import type { Viewer } from '@/lib/platform/viewer'

/** Who stands in, what may be let go, and the school's own rules, for whoever may open them. */
export function KeepLinks({ viewer, path }: { viewer: Viewer; path: string }) {
  const places = [
    { name: 'Who stands in', href: 'away', isFor: true },
    { name: 'What may be let go', href: 'keep', isFor: mayLetGo(viewer) },
    { name: 'Settings', href: 'settings', isFor: mayKeepConcernSettings(viewer) },
  ]
  return places
    .filter(({ isFor }) => isFor)
    .map(({ name, href }) => (
      <a key={href} href={`${path}/${href}`} className="inline-flex min-h-11 items-center">
        {name}
      </a>
    ))
}
