import { isLeader } from '../platform/roles'

/** Leaders prepare a conversation, practise it, and give visitors a link. */
export const canPrepare = isLeader
