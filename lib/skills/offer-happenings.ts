type Detail = Record<string, unknown>

/** What the school did about an offer: to be read after the person's name. Never the parent's name, nor what they wrote. */
export const OFFER_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'offer.told_waiting': () => 'noted that the parent or carer was told that it takes longer',
  'offer.answered': () => 'noted that somebody was in touch with the parent or carer about their offer',
  'offer.words_matched': ({ added }) =>
    `looked at a parent’s or carer’s own words${Number(added) > 0 ? ` and matched them to ${added === 1 ? 'a skill' : `${added} skills`}` : ''}`,
  'offer.family_matched': () => 'said which family an offer is of',
  'offer.withdrawn_for_parent': () => 'deleted an offer because the parent or carer wished it',
}
