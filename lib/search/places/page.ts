import type { Viewer } from '@/lib/platform/viewer'

/** A page of the application that somebody may look for by name. */
export type Page = {
  name: string
  /** Within the school; `outside` stands beside the schools. */
  path: string
  outside?: true
  /** What else people call it, or come for. */
  also: string
  isFor: (viewer: Viewer) => boolean
}

export const everybody = () => true
