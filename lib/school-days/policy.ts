import { isLeader, isRecorder } from '../platform/roles'

/** The calendar decides by when people are answered, so those who answer for that change it. */
export const mayChangeCalendar = isLeader

/** Whoever records has deadlines that are counted in it. */
export const maySeeCalendar = isRecorder
