/** What parents did at the door, to be read after "A parent or carer". Not a word of what they typed. */
export const DOOR_HAPPENINGS: Record<string, (detail: Record<string, unknown>) => string> = {
  'offer.sent': () => 'offered something by the parents’ door',
  'offer.sent_again': () => 'answered again by the parents’ door, in place of what they had offered',
  'offer.changed_by_parent': () => 'changed their offer by their private link',
  'offer.withdrawn': () => 'withdrew their offer, and all they had typed is deleted',
  'door.nothing_now': () => 'answered by the parents’ door that they have nothing to offer now',
  'preference.given': () => 'said by the parents’ door how the family likes to be reached',
  'preference.withdrawn': () => 'withdrew what they had said about how to reach the family',
}
