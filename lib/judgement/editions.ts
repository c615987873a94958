import type { ShippedFramework } from './framework'
import { SHIPPED } from './frameworks/shipped'

/** The newest edition the application brings of each framework, but for those the school has, in use or not. */
export function notTakenUp(
  have: readonly { key: string; edition: string }[],
  shipped: readonly ShippedFramework[] = SHIPPED,
): ShippedFramework[] {
  const newest = new Map(shipped.map((one) => [one.key, one]))
  return [...newest.values()].filter(
    ({ key, edition }) => !have.some((one) => one.key === key && one.edition === edition),
  )
}
