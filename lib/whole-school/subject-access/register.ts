import 'server-only'
import { happeningInWords } from '@/lib/history/words'
import { isoDateIn } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { Section } from './sections'

type Family = {
  id: string
  reference: string
  languages: string[]
  createdAt: Date
  leftAt: Date | null
  pupils: {
    id: string
    reference: string
    yearGroup: string | null
    className: string | null
    groups: string[]
    createdAt: Date
    leftAt: Date | null
  }[]
}

const day = (at: Date | null) => (at ? isoDateIn(at) : null)

/** What the register, the sessions, the figures and the history hold of a family and its pupils. */
export async function registerOf(tx: Tx, viewer: Viewer, family: Family): Promise<Section[]> {
  const { schoolId } = viewer
  const pupilIds = family.pupils.map(({ id }) => id)
  const nameOf = new Map(family.pupils.map(({ id, reference }) => [id, reference]))
  const groups = await tx.pupilGroup.findMany({ where: { schoolId }, select: { key: true, name: true } })
  const groupName = new Map(groups.map(({ key, name }) => [key, name]))
  const attendance = await tx.attendance.findMany({
    where: { schoolId, familyId: family.id },
    orderBy: [{ session: { heldOn: 'asc' } }, { sessionId: 'asc' }],
    select: {
      invited: true,
      came: true,
      session: { select: { heldOn: true, activity: { select: { title: true } } } },
    },
    relationLoadStrategy: 'join',
  })
  const figures = await tx.figure.findMany({
    where: { schoolId, pupilId: { in: pupilIds } },
    orderBy: [{ takenOn: 'asc' }, { id: 'asc' }],
    select: {
      pupilId: true,
      wave: true,
      value: true,
      takenOn: true,
      outcome: {
        select: { activity: { select: { title: true } }, measure: { select: { name: true, unit: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  const groupsOf = await tx.evaluationMember.findMany({
    where: { schoolId, pupilId: { in: pupilIds } },
    orderBy: [
      { pupil: { reference: 'asc' } },
      { evaluation: { activity: { title: 'asc' } } },
      { activityId: 'asc' },
    ],
    select: { pupilId: true, arm: true, evaluation: { select: { activity: { select: { title: true } } } } },
    relationLoadStrategy: 'join',
  })
  const history = await tx.auditEntry.findMany({
    where: { schoolId, recordType: { in: ['family', 'pupil'] }, recordId: { in: [family.id, ...pupilIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, personName: true, kind: true, detail: true },
  })
  return [
    {
      title: 'The family',
      file: 'family',
      columns: ['Reference', 'Languages at home', 'On the register since', 'Left'],
      rows: [[family.reference, family.languages.join('; '), day(family.createdAt), day(family.leftAt)]],
    },
    {
      title: 'Pupils',
      file: 'pupils',
      columns: ['Reference', 'Year group', 'Class', 'Groups', 'On the register since', 'Left'],
      rows: family.pupils.map((pupil) => [
        pupil.reference,
        pupil.yearGroup,
        pupil.className,
        pupil.groups.map((key) => groupName.get(key) ?? key).join('; '),
        day(pupil.createdAt),
        day(pupil.leftAt),
      ]),
    },
    {
      title: 'Sessions the family was invited to',
      file: 'sessions',
      columns: ['Date', 'Activity', 'Invited', 'Came'],
      rows: attendance.map(({ invited, came, session }) => [
        toIso(session.heldOn),
        session.activity.title,
        invited ? 'Yes' : 'No',
        came ? 'Yes' : 'No',
      ]),
    },
    {
      title: 'Figures about the pupils',
      file: 'figures',
      columns: ['Pupil', 'Activity', 'Measure', 'Unit', 'When', 'Figure', 'Taken on'],
      rows: figures.map(({ pupilId, wave, value, takenOn, outcome }) => [
        nameOf.get(pupilId),
        outcome.activity.title,
        outcome.measure?.name,
        outcome.measure?.unit,
        wave,
        value,
        toIso(takenOn),
      ]),
    },
    {
      title: 'Groups the pupils were in, for finding out what an activity changed',
      file: 'groups',
      columns: ['Pupil', 'Activity', 'Group'],
      rows: groupsOf.map(({ pupilId, arm, evaluation }) => [
        nameOf.get(pupilId),
        evaluation.activity.title,
        arm.replaceAll('_', ' '),
      ]),
    },
    {
      title: 'What was done in the register',
      file: 'register-history',
      columns: ['Date', 'By', 'What'],
      rows: history.map(({ id, at, personName, kind, detail }) => [
        isoDateIn(at),
        { staff: personName },
        {
          key: id,
          where: `The register’s history, ${isoDateIn(at)}`,
          text: happeningInWords({ personName: '', kind, detail }).trim(),
        },
      ]),
    },
  ]
}
