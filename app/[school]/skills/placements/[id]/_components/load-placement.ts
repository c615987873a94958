import { notFound } from 'next/navigation'
import { cache } from 'react'
import { withTimeline } from '@/lib/history/queries'
import { readHeldTo } from '@/lib/impact/held-to-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { readEvidenceOf, readPlacement } from '@/lib/skills/placement-page'
import { canSeeOffers } from '@/lib/skills/policy'

export type PlacementProps = { params: Promise<{ school: string; id: string }> }

/** A placement with its history, what its words are held to, and what it may be linked to. 404 when it is not there. */
export const loadPlacement = cache(async (school: string, id: string) => {
  const viewer = await requireViewerWho(school, canSeeOffers)
  const found = await withTimeline(
    viewer,
    async (tx) => {
      const placement = await readPlacement(tx, viewer, id)
      if (!placement) return null
      const { activity, outcome, pupilsGained } = placement
      return {
        placement,
        held:
          activity && pupilsGained
            ? await readHeldTo(tx, viewer, activity.id, 'head', outcome?.id ?? null)
            : null,
        evidence: activity ? await readEvidenceOf(tx, viewer, activity.id) : [],
      }
    },
    { recordType: 'placement', recordId: id },
  )
  if (!found) notFound()
  const { record, history } = found
  return { viewer, ...record, history, path: `/${school}/skills/placements/${id}` }
})

export type LoadedPlacement = Awaited<ReturnType<typeof loadPlacement>>
