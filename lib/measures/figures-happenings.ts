import { countsInWords } from './figures'

type Detail = Record<string, unknown>

/** What happened to figures, for a timeline: to be read after the person's name. Counts, never a pupil. */
export const FIGURES_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'figures.worked_out_again': ({ outcomes, rulesVersion }) =>
    `had the results of ${outcomes} outcomes worked out again, by version ${rulesVersion} of the rules`,
  'figures.results_changed': ({ outcomes, rulesVersion }) =>
    `had ${outcomes} ${outcomes === 1 ? 'result' : 'results'} come out otherwise, by version ${rulesVersion} of the rules`,
  'figures.saved': (detail) => `saved figures of ${detail.measure}: ${changed(detail)}`,
  'figures.imported': (detail) =>
    `brought in figures of ${detail.measure} from “${detail.file}”: ${changed(detail)}`,
}

function changed(detail: Detail): string {
  const number = (name: string) => Number(detail[name]) || 0
  const counts = {
    added: number('added'),
    changed: number('changed'),
    removed: number('removed'),
    absent: number('absent'),
  }
  const parts = [
    Object.values(counts).some((count) => count > 0) && countsInWords(counts),
    number('redated') > 0 && `${number('redated')} given another date`,
    number('pupils') > 0 &&
      `${number('pupils')} ${number('pupils') === 1 ? 'pupil' : 'pupils'} added to the register`,
  ]
  return parts.filter(Boolean).join('; ')
}
