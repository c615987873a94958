type Detail = Record<string, unknown>

/** What became of long work that wrote nothing, for a timeline: to be read after the person's name. */
export const JOB_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'job.stopped': ({ title }) => `stopped this before anything was written: ${title}`,
  'job.cancelled': ({ title, by }) =>
    `asked for this, and ${by ?? 'somebody'} stopped it before anything was written: ${title}`,
  'job.refused': ({ title, words }) => `asked for this: ${title}. ${words}`,
  'job.failed': ({ title }) => `asked for this, which did not work and wrote nothing: ${title}`,
}
