import { isNearFamilies, isRecorder } from '../platform/roles'

/** Pupils' figures, one by one under a reference: those who work in the school. Everybody else sees what they add up to. */
export const canSeeFigures = isNearFamilies

/** Types figures, corrects them and brings them in. */
export const canRecordFigures = isRecorder
