import 'server-only'
import { inSchool } from '../platform/database'
import { ROLE_NAMES } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { DUTY_NAMES } from './case'
import { maySeeCases } from './policy'

type Colleague = {
  membershipId: string
  personId: string
  name: string
  /** "Headteacher", "Chair of governors" */
  what: string
  seesCases: boolean
  isGovernor: boolean
}

/** Everybody active in the school by name: to choose who handles a case, who it is about, who sits on a panel. */
export function listColleagues(viewer: Viewer): Promise<Colleague[]> {
  if (!maySeeCases(viewer)) return Promise.resolve([])
  return inSchool(viewer, async (tx) => {
    const members = await tx.membership.findMany({
      where: { schoolId: viewer.schoolId, deactivatedAt: null },
      orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
      select: { id: true, personId: true, role: true, duties: true, person: { select: { name: true } } },
    })
    return members.map(({ id, personId, role, duties, person }) => ({
      membershipId: id,
      personId,
      name: person.name,
      what: [ROLE_NAMES[role], ...duties.map((duty) => DUTY_NAMES[duty].toLowerCase())].join(', '),
      seesCases: maySeeCases({ role, duties }),
      isGovernor: role === 'governor',
    }))
  })
}

/** As a choice of a form: "Tom Reed, member of staff". */
export const asOption = ({ membershipId, name, what }: Colleague) => ({
  value: membershipId,
  label: `${name}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
})
