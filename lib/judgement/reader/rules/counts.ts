import type { Rule } from '../rule'

/** What keeps a sentence from having nothing but a count to say. */
const MORE = [
  '^[^?]{1,600}\\?',
  '{doing}',
  '{effect}|boost|outcomes|achiev\\w*|attainment|standards|underachievement|attitudes|punctuality|(?:good|more|better|rapid|excellent|faster) progress|progress (?:in|made|has|was|than)|behaviour',
  '(?:told|said|says|wrote|asked|wanted|reported|felt|thought|explained) (?:us|that|how|in|staff|for|why)|because|so we|and we|we changed|changed|instead of|now ask|compared with',
  '^(?:\\w+ ){0,6}(?:will|would|may|might|should|could|hope|aim|intend)|please|next term|thank you',
  'not engagement|tells us who|what had changed|only to|only of|poor|weak',
  '{credits} … (?:{pupils}|{outcomes})|(?:{pupils}|{outcomes}) … {credits}|{credits} … {changes}',
  'absence of pupils|{pupils} (?:\\w+ )?attendance|attendance of (?:the )?(?:\\w+ )?(?:pupils|students|children)|whole school attendance|attendance (?:has |have )?(?:gone up|rose|risen|improved|fell)',
]

/** Success said to be a count: then the future is no excuse. */
const SIGN = 'success criteri(?:on|a)|target|milestone|we will know|sign of success|measure of success'

const common = {
  mark: 'only_counts',
  unless: MORE,
  source: 'Ofsted, Schools and parents (2011), paragraphs 39 and 40',
} as const

const CAME = {
  why: 'It counts who came or answered. Much evaluation stopped at that, the survey found.',
  instead:
    'Add what parents and carers did because of it, in their words or counted, and what changed for pupils.',
} as const

const THERE = {
  why: 'It says that something was set up or held. The survey found that schools could often point only to systems, and not to their impact.',
  instead: 'Add who used it, what parents and carers did because of it, and what changed for pupils.',
} as const

/** Only systems, events, turnout or answers. */
export const COUNTS: readonly Rule[] = [
  {
    ...common,
    ...CAME,
    key: 'turnout',
    when: [
      '(?:attendance|attendence|turn ?out|up ?take|take up|response rate|return rate|replies|bookings|log ins|visits) (?:at|to|of|from|for)|turn ?out|up ?take|take up|response rate|return rate|replies to|rates? of attendance',
      '{events}|{systems}|{parents}|{asking}',
    ],
  },
  {
    ...common,
    ...CAME,
    key: 'so_many_came',
    when: [
      '(?:{number}|{quantity}) … (?:came(?! back)|stayed|attend\\w*|at+end\\w*|joined (?:the|our|us|a|in the)|took part|return\\w*|respond\\w*|replied|signed|downloaded|activated|logg?\\w* (?:on|in|into)|visited|on the register|recommend\\w*|at the|than ever|to the survey|offered a place|at sports day)',
      '{parents}|{events}|{systems}|accounts|replies',
    ],
  },
  {
    ...common,
    ...CAME,
    key: 'came_so_many',
    unless: [...MORE, '{engage}'],
    when: [
      '(?:attended|returned|signed|downloaded|completed|answered|joined|followed|used) by|(?:{events}|{systems}) … (?:popular|full|well attended|excellent|packed|oversubscribed)|well attended|on the register|varied from',
      '{events}|{systems}|{parents}|{asking}',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'was_held',
    unless: [...MORE, '{engage}'],
    when: [
      '(?:we|school|schools|nursery|academy|centre|it|staff|class|year|headteachers|pta|teachers|governors) (?:\\w+ ){0,4}(?:{holds})',
      '{events}|{systems}|{asking}|{parents}|{telling}',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'was_set_up',
    unless: [...MORE, '{engage} (?:through|by|with|in)'],
    when: [
      '(?:{systems}|{events}|{parents}|lead|toy library) … (?:{exists})|(?:{exists}) … (?:{systems}|{events})',
      '{parents}|{systems}|{work}',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'is_there',
    unless: [...MORE, '{engage}'],
    when: [
      '(?:there is|there are|has|have|had|operates?|adopts?|with) (?:\\w+ ){0,6}(?:{systems}|open door|opportunities)',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'is_regular',
    when: [
      '(?:takes? place|meets?|run|runs|offered|made|happens?|held) (?:\\w+ ){0,4}(?:every|each|once|twice|times|weekly|monthly|termly|fortnightly|to every|throughout the (?:year|term))|(?:meet|meets) (?:\\w+ )?(?:fortnightly|weekly|monthly)|(?:{events}|{systems}) (?:\\w+ )?(?:is|are) (?:also )?(?:held|issued|sent out|sent home|given|offered|scheduled|arranged|organised|available|accessible)|(?:{events}) run (?:\\w+ ){1,3}a (?:year|term|week|month)|we have asked|(?:forums?|councils?|groups?|committees?) met',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'were_invited',
    when: [
      '(?:was|were|have been|has been) (?:\\w+ )?(?:invited|welcomed) (?:to|in|into|back|along)|{parents} (?:are|were) (?:\\w+ )?(?:offered|given|sent|issued with|provided with) (?:an?|the|access|copies|regular|weekly|termly)',
      '{parents}',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'is_sent_or_met',
    when: [
      '{parents} (?:receive|get|have access to) (?:\\w+ ){0,3}(?:{telling}|{systems})|(?:{telling}|{systems}) (?:go|goes|come|comes|are sent|is sent) (?:out|home) (?:\\w+ ){0,4}(?:every|each|once|twice|weekly|monthly|termly|on|to parents)|(?:{systems}|{events}|associations?|governors?) (?:usually )?(?:meets?|elected|are elected|is elected|meeting) (?:on|twice|once|every|each|termly|half termly|monthly|in|three|four|five|six)',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'can_be_reached',
    when: [
      'make themselves available|(?:can be|is|are) (?:\\w+ )?(?:reached|found|contacted|accessed|accessible|available|on hand) (?:by|via|on|at|in|through|for|to)',
      '{parents}',
      '{systems}|staff|teachers|practitioners|team|line|helpline',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'at_the_gate',
    unless: [...MORE, '{engage}'],
    when: ['(?:on|at) the (?:school )?(?:gates?|doors?|playground)', '{parents}'],
  },
  {
    ...common,
    ...CAME,
    key: 'glad_of_turnout',
    unless: ['^[^?]{1,600}\\?', '{doing}', '{engage}', 'hope|look forward|looking forward'],
    when: [
      '(?:wonderful|lovely|great|fantastic|delighted|thrilled|pleased|good|brilliant|amazing|super) (?:to (?:see|welcome|have|let)|with|by|that) … (?:so many|turn ?out|{parents} (?:\\w+ ){0,3}(?:at|for|attend\\w*|come|came|join\\w*)|volunteers)|(?:so|as) many (?:\\w+ ){0,3}(?:{parents}|you) (?:\\w+ )?(?:at|for|attend\\w*|come|came|join\\w*)',
    ],
  },
  {
    ...common,
    ...CAME,
    key: 'few_or_many_answered',
    when: [
      '(?:supported|helped|reached|worked with|support to) (?:\\w+ ){0,3}(?:{number}) … (?:{parents})|(?:received|had|got|have had) (?:\\w+ ){0,3}(?:responses?|replies|answers|interest)|(?:volunteers?|{parents}|representatives) (?:have |has )?(?:come|came) forward|{parents} (?:regularly )?joins? (?:us|in|our|the)',
    ],
  },
  {
    ...common,
    ...CAME,
    key: 'so_many_say',
    unless: ['^[^?]{1,600}\\?', '{doing}', 'home|because|so we|compared with|from \\d|changed'],
    when: [
      '(?!one )(?:{number}) (?:per cent )?(?:of )?(?:our |the |all )?(?:{parents}|you) … (?:said|say|agree\\w*|felt|feel|think|thought|rated|recommend|are happy|were happy|are satisfied)',
    ],
  },
  {
    ...common,
    ...CAME,
    key: 'counted_then_claimed',
    unless: ['^[^?]{1,600}\\?', '{doing}', 'compared with|similar|did not|from \\d|pupils whose'],
    when: [
      '{number} … (?:attend\\w*|came|evenings?|sessions?|workshops?|parents)|attendance at … (?:risen|up|rose)',
      'which (?:has|have|leads?|led)|and as a result|and so|and … (?:went up|improved|gone up)',
    ],
  },
  {
    ...common,
    ...THERE,
    key: 'sign_of_success',
    unless: ['{doing}', '(?:pupils|students|children) … (?:read|reach|achieve)', '^[^?]{1,600}\\?'],
    when: [
      SIGN,
      '(?:attend\\w*|launched|held|sent|recruited|response|set up|signed|come|came|join|log in|in place|appointed|published)',
    ],
  },
]
