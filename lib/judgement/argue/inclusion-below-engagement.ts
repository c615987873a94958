import { OFSTED_2011, SURVEY_AREAS } from '../frameworks/ofsted-2011'
import type { Doubt } from './doubt'
import { type Grounds, placeOf } from './grounds'
import { SOURCES } from './sources'

/**
 * In none of 47 schools was the judgement on inclusion less positive than the one on the work with parents as a whole, and in
 * eight it was more so: paragraph 72 of the survey. Said on either of the two.
 */
export function inclusionBelowEngagement(grounds: Grounds): Doubt[] {
  const { frameworkKey, areaKey, grade, beside, scale } = grounds
  if (frameworkKey !== OFSTED_2011.key) return []
  if (areaKey !== SURVEY_AREAS.inclusion && areaKey !== SURVEY_AREAS.engagement) return []
  const gradeOf = (area: string) => placeOf(grounds, area === areaKey ? grade : beside[area])
  const [inclusion, engagement] = [gradeOf(SURVEY_AREAS.inclusion), gradeOf(SURVEY_AREAS.engagement)]
  if (inclusion === null || engagement === null || inclusion <= engagement) return []
  return [
    {
      rule: 'inclusion_below_engagement',
      about: '',
      words: `Inclusion, “${scale[inclusion]?.name}”, is judged below engagement, “${scale[engagement]?.name}”. Of the 47 schools of the survey, none was judged so, and eight were judged the other way round. Can the work with parents be as good as that while it includes fewer of them?`,
      source: SOURCES.noneBelow,
      records: [],
    },
  ]
}
