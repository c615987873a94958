import type { Design } from '../facts'
import type { PlanningAnswers } from './answers'
import { sidesOf, unitName } from './designs'

/** What the school would do, in a sentence the head can say to the staff. */
export function designInWords(design: Design, answers: PlanningAnswers): string {
  const { who } = answers
  const tookPart = who.places ?? who.pupils
  switch (design) {
    case 'randomised': {
      const isClass = unitName(answers) === 'class'
      const [name, count] = isClass
        ? ['classes', who.classes]
        : ['families', Math.min(who.families, who.pupils)]
      const within = isClass || who.classes < 2 ? '' : ' within each class'
      return `Half of the ${count} ${name} start this term and half next, drawn by lot${within}.`
    }
    case 'comparison_matched':
      return `Each of the ${tookPart} pupils who take part is paired with one of the ${who.pupils - tookPart} others who began alike.`
    case 'comparison': {
      const sides = sidesOf('comparison', answers)
      return `The ${tookPart} pupils who take part are set beside the ${sides?.compared ?? 0} who do not, measured in the same weeks.`
    }
    case 'its_controlled':
      return 'The weekly figures of those who take part are set beside those of the others, before and after it starts.'
    case 'its':
      return 'The weekly figures are set beside where they were heading before it starts.'
    case 'prepost_norm':
      return `The ${tookPart} pupils are measured before and after, and the rise a norm expects is taken off.`
    case 'dose':
      return 'Pupils whose families come more often are set beside those whose families come less often.'
    case 'prepost':
      return `The ${tookPart} pupils are measured before and after.`
    case 'reach':
      return 'It is recorded who was invited and who came.'
  }
}
