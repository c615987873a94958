import { longMoment } from '@/lib/platform/dates'
import { keptMark } from '@/lib/platform/kept-key'
import { KEPT_FOR } from '@/lib/platform/kept-pages'
import type { Viewer } from '@/lib/platform/viewer'
import { KeepPage } from './keep-page'

/** What the page says of itself when it is shown without a connection, and how it comes to be kept. */
export function KeptHere({ viewer, at }: { viewer: Viewer; at: Date }) {
  return (
    <>
      {/* The worker lets this line be seen. */}
      <p
        hidden
        data-kept-for={keptMark(viewer)}
        className="mb-3 rounded-card border-2 border-mark-line bg-mark-soft px-4 py-2 font-bold"
      >
        As it was on {longMoment(at)}; no connection.
      </p>
      <KeepPage
        page={`/${viewer.schoolSlug}/conversation`}
        until={longMoment(new Date(at.getTime() + KEPT_FOR))}
      />
    </>
  )
}
