import { addResponse } from '@/lib/activities/response-commands'
import type { AddResponse } from '@/lib/activities/response-schema'
import { today } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'

type Given<Kind extends AddResponse['kind']> = Partial<Extract<AddResponse, { kind: Kind }>>

const said = () => ({ saidOn: today(), sessionId: null })

/** A quotation, agreed to be shown, unless said otherwise. Resolves to its id, as do the two below. */
export function aQuotation(viewer: Viewer, activityId: string, given: Given<'quotation'> = {}) {
  return addResponse(viewer, {
    kind: 'quotation',
    activityId,
    ...said(),
    words: 'I stop and ask him what he thinks will happen.',
    source: 'Parent of a Year 1 pupil',
    consent: 'given',
    ...given,
  })
}

export function aQuestionAsked(viewer: Viewer, activityId: string, given: Given<'questions'> = {}) {
  return addResponse(viewer, {
    kind: 'questions',
    activityId,
    ...said(),
    question: 'How sure do you feel about helping with reading?',
    scaleMax: 5,
    lowWord: 'not at all sure',
    highWord: 'very sure',
    answers: '2 4\n3 3\n4 -',
    ...given,
  })
}

export function somethingAtHome(viewer: Viewer, activityId: string, given: Given<'at_home'> = {}) {
  return addResponse(viewer, {
    kind: 'at_home',
    activityId,
    ...said(),
    what: 'Reading logs returned',
    doneCount: 22,
    ofCount: 29,
    ...given,
  })
}
