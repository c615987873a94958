/**
 * The rules that speak against a judgement, what weighs most first, each by its name in a line of history and above its doubts.
 * Keys are kept with replies and agreed judgements: they are added and never changed.
 */
export const RULE_NAMES = {
  nothing_to_rest_on: 'a grade with nothing to rest on',
  impact_above_engagement: 'impact judged above engagement',
  inclusion_below_engagement: 'inclusion judged below engagement',
  records_gone: 'records that are gone',
  rests_on_turnout: 'turnout alone',
  words_above_rung: 'words that claim more than the records',
  engagement_asserted: 'engagement that is involvement or information',
  group_not_reached: 'families it is for who are not in it',
  all_evidence_old: 'evidence older than a year',
  some_evidence_old: 'some evidence older than a year',
  one_year_group: 'evidence from one year group',
  one_record: 'one record alone',
  no_change_for_pupils: 'success criteria that name no change for pupils',
  plan_without_review: 'a plan with no review',
} as const

export type RuleKey = keyof typeof RULE_NAMES

export const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(RULE_NAMES, key)

/** As a line of history says it; a rule of another version is called by its key. */
export const ruleName = (key: string): string => (isRuleKey(key) ? RULE_NAMES[key] : key)

const BY_WEIGHT = Object.keys(RULE_NAMES)

/** The place of a rule among all, 0 what weighs most; one of another version comes last. */
export const ruleWeight = (key: string): number => {
  const at = BY_WEIGHT.indexOf(key)
  return at < 0 ? BY_WEIGHT.length : at
}
