/**
 * The rules that speak against a judgement, each by its name in a line of history. Keys are kept with replies and agreed
 * judgements: they are added and never changed.
 */
export const RULE_NAMES = {
  nothing_to_rest_on: 'a grade with nothing to rest on',
  impact_above_engagement: 'impact judged above engagement',
  inclusion_below_engagement: 'inclusion judged below engagement',
  words_above_rung: 'words that claim more than the records',
  no_change_for_pupils: 'success criteria that name no change for pupils',
  plan_without_review: 'a plan with no review',
  records_gone: 'records that are gone',
  one_record: 'one record alone',
  rests_on_turnout: 'turnout alone',
  all_evidence_old: 'evidence older than a year',
  some_evidence_old: 'some evidence older than a year',
  one_year_group: 'evidence from one year group',
  group_not_reached: 'families it is for who are not in it',
  engagement_asserted: 'engagement that is involvement or information',
} as const

export type RuleKey = keyof typeof RULE_NAMES

export const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(RULE_NAMES, key)

/** As a line of history says it; a rule of another version is called by its key. */
export const ruleName = (key: string): string => (isRuleKey(key) ? RULE_NAMES[key] : key)
