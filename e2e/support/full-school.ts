import { makeFeed } from '@/lib/calendar/feed'
import { makeParentLink } from '@/lib/concerns/parent-link'
import { makeVisitorLink } from '@/lib/conversation/visitor-commands'
import { bringFamilies } from '@/lib/families/import'
import { removeFamily } from '@/lib/families/removal'
import { aJob } from '@/lib/jobs/testing/a-list'
import { invite } from '@/lib/people/invitations'
import { makeResetLink } from '@/lib/people/password-reset'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { bringCalendar } from '@/lib/school-days/import/bring'
import { listSpans } from '@/lib/school-days/queries'
import { addGroup } from '@/lib/schools/own-groups'
import { addSkill } from '@/lib/skills/skill-commands'
import { aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCampaign } from '@/prisma/builders/asking'
import { aCase } from '@/prisma/builders/concerns'
import { anAnswerPutBy, answerByDoor } from '@/prisma/builders/door'
import { aLottery } from '@/prisma/builders/evaluation'
import { aFile } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { aMeeting, aQuestionFrom } from '@/prisma/builders/governance'
import { aForum, aForumMeeting, anIdea, anIdeaByDoor, aPublishedPage } from '@/prisma/builders/ideas'
import {
  aDraft,
  aDraftFramework,
  aFormerEdition,
  aFramework,
  anAgreedJudgement,
} from '@/prisma/builders/judgement'
import { anOldCase } from '@/prisma/builders/kept-cases'
import { aTranslationCheck } from '@/prisma/builders/languages'
import { aDoneImprovement, aLesson, anImprovement, aYouSaid } from '@/prisma/builders/learning'
import { aCaseFile, aLetter, aTemplate } from '@/prisma/builders/letters'
import { aBuiltPack } from '@/prisma/builders/pack'
import { aRequest, aUse } from '@/prisma/builders/placements'
import { aContribution, aPriority, aPriorityCriterion, worksOn } from '@/prisma/builders/plan'
import { aQuotation } from '@/prisma/builders/responses'
import { aSchoolYear, sheffieldFile } from '@/prisma/builders/school-days'
import { attendanceWeeks, mondayFromNow, typeWeeks } from '@/prisma/builders/series'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'

export type FullSchool = {
  slug: string
  head: Viewer
  governor: Viewer
  trustLeader: Viewer
  values: Record<string, string>
}

/** A school with one of everything, and what stands for each dynamic part of an address in it. */
export async function aFullSchool(): Promise<FullSchool> {
  const { school, head } = await aSchool()
  const governor = await aMember(school, 'governor')
  const known = await families(head, 12, { groups: ['eal'] })
  const first = known[0] as { id: string }
  const gone = known[11] as { id: string; reference: string }
  await removeFamily(head, { id: gone.id, typed: gone.reference })
  const pupil = await aPupil(head, { familyId: first.id, yearGroup: 'Year 2' })
  const activity = await aLottery(head, { title: 'Reading together', pupils: 24 })
  await typeWeeks(
    head,
    { activityId: activity.id, outcomeId: activity.outcomeId },
    attendanceWeeks(mondayFromNow(-6), { before: 6, after: 6 }),
  )
  const session = await aSession(head, activity.id)
  await whoCame(head, activity.id, session, { came: [first.id], everyoneInvited: 'yes' })
  const response = await aQuotation(head, activity.id)
  const evidence = await aFile(head, activity.id, 'Reading logs, week 3')
  const list = await bringFamilies(head, {
    pasted: 'Family\tPupil\tYear\nF-90\tP-90\tYear 1\nF-91\tP-91\tsoon',
  })
  const measure = await inSchool(head, (tx) =>
    tx.measure.findFirstOrThrow({
      where: { schoolId: school.id, libraryKey: 'reading_age' },
      select: { id: true },
    }),
  )
  const group = await addGroup(head, { groupName: 'Breakfast club' })
  await aSchoolYear(head)
  const [span] = (await listSpans(head))?.spans ?? []
  const calendar = await bringCalendar(head, {
    pasted: sheffieldFile(['2027-28']).replace('Sheffield: Term day', 'Founder’s day'),
  })
  const email = `invited-${school.slug}@example.org`
  const job = await aJob(head, { isHeld: true })
  const invitation = await invite(head, { name: 'Jo Lewis', email, role: 'staff' })
  const feed = await makeFeed(head)
  const question = await aQuestionFrom(governor)
  const concern = await aCase(head, { kind: 'complaint' })
  const parentLink = await makeParentLink(head, { id: concern, days: 90 })
  const doorLink = await aDoorLink(head, { familyIds: [first.id] })
  const answered = await answerByDoor(doorLink.token)
  const putByDoor = await anAnswerPutBy(doorLink.token)
  const caseFile = await aCaseFile(head, concern)
  const letter = await aLetter(head, concern)
  const template = await aTemplate(head)
  await aLesson(head, concern)
  await aTranslationCheck(head, 'ur', 'left', { ticked: ['title'] })
  await anImprovement(head)
  const improvement = await aDoneImprovement(head)
  const youSaid = await aYouSaid(head, { said: 'My son waits for a call.' })
  const meeting = await aMeeting(head)
  const idea = await anIdea(head)
  const forum = await aForum(head)
  const forumMeeting = await aForumMeeting(head, forum)
  const published = await aPublishedPage(head)
  const ideaByDoor = await anIdeaByDoor(head)
  const oldCase = await anOldCase(head)
  const category = await inSchool(head, (tx) =>
    tx.caseCategory.findFirstOrThrow({ where: { schoolId: school.id }, select: { id: true } }),
  )
  const campaign = await aCampaign(head)
  const offer = await anOffer(head, { skills: ['building'], ownWords: 'I keep bees', childClass: '3B' })
  const skill = await addSkill(head, { name: 'Falconry', kind: 'outdoors', synonyms: [] })
  const request = await aRequest(head, { skills: ['building'] })
  const placement = await aUse(head, { activityId: activity.id, sessionIds: [session] })
  const ending = await anOffer(head, { familyId: first.id, consentUntil: today(), ownWords: 'I mend clocks' })
  await aFormerEdition(head)
  const framework = await aFramework(head)
  const draft = await aDraft(head, {
    frameworkId: framework,
    records: [{ kind: 'activity', id: activity.id }],
  })
  await anAgreedJudgement(head, { frameworkId: framework, areaKey: 'inclusion' })
  const written = await aDraftFramework(head)
  const statement = await inSchool(head, (tx) =>
    tx.criterion.findFirstOrThrow({
      where: { schoolId: school.id, frameworkId: written },
      select: { id: true },
    }),
  )
  const priority = await aPriority(head)
  const criterion = await aPriorityCriterion(head, priority)
  const contribution = await aContribution(head, priority)
  await worksOn(head, priority, activity.id)
  const pack = await aBuiltPack(head)
  const visit = await makeVisitorLink(head, { id: pack, madeFor: 'The inspection team', days: 7 })
  const reset = await makeResetLink(head, { id: governor.membershipId })
  return {
    slug: school.slug,
    head,
    governor,
    trustLeader: await aMember(school, 'trust_leader'),
    values: {
      '[school]': school.slug,
      'activities/[id]': activity.id,
      'concerns/[id]': concern,
      'campaigns/[id]': campaign,
      'ended/[id]': ending,
      'improvements/[improvementId]': improvement,
      'you-said/[youSaidId]': youSaid,
      'ideas/[id]': idea,
      'published/[id]': published.id,
      'published/[token]': published.token,
      'idea/[token]': ideaByDoor.token,
      'forums/[id]': forum,
      'meetings/[meetingId]': forumMeeting,
      'frameworks/[id]': framework,
      'judgement/[id]': draft.id,
      'packs/[id]': pack,
      'pictures/[label]': 'E1',
      'visit/[token]': visit.token,
      'statements/[criterionId]': draft.criterionId,
      'areas/[frameworkId]': framework,
      '[frameworkId]/[areaKey]': 'engagement',
      'records/[kind]': 'activity',
      '[kind]/[recordId]': activity.id,
      'own/[draftId]': written,
      '[draftId]/statements/[criterionId]': statement.id,
      'outcomes/[outcomeId]': activity.outcomeId,
      'results/[outcomeId]': activity.outcomeId,
      'sessions/[sessionId]': session,
      'responses/[responseId]': response,
      'evidence/[id]': evidence,
      'families/[id]': first.id,
      'families/import/[draftId]': list,
      'pupils/[id]': pupil.id,
      'people/[id]': governor.membershipId,
      'measures/[id]': measure.id,
      'jobs/[id]': job,
      'questions/[id]': question,
      'meetings/[id]': meeting,
      'groups/[id]': group,
      'languages/[locale]': 'ur',
      'keep/[id]': oldCase,
      'categories/[id]': category.id,
      'procedures/[key]': 'maintained',
      'practice/[key]': 'at-home',
      'files/[fileId]': caseFile,
      'letters/[letterId]': letter.letterId,
      'letters/[id]': template,
      'our-record/[token]': parentLink.token,
      'door/[token]': doorLink.token,
      'answer/[step]': 'skills',
      'mine/[token]': answered,
      'later/[token]': putByDoor,
      'term-dates/[spanId]': span?.id ?? '',
      'term-dates/import/[draftId]': calendar,
      'calendar-feed/[token]': `${feed.token}.ics`,
      'door/invitation/[token]': placement.token,
      'invitation/[token]': invitation.token,
      'placements/[id]': placement.id,
      'requests/[id]': request,
      'offers/[id]': offer,
      'vocabulary/[id]': skill,
      'invite/[offerId]': offer,
      'plan/[id]': priority,
      'criteria/[criterionId]': criterion,
      'contributions/[contributionId]': contribution,
      'reset/[token]': reset.token,
      'with/[provider]': 'microsoft',
    },
  }
}
