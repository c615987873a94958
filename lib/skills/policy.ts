import { isLeader, isRecorder } from '../platform/roles'

type Who = Parameters<typeof isRecorder>[0]

/** Those who work in the school see what parents offer, because it is they who ask for it. Governors see counts. */
export const canSeeOffers = (viewer: Who) => isRecorder(viewer)

/** Writes down what a parent or carer tells them at the gate, or wrote on paper: whoever works in the school may be told. */
export const canEnterAnswers = (viewer: Who) => isRecorder(viewer)

/** Leaders and the liaison worker ask parents: campaigns, links, the vocabulary; and see how whoever offers is reached. */
export const canAskParents = (viewer: Who) => isLeader(viewer) || viewer.role === 'liaison'

/** Posts a request, and invites. */
export const canRequest = (viewer: Who) => isRecorder(viewer)

/** What is known of somebody's checks is set by leaders and the liaison worker, never by whoever would like the help. */
export const canSetVolunteer = (viewer: Who) => isLeader(viewer) || viewer.role === 'liaison'
