import type { Rule } from '../rule'
import { NO_CONFUSION } from './spared'

const common = {
  mark: 'confuses',
  unless: NO_CONFUSION,
  source:
    'Engagement in Education, on inspection reports: engagement is parents supporting their children’s learning in the home',
} as const

/** Engagement, involvement, information and asking, one called by the name of another. */
export const CONFUSES: readonly Rule[] = [
  {
    ...common,
    key: 'engaged_by_telling',
    when: ['{engage}', '{telling}'],
    why: 'It calls this engagement, and what it names is information: the school tells, and nothing comes back.',
    instead:
      'Call it information. For engagement, say what parents and carers do to support learning at home, and how you know.',
  },
  {
    ...common,
    key: 'engaged_by_asking',
    when: ['{engage}', '{asking}'],
    why: 'It calls this engagement, and what it names is consultation: the school asked parents and carers what they think.',
    instead:
      'Call it consultation, and say what you asked and what you changed. For engagement, say what parents and carers do to support learning at home.',
  },
  {
    ...common,
    key: 'engaged_by_coming',
    unless: [
      ...NO_CONFUSION,
      'attendance(?:,| and) (?:well ?being|behaviour|punctuality|attainment|progress)',
    ],
    when: ['{engage}', '{coming}|engagement (?:events?|evenings?|afternoons?|mornings?|meetings?)'],
    why: 'It takes coming, or logging in, for engagement. That somebody came does not say that they support learning at home.',
    instead: 'Say who came as a count, and then what they did at home because of it.',
  },
  {
    ...common,
    key: 'engaged_by_taking_part',
    when: ['{engage}', '{partaking}'],
    why: 'It calls this engagement, and what it names is involvement: parents and carers taking part in the life of the school.',
    instead:
      'Call it involvement, and say what it brings the school. For engagement, say what parents and carers do to support learning at home.',
  },
  {
    ...common,
    key: 'involved_by_telling',
    when: [
      '(?:{involve} … (?:sending|emailing|telling|informing|texting)|{involve} … (?:they|it|which) (?:receive|was emailed|were sent|was sent|are told|are informed)|(?:reports?|newsletters?|letters?|curriculum pages|websites?|texts) … (?:make sure|makes sure|ensures?|mean|means|keep|keeps) … {involve})',
      '{parents}',
    ],
    why: 'It calls this involvement, and what it names is information: parents and carers are told, and take no part.',
    instead:
      'Call it information, or say what parents and carers did: which part they took, and what came of it.',
  },
]
