/** How a parent is thanked on the page they come back to: keys of the catalogue, which that page says in its language. */
const PARENT_NOTICES = ['record.confirmed_thanks', 'record.added_thanks', 'record.judged_thanks'] as const

export type ParentNotice = (typeof PARENT_NOTICES)[number]

/** A notice of another page may still be on its way in the same browser. */
export const isParentNotice = (notice: string | undefined): notice is ParentNotice =>
  PARENT_NOTICES.some((one) => one === notice)
