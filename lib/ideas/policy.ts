import { isLeader, isRecorder } from '../platform/roles'

type Who = Parameters<typeof isRecorder>[0]

/** Those who work in the school read what parents suggest, write it down, and say it in English. Governors see counts. */
export const canSeeIdeas = isRecorder

/** What becomes of an idea is the school's answer. */
export const canDecideIdeas = isLeader

/** Leaders and the liaison worker tell parents: give them their link, say that they were told, take out what they withdraw. */
export const canTellParents = (viewer: Who) => isLeader(viewer) || viewer.role === 'liaison'

/** Keeps a forum's record: who sits in it, and its meetings. */
export const canKeepForums = canTellParents

/** Whom a forum speaks for is also governors' to know, in numbers of which small ones are hidden. */
export const canSeeForums = (viewer: Who) => isRecorder(viewer) || viewer.role === 'governor'

/** A page that anybody can read speaks for the school. */
export const canPublish = isLeader
