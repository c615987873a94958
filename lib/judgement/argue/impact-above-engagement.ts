import { OFSTED_2011, SURVEY_AREAS } from '../frameworks/ofsted-2011'
import type { Doubt } from './doubt'
import { type Grounds, placeOf } from './grounds'
import { SOURCES } from './sources'

/**
 * In none of 47 schools did inspectors judge the impact of parents' involvement above the school's engagement with parents, and
 * in 16 below it: paragraph 4 of the survey. Said on either of the two, once both have a grade.
 */
export function impactAboveEngagement(grounds: Grounds): Doubt[] {
  const { frameworkKey, areaKey, grade, beside } = grounds
  if (frameworkKey !== OFSTED_2011.key) return []
  const gradeOf = (area: string) => placeOf(grounds, area === areaKey ? grade : beside[area])
  if (areaKey !== SURVEY_AREAS.impact && areaKey !== SURVEY_AREAS.engagement) return []
  const [impact, engagement] = [gradeOf(SURVEY_AREAS.impact), gradeOf(SURVEY_AREAS.engagement)]
  if (impact === null || engagement === null || impact >= engagement) return []
  const { scale } = grounds
  return [
    {
      rule: 'impact_above_engagement',
      about: '',
      words: `Impact, “${scale[impact]?.name}”, is judged above engagement, “${scale[engagement]?.name}”. Of the 47 schools of the survey, none was judged so, and 16 were judged the other way round. What lets parents’ part count for more than the work that brought it about?`,
      source: SOURCES.noneAbove,
      records: [],
    },
  ]
}
