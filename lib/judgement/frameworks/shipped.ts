import type { ShippedFramework } from '../framework'
import { OFSTED_2011 } from './ofsted-2011'
import { OFSTED_2025 } from './ofsted-2025'
import { EEF, EPSTEIN, FACE, LPPA, OFSTED_2012 } from './others'

/**
 * Every edition the application has ever brought, newest last for each key. An edition is never edited or taken out: a school
 * that uses it has its own copy, and a newer edition is another entry that says which one it replaces.
 */
export const SHIPPED: readonly ShippedFramework[] = [
  OFSTED_2025,
  OFSTED_2011,
  OFSTED_2012,
  EEF,
  EPSTEIN,
  FACE,
  LPPA,
]
