import type { RefusalKind } from './criterion'
import type { CriterionNames } from './criterion-names'

interface Reason {
  kind: RefusalKind
  reason: string
}

type Reasons = Partial<Record<CriterionNames, Reason>> & { nothing: Reason }

/** Why wording that names this does not stand. */
export function reasonAgainst(names: CriterionNames, about: 'pupils' | 'parents'): Reason {
  return REASONS[about][names] ?? REASONS[about].nothing
}

/**
 * Why each kind of wording does not stand as a change for pupils, or for parents. Kind, exact, and with the way out.
 * The paragraphs are those of Ofsted's survey "Schools and parents" (2011): 39 for systems, 40 for turnout and
 * response rates, 85 for satisfaction.
 */
const REASONS: Record<'pupils' | 'parents', Reasons> = {
  pupils: {
    turnout: {
      kind: 'names_a_turnout',
      reason:
        'This counts who comes, and the sessions will record that. Say here what should be different for pupils because they came.',
    },
    response_rate: {
      kind: 'names_a_response_rate',
      reason:
        'This counts what comes back or is used. It tells us who answered, not what changed. Say here what should be different for pupils.',
    },
    event: {
      kind: 'names_an_event',
      reason:
        'This is what the school will do, and it belongs under sessions. Say here what should be different for pupils because of it.',
    },
    system: {
      kind: 'names_a_system',
      reason:
        'This is something the school will set up. It can be in place and nothing change for pupils. Say here what should be different for them.',
    },
    opinion: {
      kind: 'names_an_opinion',
      reason:
        'This is what parents and carers think of it. They may be pleased and nothing change. Say here what should be different for pupils.',
    },
    change_for_parents: {
      kind: 'no_change_for_pupils',
      reason:
        'This is a change for parents and carers. Say what should follow from it for pupils, or record it as a change for parents.',
    },
    what_parents_do: {
      kind: 'no_change_for_pupils',
      reason:
        'This is what parents and carers will do, which you can record as their response. Say here what should be different for pupils because of it.',
    },
    nothing: {
      kind: 'no_change_for_pupils',
      reason: 'This does not yet say what should be different for pupils.',
    },
  },
  parents: {
    turnout: {
      kind: 'names_a_turnout',
      reason:
        'This counts who comes, and the sessions will record that. Say here what parents and carers should know or be able to do because they came.',
    },
    response_rate: {
      kind: 'names_a_response_rate',
      reason:
        'This counts what comes back or is used. It tells us who answered, not what changed. Say here what parents and carers should know or be able to do.',
    },
    event: {
      kind: 'names_an_event',
      reason:
        'This is what the school will do, and it belongs under sessions. Say here what parents and carers should know or be able to do because of it.',
    },
    system: {
      kind: 'names_a_system',
      reason:
        'This is something the school will set up. It can be in place and nothing change. Say here what parents and carers should know or be able to do.',
    },
    opinion: {
      kind: 'names_an_opinion',
      reason:
        'This is what parents and carers think of it. Say here what they should know, be able to do or feel confident about.',
    },
    nothing: {
      kind: 'no_change_for_parents',
      reason:
        'This does not yet say what parents and carers should know, be able to do or feel confident about.',
    },
    change_for_pupils: {
      kind: 'no_change_for_parents',
      reason: 'This is a change for pupils, which is better still. Record it as a change for pupils.',
    },
  },
}
