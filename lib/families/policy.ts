import { isNearFamilies } from '../platform/roles'

/** Those who work in the school see its families and keep the register. Governors and trust leaders see counts only. */
export const canSeeFamilies = isNearFamilies

export const canKeepFamilies = isNearFamilies
