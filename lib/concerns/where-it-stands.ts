import type { CaseHolder } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../platform/dates'
import { dayInWords, dueInWords } from '../school-days/days-left'
import type { SchoolCalendar } from '../school-days/school-days'
import { FINDING_NAMES, HOLDER_NAMES } from './case'
import { OTHER_ROUTES } from './other-routes'
import { nextStage, type Procedure, stageOf } from './procedure'
import { currentStage, type Standing } from './standing'

type Asked = { procedure: Procedure | null; calendar: SchoolCalendar; today: IsoDate }

/**
 * Where a case stands, in a sentence or two: "Acknowledged on time. Answer by Thursday 12 March (3 school days left)."
 */
export function whereItStands(standing: Standing, asked: Asked): string {
  switch (standing.status) {
    case 'resolved':
      return `Ended on ${day(standing.endedOn)}${atStage(standing, asked)}${finding(standing)}${apology(standing)}.`
    case 'withdrawn':
      return `Withdrawn on ${day(standing.endedOn)} by whoever raised it.`
    case 'redirected':
      return `Sent another way on ${day(standing.endedOn)}: ${routeName(standing.redirectedTo)}.`
    case 'paused':
      return `Paused since ${day(standing.pausedOn)}: the clock stands still.`
    case 'open':
      return [again(standing), acknowledged(standing), nextDueInWords(standing, asked)]
        .filter(Boolean)
        .join(' ')
  }
}

const day = (date: IsoDate | null) => (date ? shortDate(date) : 'a day')

const finding = ({ finding }: Standing) => (finding ? `: ${FINDING_NAMES[finding].toLowerCase()}` : '')
const apology = ({ apologyGiven }: Standing) => (apologyGiven ? ', with an apology' : '')
const routeName = (key: string | null) =>
  OTHER_ROUTES.find((route) => route.key === key)?.name ?? 'another route'

function atStage({ endedAtStage }: Standing, { procedure }: Asked): string {
  const stage = procedure && endedAtStage !== null ? stageOf(procedure, endedAtStage) : null
  return stage ? ` at “${stage.name}”` : ''
}

const again = ({ reopenedOn }: Standing) => (reopenedOn ? `Taken up again on ${shortDate(reopenedOn)}.` : '')

function acknowledged(standing: Standing): string {
  const stage = currentStage(standing)
  if (!stage?.acknowledgedOn || stage.answeredOn || standing.reopenedOn) return ''
  if (!stage.acknowledgeBy) return `Acknowledged on ${shortDate(stage.acknowledgedOn)}.`
  return stage.acknowledgedOn <= stage.acknowledgeBy
    ? 'Acknowledged on time.'
    : `Acknowledged late, on ${shortDate(stage.acknowledgedOn)}.`
}

function nextDueInWords(standing: Standing, { procedure, calendar, today }: Asked): string {
  const stage = currentStage(standing)
  if (!stage || !procedure) return 'Nobody has answered it yet; there is no deadline for thanks and ideas.'
  if (stage.answeredOn && !standing.reopenedOn) {
    const inTime = !stage.answerBy || stage.answeredOn <= stage.answerBy ? 'in time' : 'late'
    const on = shortDate(stage.answeredOn)
    const next = nextStage(procedure, standing.stage)
      ? 'It can be ended, or go to the next stage.'
      : 'It can be ended; this is the last stage.'
    return stage.answerBy ? `Answered on ${on}, ${inTime}. ${next}` : `Answered on ${on}. ${next}`
  }
  const clocks = stageOf(procedure, standing.stage)
  if (!standing.dueOn) return 'Answer without undue delay: its procedure counts no days.'
  const isAcknowledgement = !stage.acknowledgedOn && stage.acknowledgeBy === standing.dueOn
  const verb = isAcknowledgement ? 'acknowledge' : 'answer'
  const unit = (isAcknowledgement ? clocks?.acknowledge : clocks?.answer)?.unit ?? 'school_days'
  const due = dueInWords({ verb, dueOn: standing.dueOn, today, unit }, calendar)
  const next = isAcknowledgement && stage.answerBy ? `answer by ${dayInWords(stage.answerBy, today)}` : null
  const without = calendar.countedHow(standing.dueOn)
  const sentences =
    standing.dueOn < today
      ? [`${isAcknowledgement ? 'The acknowledgement' : 'The answer'} is ${due}`, next]
      : [[due, next].filter(Boolean).join(', then ')]
  return [...sentences, without].flatMap((one) => (one ? [`${capital(one)}.`] : [])).join(' ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Who has it: "With Amina Khan." */
export function whoHasIt({ handler, heldBy }: Pick<Standing, 'handler'> & { heldBy: CaseHolder }): string {
  if (handler) return `With ${handler}.`
  return heldBy === 'school' ? 'Nobody handles it yet.' : `It is for ${HOLDER_NAMES[heldBy].toLowerCase()}.`
}
