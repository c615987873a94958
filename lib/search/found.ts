import { STATUS_NAMES } from '@/lib/activities/activity'
import { KIND_NAMES } from '@/lib/evidence/evidence'
import { PRIORITY_END_NAMES } from '@/lib/plan/priority'
import { academicYearName, longDate, shortDate } from '@/lib/platform/dates'
import { isHead, isRecorder, ROLE_NAMES } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import type { ActivityStatus, EvidenceKind, PriorityEnd, Role } from '@/prisma/generated/enums'
import type { FoundPlace } from './places'
import type { FoundRow } from './statement'

export type Kind = FoundRow['kind'] | 'place'

/** One result, as it is shown. `say` tells it from others of the same name: when, which year, what kind. */
export type Found = { kind: Kind; name: string; say: string; href: string }

/** What each kind is called, in the order of a page of results that are equally good. */
export const KINDS: Record<Kind, { one: string; many: string }> = {
  activity: { one: 'Activity', many: 'Activities' },
  session: { one: 'Session', many: 'Sessions' },
  evidence: { one: 'Evidence', many: 'Evidence' },
  person: { one: 'Person', many: 'People' },
  priority: { one: 'Priority', many: 'Priorities' },
  family: { one: 'Family', many: 'Families' },
  pupil: { one: 'Pupil', many: 'Pupils' },
  measure: { one: 'Measure', many: 'Measures' },
  place: { one: 'Page', many: 'Pages' },
}

type Weighed = { found: Found; covered: number; score: number }

/** The results in order: those that have more of the typed words first, and of these the better match. */
export function inOrder(viewer: Viewer, rows: FoundRow[], places: FoundPlace[]): Found[] {
  const all: Weighed[] = [
    ...rows.map((row) => ({ ...row, found: asFound(viewer, row) })),
    ...places.map((place) => ({
      ...place,
      found: { kind: 'place' as const, say: '', ...nameAndHref(place) },
    })),
  ]
  const most = Math.max(0, ...all.map(({ covered }) => covered))
  // One word may be wrong or too many; with two of three missing it is something else.
  return all
    .filter(({ covered }) => covered >= Math.max(1, most - 1))
    .sort((a, b) => b.covered - a.covered || b.score - a.score)
    .map(({ found }) => found)
}

const nameAndHref = ({ name, href }: FoundPlace) => ({ name, href })

function asFound(viewer: Viewer, { kind, id, title, detail }: FoundRow): Found {
  const school = `/${viewer.schoolSlug}`
  const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
  const say = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ')
  const found = (words: string, path: string): Found => ({
    kind,
    name: title,
    say: words,
    href: school + path,
  })
  switch (kind) {
    case 'activity': {
      const status = STATUS_NAMES[detail.status as ActivityStatus]
      return found(
        say(status, academicYearName(Number(detail.year)), detail.archived === true && 'put away'),
        `/activities/${id}`,
      )
    }
    case 'session': {
      const activity = `/activities/${text('activityId')}`
      const path = isRecorder(viewer) ? `${activity}/sessions/${id}` : activity
      return found(say(longDate(text('heldOn')), text('place')), path)
    }
    case 'evidence':
      return found(
        say(
          KIND_NAMES[detail.kind as EvidenceKind],
          shortDate(text('datedOn')),
          detail.past === true && 'no longer in use',
        ),
        `/evidence/${id}`,
      )
    case 'person':
      return found(
        say(
          text('jobTitle') || ROLE_NAMES[detail.role as Role],
          detail.left === true && 'no longer at the school',
        ),
        // Only the head opens the page about somebody; leaders see what they did.
        isHead(viewer) ? `/people/${id}` : `/history?person=${text('personId')}`,
      )
    case 'priority':
      return found(
        say(
          `plan of ${academicYearName(Number(detail.year))}`,
          PRIORITY_END_NAMES[detail.endedAs as PriorityEnd]?.toLowerCase() ?? false,
        ),
        `/plan/${id}`,
      )
    case 'family':
      return found(detail.left === true ? 'left' : '', `/families/${id}`)
    case 'pupil':
      return found(say(text('yearGroup'), detail.left === true && 'left'), `/families/pupils/${id}`)
    case 'measure':
      return found(say(text('unit'), detail.retired === true && 'no longer used'), `/measures/${id}`)
  }
}
