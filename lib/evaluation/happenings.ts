import { typedFigure } from '../measures/figures-in-words'

type Detail = Record<string, unknown>

/** Ways to compare, to stand after "compared". */
export const DESIGN_WAYS: Record<string, string> = {
  prepost: 'before and after',
  prepost_norm: 'against a norm',
  dose: 'by how often families come',
  its: 'as a series',
  its_controlled: 'as a series beside another',
  comparison: 'beside another group',
  comparison_matched: 'in matched pairs',
  randomised: 'by lot',
}

const design = (value: unknown) => DESIGN_WAYS[String(value)] ?? String(value)

/** What happened to the plan, the groups and the draw, for a timeline: to be read after the person's name. */
export const EVALUATION_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'evaluation.answered': ({ measure }) => `answered how the change in ${measure} will be found out`,
  'evaluation.answered_again': ({ measure }) =>
    `changed the answers to how the change in ${measure} will be found out`,
  'evaluation.design_chosen': ({ measure, design: to }) => `chose to compare ${measure} ${design(to)}`,
  'evaluation.design_changed_after_lock': ({ measure, design: to, before, after }) => {
    const was = (before ?? {}) as Detail
    const { worthwhile } = (after ?? {}) as Detail
    if (was.design !== to)
      return `changed how ${measure} is compared after it was locked: ${design(to)}, before that ${design(was.design)}`
    return was.worthwhile === worthwhile
      ? `changed the words of how ${measure} is compared after they were locked`
      : `changed how much would matter in ${measure} after it was locked: ${said(worthwhile)}, before that ${said(was.worthwhile)}`
  },
  'evaluation.design_fell_back': ({ measure, before }) =>
    `gave answers that no longer allow ${measure} to be compared ${design((before as Detail | undefined)?.design)}, so it is compared before and after`,
  'evaluation.groups_made': ({ tookPart, compared }) =>
    `put ${tookPart} into the group that takes part and ${compared} into the one it is compared with`,
  'evaluation.drawn': (detail) => `drew by lot among ${units(detail)}, sealed with seed ${detail.seed}`,
  'evaluation.drawn_again': (detail) =>
    `drew by lot a second time (draw ${detail.number}) among ${units(detail)}, seed ${detail.seed}, because: ${detail.reason}`,
  'evaluation.draw_shown': ({ number }) => `had the names of draw ${number} shown`,
}

const said = (worthwhile: unknown) => (typeof worthwhile === 'number' ? typedFigure(worthwhile) : 'not said')

const units = ({ units: count, chosen }: Detail) =>
  `${count} ${chosen === 'classes' ? 'classes' : 'families'}`
