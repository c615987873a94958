import type { Design as AnyDesign, MeasureType as AnyMeasureType } from '../facts'
import type { WhoDecides as AnyWhoDecides } from '../planning/answers'
import type { Chosen as AnyChosen } from './evaluation-plan'

/** The names features that record share with the method. */
export type Design = Exclude<AnyDesign, 'reach'>
export type MeasureType = AnyMeasureType
export type WhoDecides = AnyWhoDecides
export type Chosen = AnyChosen
export type Direction = 'higher' | 'lower'

export type { Rung } from '../rules'
export { RULES_VERSION } from '../rules'
