type Detail = Record<string, unknown>

/** What happened to an activity as one of several groups, for a timeline: to be read after the person's name. */
export const RUNS_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'evaluation.group_added': ({ title, isFirst }) =>
    isFirst ? `counted “${title}” as another group of this` : `said that this is another group of “${title}”`,
  'evaluation.group_left': ({ title, isFirst }) =>
    isFirst
      ? `no longer counts “${title}” as a group of this`
      : `said that this is not another group of “${title}”`,
  'evaluation.next_group_started': ({ title, pupils, isFirst }) =>
    isFirst
      ? `started the next group, “${title}”, with the ${pupils} pupils who had waited`
      : `started this for the ${pupils} pupils who had waited while “${title}” went first`,
}
