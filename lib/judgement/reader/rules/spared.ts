/** Patterns that keep a sentence from being marked, by what it does instead of claiming. */

/** It asks. */
const ASKS = ['^[^?]{1,600}\\?']

/** It denies, doubts, or tells two things apart. */
const DENIES = [
  "cannot|can't|no evidence|no claim|not claim|too early|not clear|unclear|whether|not (?:yet )?know|not found|neither|nor|never",
  '(?:is|are|was|were|does|do|did|has|have) not',
  "isn't|aren't|doesn't|don't|didn't|hasn't|haven't|wasn't",
  'not (?:only|just|the same|a|an|yet|more)',
]

const TELLS_APART = [
  'apart from|separate(?:ly)?|rather than|instead of|confus\\w*|mistak\\w*|really information|for engagement',
]

/** It hopes or aims. */
const AIMS = [
  'aim|aims|aimed|hope|hopes|hoping|intend|intends|plan to|planning to|want to|wanted to|would|could|should|might|may|will|in order to|goal',
  'to (?:ensure|secure) the',
  'to (?:help|improve|raise|increase|reduce|develop|promote|support) (?=[^,]{0,60}(?:$|by))',
  '^if',
  'we (?:\\w+ )?(?:believe|recognise|value|understand)',
  'can (?:\\w+ )?(?:enhance|strengthen|help|make|have|improve|support|benefit|lead|raise)',
]

/** It says what others found, or what a word means. */
const TEACHES = [
  'research\\w*|studies|evidence shows|proven|it is known|review by|evidenced by|surveys show|endowment|literature|recommend\\w*|can be an?|encouraged to|is defined as|means that parents support|engagement (?:means|is) (?:that )?parents',
]

export const NO_CLAIM = [...ASKS, ...DENIES, ...AIMS, ...TEACHES]

/** What keeps a use of "engagement" from being a confusion. */
export const NO_CONFUSION = [
  ...ASKS,
  ...TEACHES,
  ...TELLS_APART,
  '(?:is|are|does|do) not',
  'not (?:only|just|the same|enough)',
  'and not',
  '(?:pupils|students|children|classes|year \\d{1,2})(?: \\w+){0,3} engag\\w*',
  'engag\\w* (?:ring|in (?:building|paid|full))|head of engagement',
  '{doing}',
  'more directly',
]
