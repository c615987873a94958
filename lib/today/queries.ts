import 'server-only'
import { waitingCasesSelect } from '@/lib/concerns/waiting'
import { readAgeingEvidence } from '@/lib/evidence/queries'
import { waitingSelect } from '@/lib/governance/waiting'
import { waitingIdeasSelect } from '@/lib/ideas/waiting'
import { STEPS } from '@/lib/impact/ladder'
import { readStandings, type Standing } from '@/lib/impact/standings'
import { waitingJudgementsSelect } from '@/lib/judgement/waiting'
import { waitingPrioritiesSelect } from '@/lib/plan/waiting'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { academicYearOf, addDays, toDate, toIso } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { campaignsToRemind } from '@/lib/skills/campaign-queries'
import { countEnding } from '@/lib/skills/ended-queries'
import { checksToRenew } from '@/lib/skills/volunteer-page'
import { waitingSkillsOf, waitingSkillsSelect } from '@/lib/skills/waiting'
import { concernLines } from './concern-lines'
import { consentLines } from './consent-lines'
import { governorsLines } from './governors-lines'
import { ideaLines } from './idea-lines'
import { judgementLines } from './judgement-lines'
import {
  activityLines,
  evidenceLines,
  inOrder,
  type Line,
  SESSIONS_AHEAD,
  type SessionToRecord,
  sessionLines,
} from './lines'
import { planLines } from './plan-lines'
import { skillsLines } from './skills-lines'

export type Today = {
  lines: Line[]
  /** The activity that allows most to be said, with what may be said; null when none says anything. */
  finding: { id: string; title: string; claim: string } | null
  /** Nothing of this year or the last is on record. */
  isEmpty: boolean
}

/** What needs this person, in one transaction of four statements; of two more for those who ask parents, and one for leaders. */
export async function getToday(viewer: Viewer): Promise<Today> {
  if (!isRecorder(viewer)) throw new NotAllowed()
  const on = today()
  const year = academicYearOf(on)
  const [standings, waiting, evidence, checks, campaigns, ending] = await inSchool(viewer, async (tx) => [
    await readStandings(tx, viewer, [year, year - 1, year + 1]),
    await readWaiting(tx, viewer, on),
    await readAgeingEvidence(tx, viewer),
    await checksToRenew(tx, viewer),
    await campaignsToRemind(tx, viewer),
    await countEnding(tx, viewer),
  ])
  const { sessions, governors, concerns, ideas, skills, priorities, judging } = waiting
  return {
    lines: inOrder([
      ...governorsLines(governors, on),
      ...concernLines(concerns, viewer, on),
      ...skillsLines({ ...skills, checks, campaigns }, on),
      ...consentLines(ending),
      ...ideaLines(ideas),
      ...planLines(priorities, on),
      ...judgementLines(judging, on),
      ...sessionLines(sessions, on),
      ...activityLines(standings, viewer, on),
      ...evidenceLines(evidence, standings, viewer),
    ]),
    finding: findingOf(standings),
    isEmpty:
      standings.length === 0 &&
      sessions.length === 0 &&
      governors.questions.length === 0 &&
      concerns.cases.length === 0 &&
      ideas.length === 0 &&
      skills.unanswered.length + skills.placements.length === 0,
  }
}

/**
 * One statement: the sessions nobody has recorded, by date, for leaders what governors wait for, and what of the concerns,
 * of parents' ideas, of what they offer and of judging waits for this person.
 */
async function readWaiting(tx: Tx, viewer: Viewer, on: string) {
  const { schoolId } = viewer
  const unrecorded = { schoolId, recordedAt: null, heldOn: { lte: toDate(addDays(on, SESSIONS_AHEAD)) } }
  const {
    activities,
    cases,
    improvements,
    ideas,
    priorities,
    offers,
    skillRequests,
    bankHolidays,
    calendarSpans,
    judgements,
    frameworks,
    ...governors
  } = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: {
      ...waitingSelect(viewer),
      ...waitingCasesSelect(viewer, on),
      ...waitingSkillsSelect(viewer, on),
      ...waitingIdeasSelect(viewer),
      ...waitingPrioritiesSelect(viewer, on),
      ...waitingJudgementsSelect(viewer, on),
      activities: {
        where: { schoolId, archivedAt: null, status: { not: 'stopped' }, sessions: { some: unrecorded } },
        select: {
          id: true,
          title: true,
          sessions: { where: unrecorded, select: { id: true, heldOn: true, startsAt: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const sessions: SessionToRecord[] = activities
    .flatMap(({ sessions: some, ...activity }) =>
      some.map((session) => ({ ...session, heldOn: toIso(session.heldOn), activity })),
    )
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.id.localeCompare(b.id))
  return {
    sessions: sessions.slice(0, MOST_SESSIONS),
    governors,
    concerns: { cases, improvements },
    ideas,
    priorities,
    judging: { judgements, frameworks },
    skills: waitingSkillsOf({ offers, skillRequests, bankHolidays, calendarSpans }),
  }
}

/** More than a school holds in a term: a list nobody has kept for years is not shown whole. */
const MOST_SESSIONS = 200

function findingOf(standings: readonly Standing[]): Today['finding'] {
  const reached = ({ ladder }: Standing) => (ladder.stands ? STEPS.indexOf(ladder.stands) : -1)
  const begun = ({ startsOn }: Standing) => startsOn?.getTime() ?? 0
  const [best] = standings
    .filter((standing) => reached(standing) >= STEPS.indexOf('took_part'))
    .sort((a, b) => reached(b) - reached(a) || begun(b) - begun(a))
  return best ? { id: best.id, title: best.title, claim: best.ladder.claim } : null
}
