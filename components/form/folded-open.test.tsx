import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FormState } from '@/lib/platform/form-state'
import { ActionForm } from './action-form'
import { TextField } from './fields'
import { Folded } from './folded'

/** The page as the server draws it, which is all there is without JavaScript. */
const drawn = (cameBack?: FormState, names?: string[]) =>
  renderToStaticMarkup(
    <ActionForm action={async (state) => state} school="" submission="" beginsWith={cameBack}>
      <Folded summary="Drop it" names={names}>
        <TextField name="why" label="Why?" />
      </Folded>
    </ActionForm>,
  )
const isOpen = (page: string) => /<details[^>]* open/.test(page)

describe('what of a form is folded away', () => {
  it('is closed at first, and stands open when the form comes back', () => {
    expect(isOpen(drawn())).toBe(false)
    expect(isOpen(drawn({ values: {}, errors: { why: 'Say why.' } }))).toBe(true)
    expect(isOpen(drawn({ values: {}, errors: { form: 'Amina Khan changed this.' } }))).toBe(true)
    expect(isOpen(drawn({ values: {}, errors: {}, changed: 'now' }))).toBe(true)
    expect(isOpen(drawn({ values: { why: 'The council' }, errors: {} }))).toBe(true)
  })

  it('stays closed as a part of a form in which nothing was touched', () => {
    expect(isOpen(drawn({ values: { other: 'x' }, errors: { other: 'Wrong.' } }, ['why']))).toBe(false)
    expect(isOpen(drawn({ values: { why: 'x' }, errors: {} }, ['why']))).toBe(true)
    expect(isOpen(drawn({ values: { why: 'x' }, was: { why: 'x' }, errors: {} }, ['why']))).toBe(false)
    expect(isOpen(drawn({ values: {}, errors: { why: 'Say why.' } }, ['why']))).toBe(true)
  })
})

describe('a form of a page in another language', () => {
  it('says what is wrong in its words, and anything else as it is', () => {
    const says = {
      heading: 'یہ نہیں بھیجا گیا',
      noAnswer: '',
      renewed: '',
      wrong: { 'record.choose': 'جواب چنیں۔' },
    }
    const page = (why: string) =>
      renderToStaticMarkup(
        <ActionForm
          action={async (state) => state}
          school=""
          submission=""
          says={says}
          beginsWith={{ values: {}, errors: { why } }}
        >
          <TextField name="why" label="Why?" />
        </ActionForm>,
      )
    expect(page('record.choose')).toContain('یہ نہیں بھیجا گیا')
    expect(page('record.choose').match(/جواب چنیں۔/g)).toHaveLength(2)
    expect(page('record.choose')).not.toMatch(/put right|record\.choose/)
    expect(page('Something else.')).toContain('Something else.')
  })
})
