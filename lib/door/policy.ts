import { isRecorder } from '../platform/roles'

/** Whoever works in the school may have the language: often a teaching assistant, and hardly ever the head. */
export const canCheckTranslations = (viewer: Parameters<typeof isRecorder>[0]) => isRecorder(viewer)
