/**
 * What a query or command may refuse with. One place, `form-action`, turns the last two into words on
 * the form; pages turn the first into 404 and the second into 403.
 */

/** The record is not this viewer's to know of: another school's, or none at all. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The record may be known, but this role may not do this. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/**
 * A rule says no; `field` is the form field it concerns, or 'form' for the whole. Other fields may be wrong for the same
 * rule, and better words may be offered for what was typed, each under its field's name.
 */
export class RuleBroken extends Error {
  override name = 'RuleBroken'
  constructor(
    readonly field: string,
    message: string,
    readonly more: { errors?: Record<string, string>; offers?: Record<string, string> } = {},
  ) {
    super(message)
  }
}

/** Somebody else saved this record after it was opened. Nothing was written. */
export class StaleEdit extends Error {
  override name = 'StaleEdit'
}
