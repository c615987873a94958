import { putUnderPriority } from '@/lib/plan/action-commands'
import { addContribution } from '@/lib/plan/contribution-commands'
import { addPriorityCriterion, sayWhatItCameTo } from '@/lib/plan/criterion-commands'
import { linkActivities } from '@/lib/plan/link-commands'
import { endPriority, planPriority, reviewPriority } from '@/lib/plan/priority-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { versionOfPriority } from '../builders/plan'
import { type Day, dateOf, momentOf } from './calendar'
import type { PriorityStory } from './plan-story'
import type { Happens, Setting, Told } from './told'

/** What the school's improvement plan says, what works on it, and what becomes of it. */
export function planHappens({ story, years }: Setting): Happens[] {
  return (story.plan ?? []).flatMap((priority) => priorityHappens(priority, years[priority.year]))
}

function priorityHappens(priority: PriorityStory, year: number): Happens[] {
  const { key, criteria, works, actions, contributed = [], looked, ended } = priority
  const on = (day: Day) => dateOf(year, day)
  const then = (
    { on: day, by }: { on: Day; by: string },
    usual: string,
    tell: (viewer: Viewer, id: string, told: Told) => Promise<unknown>,
  ): Happens => ({
    at: momentOf(year, day, usual),
    tell: (told) => tell(told.viewer(by), told.id('priority', key), told),
  })
  return [
    {
      at: momentOf(year, priority.on, '16:10'),
      tell: async (told) => told.keep(await planned(told, priority, year), 'priority', key),
    },
    ...(works
      ? [
          then(works, '16:20', async (viewer, id, told) =>
            linkActivities(viewer, {
              ...(await versionOfPriority(viewer, id)),
              activityIds: works.activities.map((activity) => told.id('activity', activity)),
            }),
          ),
        ]
      : []),
    ...(actions
      ? [
          then(actions, '16:25', (viewer, priorityId, told) =>
            putUnderPriority(viewer, {
              priorityId,
              actionIds: actions.from.map((from) => told.id('improvement', from)),
            }),
          ),
        ]
      : []),
    ...contributed.map((one) =>
      then(one, '16:40', (viewer, priorityId, told) =>
        addContribution(viewer, {
          priorityId,
          words: one.words ?? null,
          saidOn: one.idea ? null : on(one.on),
          ideaId: one.idea ? told.id('idea', one.idea) : null,
          became: one.became ?? null,
          becameOn: one.became ? on(one.on) : null,
        }),
      ),
    ),
    ...criteria.flatMap(({ statement, came }) =>
      came
        ? [
            then(came, '16:50', async (viewer, priorityId) =>
              sayWhatItCameTo(viewer, {
                ...(await criterionOf(viewer, priorityId, statement)),
                reached: came.to,
                reachedOn: on(came.on),
              }),
            ),
          ]
        : [],
    ),
    ...(looked
      ? [
          then(looked, '17:00', async (viewer, id) =>
            reviewPriority(viewer, {
              ...(await versionOfPriority(viewer, id)),
              reviewWords: looked.words,
              reviewOn: on(looked.next),
            }),
          ),
        ]
      : []),
    ...(ended
      ? [
          then(ended, '17:15', async (viewer, id) =>
            endPriority(viewer, {
              ...(await versionOfPriority(viewer, id)),
              endedAs: ended.as,
              endedOn: on(ended.on),
              endedWhy: ended.why,
            }),
          ),
        ]
      : []),
  ]
}

async function planned(told: Told, priority: PriorityStory, year: number): Promise<string> {
  const { by, owner, title, subject, why, review, criteria } = priority
  const viewer = told.viewer(by)
  const priorityId = await planPriority(viewer, {
    title,
    subject,
    why,
    academicYear: year,
    ownerId: told.viewer(owner).membershipId,
    startsOn: dateOf(year, priority.on),
    endsOn: dateOf(year, '47 Fri'),
    reviewOn: dateOf(year, review),
  })
  for (const { about = 'pupils', statement, measure, baseline, target, review: by } of criteria)
    await addPriorityCriterion(viewer, {
      priorityId,
      about,
      statement,
      measureId: told.measure(measure),
      baseline,
      target,
      reviewOn: dateOf(year, by),
    })
  return priorityId
}

const criterionOf = (viewer: Viewer, priorityId: string, statement: string) =>
  inSchool(viewer, (tx) =>
    tx.priorityCriterion.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, priorityId, statement },
      select: { id: true, version: true },
    }),
  )
