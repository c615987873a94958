import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { caseName } from '@/lib/concerns/case'
import { getWholeCase, type WholeCase } from '@/lib/concerns/case-page'
import { mayDo } from '@/lib/concerns/may'
import { procedureOf } from '@/lib/concerns/move-case'
import type { May } from '@/lib/concerns/next-thing'
import type { Procedure } from '@/lib/concerns/procedure'
import { type Standing, standingOf } from '@/lib/concerns/standing'
import { requireViewer } from '@/lib/platform/require-viewer'
import type { Viewer } from '@/lib/platform/viewer'

export type CaseProps = { params: Promise<{ school: string; id: string }> }

export type LoadedCase = WholeCase & {
  viewer: Viewer
  standing: Standing
  procedure: Procedure | null
  may: May
  /** "/hillside/concerns/0189…" */
  path: string
  name: string
}

/** The title and the page ask for the same case in one request. Null when it is not this viewer's to know of. */
export const loadCase = cache(async (school: string, id: string): Promise<LoadedCase | null> => {
  const viewer = await requireViewer(school)
  const whole = await getWholeCase(viewer, id)
  if (!whole) return null
  const { record } = whole
  return {
    ...whole,
    viewer,
    standing: standingOf(record),
    procedure: procedureOf(record),
    may: mayDo(viewer, record),
    path: `/${school}/concerns/${id}`,
    name: caseName(record),
  }
})

/** The case of a form's page: 404 for whoever may not know of it, 403 for whoever may not do this with it. */
export async function caseToWork({ params }: CaseProps, may: (may: May) => boolean): Promise<LoadedCase> {
  const { school, id } = await params
  const loaded = await loadCase(school, id)
  if (!loaded) notFound()
  if (!may(loaded.may)) forbidden()
  return loaded
}
