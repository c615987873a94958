import { describe, expect, it } from 'vitest'
import { addDays } from '../../platform/dates'
import { classOf } from './class-of'

const classed = (name: string, days: number, isShort = false) =>
  classOf({ name, startsOn: '2025-09-01', endsOn: addDays('2025-09-01', days - 1), isShort })

describe('an event is taken for', () => {
  it.each<[string, number, string, string]>([
    ['Sheffield: Term day (Week 1)', 1, 'term_day', 'term'],
    ['School day', 1, 'term_day', 'school day'],
    ['Autumn term', 110, 'term', 'term'],
    ['Term 3', 35, 'term', 'term'],
    ['AUTUMN HALF-TERM 1', 53, 'term', 'half term'],
    ['October half term', 5, 'holiday', 'half term'],
    ['Half Term Holiday', 9, 'holiday', 'half term'],
    ['Christmas Holidays', 14, 'holiday', 'holidays'],
    ['Easter break', 14, 'holiday', 'break'],
    ['Christmas', 14, 'holiday', 'christmas'],
    ['Summer', 40, 'holiday', 'summer'],
    ['Eid holiday', 1, 'holiday', 'holiday'],
    ['INSET day', 1, 'inset', 'inset'],
    ['INSET Day – school closed to pupils', 1, 'inset', 'inset'],
    ['Staff training (no pupils)', 1, 'inset', 'staff training'],
    ['Teacher Training Day 2', 1, 'inset', 'teacher training'],
    ['In-service day', 2, 'inset', 'in service'],
    ['Professional development day', 1, 'inset', 'professional development'],
    ['School closed', 1, 'closure', 'closed'],
    ['CLOSED: polling station', 1, 'closure', 'closed'],
    ['School closure – snow', 2, 'closure', 'closure'],
    ['Early May Bank Holiday', 1, 'bank_holiday', 'bank holiday'],
    ['Bank holiday – school closed', 1, 'bank_holiday', 'bank holiday'],
    ['Autumn term starts', 1, 'term_begins', 'starts'],
    ['First day of term', 1, 'term_begins', 'first day'],
    ['School reopens to all pupils', 1, 'term_begins', 'reopens'],
    ['Pupils return to school', 1, 'term_begins', 'return'],
    ['Last day of the spring term', 1, 'term_ends', 'last day'],
    ['School closes for Christmas', 1, 'term_ends', 'closes'],
    ['End of summer term', 1, 'term_ends', 'end'],
  ])('“%s” (%i days): %s, because of “%s”', (name, days, as, because) => {
    expect(classed(name, days)).toEqual({ as, because })
  })

  it.each<[string, number]>([
    ['Year 4 assembly', 1],
    ['Twilight INSET', 1],
    ['Half-term holiday club', 5],
    ['Christmas concert', 1],
    ['End of term disco', 1],
    ['Parents’ evening (school closes at 2pm)', 1],
    ['Half-term begins', 1],
    ['Easter holidays end', 1],
    ['Book week', 5],
    ['Christmas', 1],
    ['Holiday homework deadline', 1],
    ['Summer school', 10],
    ['Terminal', 1],
    ['Insetting', 1],
    ['', 1],
  ])('nothing, and asked about: “%s” (%i days)', (name, days) => {
    expect(classed(name, days)).toBeNull()
  })

  it('nothing when it lasts less than a school day', () => {
    expect(classed('INSET', 1, true)).toBeNull()
  })
})
