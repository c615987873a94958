/** The form that leads from here to whom to tell: pressed from its box above, and from where the words are stopped. */
export const SIGNPOST_FORM = 'signpost'

/** What this device keeps of the form is kept under this name, so that the page that says whom to tell can let go of it. */
export const KEPT_AS = 'write down a concern'
