import type { Rule } from '../rule'
import { NO_CLAIM } from './spared'

/** What links a change to parents, or measures it: any of these, and the sentence is not marked. */
const LINKED = [
  'from \\d[\\d.,]{0,12}%? (?:\\w+ ){0,3}to \\d',
  'rose … \\d|fell … \\d|gained \\w+ months|by \\d[\\d.,]{0,12} (?:percentage )?points?',
  'compared (?:with|to)|than (?:those of )?(?:similar|other) (?:pupils|students|children)|against|similar pupils|similar students',
  '\\d{1,5} of (?:the )?\\d{1,5}|\\d{1,5} out of \\d{1,5}',
  'of the \\d{1,5} (?:pupils|students|children)',
  '{doing}',
]

const common = {
  mark: 'impact_without_link',
  unless: [...NO_CLAIM, ...LINKED],
  instead:
    'Say what was measured, for how many pupils, before and after; with whom they are compared; and what parents and carers did that could have brought it about. Where you have none of these, say that you do not know yet.',
  source: 'Ofsted, Schools and parents (2011), paragraphs 39, 40 and 42',
} as const

const WHY = {
  credits:
    'It credits work with parents with a change for pupils, and names no measure, no comparison and nothing that links the two.',
  effect: 'It claims an effect, and does not say on what measure, compared with whom, or how it came about.',
  beside:
    'It puts a change for pupils beside work with parents as if one came of the other, and shows nothing that links them.',
} as const

/** The change for pupils is claimed, and nothing stands behind it. */
export const IMPACT: readonly Rule[] = [
  {
    ...common,
    key: 'credited_with',
    unless: [
      ...common.unless,
      '(?:ensur|secur)\\w* (?:\\w+ ){0,3}communication|communication … (?:ensured|secured)',
    ],
    when: ['{credits}', '(?:{parents}|{work})', '(?:{outcomes}|{pupils} … {changes})'],
    why: WHY.credits,
  },
  {
    ...common,
    key: 'as_a_result',
    when: [
      '^(?:as a (?:direct )?(?:result|consequence)|because of this|this)',
      '{changes}',
      '(?:{outcomes}|{pupils})',
    ],
    why: WHY.credits,
  },
  {
    ...common,
    key: 'claims_an_effect',
    when: [
      '(?:ha(?:s|ve|d|ving)|make|makes|made|making) (?:\\w+ ){0,4}{effect}|{effect} … (?:is|are|was) (?:\\w+ )?(?:clear|significant|considerable|evident|huge|great|positive)',
      '(?:{parents}|{work}|^the impact)',
    ],
    why: WHY.effect,
  },
  {
    ...common,
    key: 'work_changes_pupils',
    unless: [
      ...common.unless,
      '{parents} (?:and \\w+ )?are (?:\\w+ )?(?:better|more) (?:equipped|informed|able|aware|confident)',
    ],
    when: ['(?:{parents}|{work}) … {changes}', '(?:{outcomes}|{pupils})'],
    why: WHY.credits,
  },
  {
    ...common,
    key: 'works',
    when: [
      '{work} … (?:works|worked|(?:is|are|was|were|be) (?:\\w+ )?effective)|{parents} … (?:scheme|programme|sessions?|evenings?|course) (?:works|worked|(?:is|are|was|were) … effective)',
    ],
    why: WHY.effect,
  },
  {
    ...common,
    key: 'changed_by_work',
    when: [
      '{changes} by … (?:{parents}|{work}|meetings)|see (?:their )?{pupils} {changes}',
      '{parents}|{work}',
      '{pupils}|{outcomes}',
    ],
    why: WHY.credits,
  },
  {
    ...common,
    key: 'since_then',
    when: ['(?:since|following|after)', '(?:{parents}|{work})', '{changes}', '{outcomes}'],
    why: WHY.beside,
  },
  {
    ...common,
    key: 'and_so',
    when: [
      'and (?:so )?(?:\\w+ ){0,3}(?:{outcomes}|{pupils}) … {changes}|and so have (?:standards|results|outcomes)',
      '{parents}|{work}|{events}',
    ],
    why: WHY.beside,
  },
  {
    ...common,
    key: 'owed_to_parents',
    when: [
      '(?:because|thanks to|owing to|due to|with the (?:help|support) of) (?:\\w+ ){0,8}(?:{parents})|because of (?:\\w+ ){0,6}(?:relationships?|links?|partnerships?)',
      '{pupils}|{outcomes}',
      '{changes}|excellent|outstanding|strong|high|confident|happy|happier|quickly|calm|calmer|well|best|ready',
    ],
    why: WHY.credits,
  },
  {
    ...common,
    key: 'benefit_from_links',
    when: [
      '(?:{pupils}|{outcomes}) … (?:benefit\\w*|gain\\w*|profit\\w*) … from … (?:{parents}|home|partnerships?|relationships?)|(?:links?|partnerships?|relationships?) … (?:{parents}|home) … (?:means?|meant|ensures?|enables?|allows?|helps?) … (?:{pupils}|{outcomes})',
    ],
    why: WHY.credits,
  },
]
