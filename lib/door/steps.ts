/** The questions of the skills audit in their order, one a page, and what is sent in the end. */
export const STEPS = [
  'skills',
  'words',
  'how_far',
  'days',
  'ages',
  'speaks',
  'gains',
  'contact',
  'check',
] as const
export type Step = (typeof STEPS)[number]

export const isStep = (text: unknown): text is Step => STEPS.includes(text as Step)

export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check'

export const stepBefore = (step: Step): Step => STEPS[STEPS.indexOf(step) - 1] ?? 'skills'

/** Where a step of an answer is asked. An answer that was sent before is checked on its own page. */
export const pathOf = (step: Step, isChange: boolean) =>
  step === 'check' && isChange ? '/door/mine' : `/door/answer/${step}`
