import { isHead } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'

/** The school's own settings are the headteacher's. */
export const mayChangeSettings = (viewer: Viewer) => isHead(viewer)
