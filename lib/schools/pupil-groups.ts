/** The flags every school starts with. Keys are what Pupil.groups and Activity.groups keep; a school may add its own. */
export const SHIPPED_GROUPS = [
  { key: 'send', name: 'With SEND' },
  { key: 'eal', name: 'Learning English (EAL)' },
  { key: 'pupil_premium', name: 'Pupil premium' },
  { key: 'looked_after', name: 'Looked after' },
  { key: 'young_carer', name: 'Young carer' },
  { key: 'traveller', name: 'Gypsy, Roma or Traveller' },
  { key: 'service_child', name: 'Service child' },
] as const
