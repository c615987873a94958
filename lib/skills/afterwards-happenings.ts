/**
 * What happened to a placement once it was arranged, for the history: to be read after the person's name. Nobody's words stand
 * here, and no parent's name: the history cannot be changed, and they may have to be.
 */
export const AFTERWARDS_HAPPENINGS: Record<string, (detail: Record<string, unknown>) => string> = {
  'placement.held': ({ sessions, minutes }) =>
    `recorded that a parent or carer helped at ${sessions === 1 ? 'one session' : `${sessions} sessions`}, ${minutes} minutes in all`,
  'placement.recorded': ({ isLinked }) =>
    `recorded what pupils gained from a parent’s or carer’s help${isLinked ? ', with an outcome' : ''}`,
  'placement.thanked': () => 'thanked a parent or carer for their help',
}
