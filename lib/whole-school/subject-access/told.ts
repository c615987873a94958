import 'server-only'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { isLocale, languageOf } from '@/lib/door/languages'
import { isoDateIn, today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import { checksInWords, checksOf } from '@/lib/skills/volunteer'
import type { Cell, Section } from './sections'

/**
 * What a family told the school by the parents' door, on paper or at the gate, and what came of it: offers, placements,
 * preferences, ideas, answers, links and seats in forums. Secrets of links are kept by nobody and so are not here.
 */
export async function toldBy(tx: Tx, where: { schoolId: string; familyId: string }): Promise<Section[]> {
  const offers = await tx.offer.findMany({
    where,
    orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
    include: {
      skills: {
        orderBy: [{ skill: { position: 'asc' } }, { skill: { name: 'asc' } }],
        select: { skill: { select: { name: true } } },
      },
      volunteer: true,
      placements: {
        orderBy: [{ invitedOn: 'asc' }, { id: 'asc' }],
        include: { request: { select: { title: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  const preferences = await tx.familyPreference.findMany({ where })
  const ideas = await tx.idea.findMany({ where, orderBy: [{ saidOn: 'asc' }, { id: 'asc' }] })
  const answers = await tx.campaignAnswer.findMany({
    where,
    orderBy: [{ onDay: 'asc' }, { id: 'asc' }],
    select: { onDay: true, locale: true, offerId: true, campaign: { select: { title: true } } },
    relationLoadStrategy: 'join',
  })
  const links = await tx.doorLink.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const seats = await tx.forumMember.findMany({
    where,
    orderBy: [{ forum: { name: 'asc' } }, { forumId: 'asc' }],
    select: { forum: { select: { name: true } } },
    relationLoadStrategy: 'join',
  })
  return [
    {
      title: 'What they offered',
      file: 'offers',
      columns: [
        'Sent',
        'Called',
        'Contact',
        'In their words',
        'Experience',
        'Skills',
        'How far',
        'When',
        'Speaks',
        'Would like',
        'In their words',
        'Language',
        'Checks',
        'Agreed until',
        'Written down by',
      ],
      rows: offers.map((offer) => [
        toIso(offer.sentOn),
        text('what they offered, their name', `${offer.id}.name`, offer.name),
        text('what they offered, how to reach them', `${offer.id}.contact`, offer.contact),
        text('what they offered', `${offer.id}.words`, offer.ownWords),
        text('what they offered, experience', `${offer.id}.experience`, offer.experience),
        offer.skills.map(({ skill }) => skill.name).join('; '),
        offer.howFar && CHOICE_NAMES.howFar[offer.howFar],
        named(offer.days, CHOICE_NAMES.days),
        offer.speaks.join('; '),
        named(offer.gains, CHOICE_NAMES.gains),
        text('what they would like of it', `${offer.id}.gains`, offer.gainWords),
        languageName(offer.locale),
        checksInWords(checksOf(offer.volunteer), today()),
        toIso(offer.consentUntil),
        { staff: offer.enteredByName },
      ]),
    },
    {
      title: 'What they were asked for',
      file: 'invitations',
      columns: [
        'For',
        'Invited',
        'Why they were asked',
        'What they were written',
        'Answered',
        'Their answer',
        'Where it stands',
        'What pupils gained',
        'How it was for staff',
        'How it was for them',
        'Thanked',
        'What they were written then',
        'Invited by',
      ],
      rows: offers
        .flatMap(({ placements }) => placements)
        .map((one) => [
          text('what they were asked for', `${one.id}.request`, one.request.title),
          toIso(one.invitedOn),
          text('why they were asked', `${one.id}.because`, one.because.join('; ') || null),
          text('what they were written', `${one.id}.message`, one.message),
          toIso(one.answeredOn),
          text('their answer', `${one.id}.answer`, one.answerWords),
          one.status.replaceAll('_', ' '),
          text('what pupils gained', `${one.id}.gained`, one.pupilsGained),
          text('how it was for staff', `${one.id}.staff`, one.staffSaid),
          text('how it was for them', `${one.id}.parent`, one.parentSaid),
          toIso(one.thankedOn),
          text('thanks', `${one.id}.thanks`, one.thanks),
          { staff: one.invitedByName },
        ]),
    },
    {
      title: 'How they like to be reached',
      file: 'preferences',
      columns: [
        'Given',
        'Ways',
        'Times',
        'Letters in',
        'Who else cares for the pupils',
        'Needs at meetings',
        'In their words',
        'Agreed until',
        'Written down by',
      ],
      rows: preferences.map((one) => [
        toIso(one.givenOn),
        named(one.channels, CHOICE_NAMES.channels),
        named(one.times, CHOICE_NAMES.times),
        one.writeIn && languageName(one.writeIn),
        text('who else cares for the pupils', 'preference.others', one.others),
        named(one.needs, CHOICE_NAMES.needs),
        text('needs at meetings', 'preference.needs', one.needsWords),
        toIso(one.consentUntil),
        { staff: one.enteredByName },
      ]),
    },
    {
      title: 'Their ideas',
      file: 'ideas',
      columns: [
        'Day',
        'In their words',
        'In English',
        'What was decided',
        'Why',
        'What came of it',
        'Told',
        'Written down by',
      ],
      rows: ideas.map((idea) => [
        toIso(idea.saidOn),
        text('an idea', `${idea.id}.words`, idea.words),
        text('an idea in English', `${idea.id}.english`, idea.inEnglish),
        idea.status.replaceAll('_', ' '),
        text('why', `${idea.id}.why`, idea.why),
        text('what came of an idea', `${idea.id}.result`, idea.result),
        toIso(idea.toldOn),
        { staff: idea.enteredByName },
      ]),
    },
    {
      title: 'When they were asked what they could offer, and answered',
      file: 'answers',
      columns: ['Day', 'Asked in', 'Answer', 'Language'],
      rows: answers.map(({ onDay, campaign, offerId, locale }) => [
        toIso(onDay),
        campaign.title,
        offerId ? 'An offer' : 'Nothing now, or withdrawn',
        languageName(locale),
      ]),
    },
    {
      title: 'Links they were given',
      file: 'links',
      columns: ['Made', 'Called', 'Works until', 'First opened', 'Withdrawn', 'Made by'],
      rows: links.map((link) => [
        isoDateIn(link.createdAt),
        text('name of a link', `${link.id}.label`, link.label),
        isoDateIn(link.expiresAt),
        link.firstOpenedAt && isoDateIn(link.firstOpenedAt),
        link.withdrawnAt && isoDateIn(link.withdrawnAt),
        { staff: link.madeByName },
      ]),
    },
    {
      title: 'Forums they sit in',
      file: 'forums',
      columns: ['Forum'],
      rows: seats.map(({ forum }) => [forum.name]),
    },
  ]
}

const text = (where: string, key: string, words: string | null): Cell =>
  words ? { key, where, text: words } : null

const named = (keys: string[], names: Record<string, string>) =>
  keys.map((key) => names[key] ?? key).join('; ')

const languageName = (code: string) => (isLocale(code) ? languageOf(code).english : code)
