'use server'

import * as meetings from '@/lib/governance/meeting-commands'
import * as questions from '@/lib/governance/question-commands'
import {
  answerForm,
  askForm,
  changedMeetingForm,
  meetingForm,
  newMeetingForm,
  questionForm,
  rewordForm,
} from '@/lib/governance/schema'
import { formAction } from '@/lib/platform/form-action'
import { orUseOffered } from '@/lib/platform/offered-words'
import type { Viewer } from '@/lib/platform/viewer'

const page = ({ schoolSlug }: Viewer) => `/${schoolSlug}/impact/governors`
const questionPage = (viewer: Viewer, id: string) => `${page(viewer)}/questions/${id}`
const meetingsPage = (viewer: Viewer) => `${page(viewer)}/meetings`

export const askQuestion = formAction(askForm, questions.askQuestion, (viewer, id) => ({
  page: questionPage(viewer, id),
  notice: 'Your question is with the school’s leaders. The figure is kept beside it as it stands.',
}))

export const rewordQuestion = formAction(rewordForm, questions.rewordQuestion, (viewer, id) => ({
  page: questionPage(viewer, id),
  notice: 'Your question is changed.',
}))

export const takeBackQuestion = formAction(questionForm, questions.takeBackQuestion, (viewer) => ({
  page: page(viewer),
  notice: 'Your question is taken back. You can put it back from the bin for 30 days.',
}))

export const answerQuestion = orUseOffered(
  formAction(answerForm, questions.answerQuestion, (viewer, id) => ({
    page: questionPage(viewer, id),
    notice: 'The answer stands beside the question, and governors see it.',
  })),
)

export const takeOutWords = formAction(questionForm, questions.takeOutWords, (viewer, id) => ({
  page: questionPage(viewer, id),
  notice: 'The words are deleted. That there was a question stays.',
}))

export const addMeeting = formAction(newMeetingForm, meetings.addMeeting, (viewer) => ({
  page: meetingsPage(viewer),
  notice: 'The meeting is put down.',
}))

export const holdMeeting = formAction(meetingForm, meetings.holdMeeting, (viewer) => ({
  page: meetingsPage(viewer),
  notice: 'What the governors’ page says is kept. What is new from now on is marked.',
}))

export const changeMeeting = formAction(changedMeetingForm, meetings.changeMeeting, (viewer) => ({
  page: meetingsPage(viewer),
  notice: 'The meeting is changed.',
}))

export const removeMeeting = formAction(meetingForm, meetings.removeMeeting, (viewer) => ({
  page: meetingsPage(viewer),
  notice: 'The meeting is removed. It can be put back from the bin for 30 days.',
}))
