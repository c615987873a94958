import { SURVEY_AREAS } from '../frameworks/ofsted-2011'
import type { Doubt } from './doubt'

/**
 * In none of 47 schools did inspectors judge the impact of parents' involvement above the school's engagement with parents, and
 * in 16 below it: paragraph 4 of the survey.
 *
 * @param places of the grades decided in the same framework, 0 the best; null where there is none
 */
export function impactAboveEngagement(
  areaKey: string,
  places: { own: number | null; other: number | null },
): Doubt[] {
  if (places.own === null || places.other === null) return []
  const [impact, engagement] =
    areaKey === SURVEY_AREAS.impact ? [places.own, places.other] : [places.other, places.own]
  const isOne = areaKey === SURVEY_AREAS.impact || areaKey === SURVEY_AREAS.engagement
  if (!isOne || impact >= engagement) return []
  return [
    {
      rule: 'impact_above_engagement',
      about: '',
      words:
        'Impact is judged above engagement. Of the 47 schools of the survey, none was judged so, and 16 were judged the other way round. What lets parents’ part count for more than the work that brought it about?',
      source: 'Ofsted, Schools and parents (2011), paragraph 4',
      records: [],
    },
  ]
}
