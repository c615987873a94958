/** A statement of one edition, and the one of an edition before that it carries on. */
type CarriedCriterion = { id: string; frameworkId: string; key: string; carriesOnId: string | null }

/**
 * The key, in another edition, of the statement that one of this edition carries on: through every edition between them, as
 * far as somebody has said so. Within one edition a statement is itself.
 */
export function carriedFrom(
  criteria: readonly CarriedCriterion[],
  frameworkId: string,
  earlierId: string,
): (key: string) => string | null {
  return (key) => {
    let one = criteria.find((other) => other.frameworkId === frameworkId && other.key === key)
    // No longer than there are statements: a ring, which no form can make, would go on for ever.
    for (let steps = 0; one && steps <= criteria.length; steps += 1) {
      if (one.frameworkId === earlierId) return one.key
      const { carriesOnId } = one
      one = criteria.find(({ id }) => id === carriesOnId)
    }
    return null
  }
}
