import { headers } from 'next/headers'
import { ASKED_FOR, openAddress } from '@/lib/platform/asked-for'
import { isLeader, isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'

type Part = { name: string; path: string; isFor: (viewer: Viewer) => boolean }

const PARTS: Part[] = [
  { name: 'Families', path: '/families', isFor: isRecorder },
  { name: 'What they offer', path: '/skills', isFor: isRecorder },
  { name: 'Their ideas', path: '/ideas', isFor: isRecorder },
  {
    name: 'Links to the door',
    path: '/door',
    isFor: (viewer) => isLeader(viewer) || viewer.role === 'liaison',
  },
]

/** The parts of the place Parents, on each of its pages. The proxy says which page it is. */
export async function ParentsParts({ viewer }: { viewer: Viewer }) {
  const school = `/${viewer.schoolSlug}`
  const address = openAddress((await headers()).get(ASKED_FOR)) ?? ''
  const here = address.split('?')[0] ?? ''
  const parts = PARTS.filter(({ isFor }) => isFor(viewer)).map(({ name, path }) => {
    const href = `${school}${path}`
    return { name, href, isHere: here === href || here.startsWith(`${href}/`) }
  })
  if (parts.length < 2) return null
  return (
    <nav aria-label="Parents" className="parts print:hidden mb-3 flex flex-wrap gap-x-5 border-b border-line">
      {parts.map(({ name, href, isHere }) => (
        // `true` and not `page`: it may be a page further in.
        <a key={href} href={href} aria-current={isHere ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
