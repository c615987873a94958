import type { AskedAbout } from '@/lib/governance/figure'
import { addMeeting } from '@/lib/governance/meeting-commands'
import { getFigureToAsk } from '@/lib/governance/queries'
import { askQuestion } from '@/lib/governance/question-commands'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'

/** A question a governor asks beside a figure of this year's page: of how far the activities have come, unless said otherwise. */
export async function aQuestionFrom(
  governor: Viewer,
  given: Partial<AskedAbout> & { words?: string; academicYear?: number } = {},
): Promise<string> {
  const { words = 'Which of these do you trust most, and why?', ...about } = given
  const asked = {
    about: 'steps' as const,
    activityId: null,
    rowKey: null,
    academicYear: academicYearOf(today()),
    ...about,
  }
  const figure = await getFigureToAsk(governor, asked.academicYear, asked)
  return askQuestion(governor, { ...asked, words, seen: figure?.seen ?? '' })
}

/** A governors' meeting of today, held, unless another day is given. */
export function aMeeting(leader: Viewer, given: { name?: string; heldOn?: string } = {}): Promise<string> {
  return addMeeting(leader, { name: 'Full governing body', heldOn: today(), ...given })
}
