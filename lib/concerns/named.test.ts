import { describe, expect, it } from 'vitest'
import type { Duty, Role } from '@/prisma/generated/enums'
import { holderFor } from './named'

const person = (role: Role, ...duties: Duty[]) => ({ personId: role, role, duties })

describe('who takes a case', () => {
  it('is the school, unless the head or a governor is named', () => {
    expect(holderFor([])).toBe('school')
    expect(holderFor([person('staff'), person('senior_leader'), person('liaison')])).toBe('school')
  })

  it('is the chair when it is about the head, and the clerk when a governor is in it', () => {
    expect(holderFor([person('head')])).toBe('chair')
    expect(holderFor([person('staff'), person('head')])).toBe('chair')
    expect(holderFor([person('governor')])).toBe('clerk')
    expect(holderFor([person('governor', 'chair'), person('head')])).toBe('clerk')
    expect(holderFor([person('senior_leader', 'chair')])).toBe('clerk')
  })
})
