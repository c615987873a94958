import { isRecorder } from '../platform/roles'

/** Those who work in the school see what its measures are and keep them. */
export const canSeeMeasures = isRecorder

export const canKeepMeasures = isRecorder
