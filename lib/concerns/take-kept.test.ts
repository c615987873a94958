import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isoDateIn, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { submissionOf } from '@/lib/platform/form-action'
import { formValues } from '@/lib/platform/form-state'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { listCases as listBy } from './case-list'
import { caseFilters } from './list-filters'
import { recordCase } from './record-case'
import { caseInput } from './schema'
import { takeKept } from './take-kept'

const listCases = async (who: Viewer) => (await listBy(who, caseFilters.parse({}))) ?? { cases: [], total: 0 }

function aForm(fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  const all = {
    school: 'x',
    submission: randomUUID(),
    words: 'Nobody rang.',
    channel: 'phone',
    receivedOn: '',
    $sentAt: String(Date.now()),
    ...fields,
  }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  return form
}
const aDayAgo = Date.now() - 86_400_000

describe('what a device kept', () => {
  it('is written down once, also when it had arrived after all', async () => {
    const { head } = await aSchool()
    const form = aForm()
    const values = formValues(form)
    // As the form's own action sends it, whose answer never came.
    await recordCase(sending(head, submissionOf(form, values) as string), caseInput.parse(values))
    const [first, second] = await Promise.all([takeKept(head, form), takeKept(head, form)])
    expect(second).toEqual(first)
    expect(first).toMatchObject({ saved: { href: expect.stringContaining(`/${head.schoolSlug}/concerns/`) } })
    expect((await listCases(head)).total).toBe(1)
    await takeKept(head, aForm())
    expect((await listCases(head)).total).toBe(2)
  })

  it('was received the day it was written, or the day its writer says', async () => {
    const { head } = await aSchool()
    const receivedOn = async (fields: Record<string, string>) => {
      const taken = await takeKept(head, aForm(fields))
      const id = 'saved' in taken ? taken.saved.href.split('/').at(-1) : ''
      const found = await inSchool(head, (tx) =>
        tx.case.findFirstOrThrow({ where: { schoolId: head.schoolId, id } }),
      )
      return toIso(found.receivedOn)
    }
    expect(await receivedOn({ $sentAt: String(aDayAgo) })).toBe(isoDateIn(new Date(aDayAgo)))
    expect(await receivedOn({ $sentAt: String(aDayAgo), receivedOn: '3/9/2026' })).toBe('2026-09-03')
    for (const $sentAt of ['', 'NaN', '0', '-1', String(Date.now() + 9e9)])
      expect(await receivedOn({ $sentAt })).toBe(today())
  })

  it('comes back with what is wrong with it, and is not written then', async () => {
    const { head } = await aSchool()
    expect(await takeKept(head, aForm({ words: '', channel: '' }))).toEqual({
      errors: { words: 'Enter what they said.', channel: 'Choose how it reached you.' },
    })
    expect(await takeKept(head, aForm({ receivedOn: '1/1/2199' }))).toMatchObject({
      errors: { receivedOn: expect.stringContaining('still to come') },
    })
    expect(await takeKept(head, aForm({ named: randomUUID() }))).toMatchObject({
      errors: { form: expect.stringContaining('not in this school any more') },
    })
    expect(await takeKept(head, aForm({ words: 'His stepdad hit him and he has bruises' }))).toMatchObject({
      errors: { isNotDisclosure: expect.any(String) },
    })
    expect((await listCases(head)).total).toBe(0)
  })

  it('is shown to nobody who may not see it, not even as a link', async () => {
    const { school } = await aSchool()
    const staff = await aMember(school, 'staff')
    expect(await takeKept(staff, aForm({ named: staff.membershipId }))).toMatchObject({ saved: { href: '' } })
  })

  it('is taken from those who record', async () => {
    const { school } = await aSchool()
    await expect(takeKept(await aMember(school, 'governor'), aForm())).rejects.toThrow(NotAllowed)
  })
})
