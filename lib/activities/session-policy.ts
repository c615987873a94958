import { isRecorder } from '@/lib/platform/roles'
import type { Role } from '@/prisma/generated/enums'

/** Adds, edits and removes sessions, and says who came. */
export const mayRecordSession = (viewer: { role: Role }) => isRecorder(viewer)
