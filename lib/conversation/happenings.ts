type Detail = Record<string, unknown>

/** What happened to the packs for a conversation, to be read after the person's name. */
export const PACK_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'pack.begun': ({ title }) => `began the pack “${title}”`,
  'pack.chosen': ({ title, judgements, activities, evidence }) =>
    `chose for the pack “${title}”: ${judgements} ${judgements === 1 ? 'judgement' : 'judgements'}, ${activities} ${activities === 1 ? 'activity' : 'activities'} and ${evidence} ${evidence === 1 ? 'piece' : 'pieces'} of evidence`,
  'pack.built': ({ title }) => `built the pack “${title}”`,
  'pack.ended': ({ title }) => `took the pack “${title}” out of use`,
}
