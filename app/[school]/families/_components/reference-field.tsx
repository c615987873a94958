'use client'

import { useSent } from '@/components/form/action-form'
import { TextField, TickBox } from '@/components/form/fields'
import { MAY_BE_NAME, NAME_RULE, NAMES_NOBODY } from '@/lib/families/reference'

/**
 * A reference, and below it, only once it could be somebody's name, the box that says it is not.
 *
 * @param isNamesNobody it was said of the reference that stands there now
 */
export function ReferenceField({
  label,
  defaultValue,
  isNamesNobody = false,
}: {
  label: string
  defaultValue?: string
  isNamesNobody?: boolean
}) {
  const { values, errors } = useSent()
  const asks = isNamesNobody || errors.reference === MAY_BE_NAME || values.namesNobody !== undefined
  return (
    <>
      <TextField
        name="reference"
        label={label}
        hint={NAME_RULE}
        defaultValue={defaultValue}
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      {asks && <TickBox name="namesNobody" label={NAMES_NOBODY} defaultValue={isNamesNobody} />}
    </>
  )
}
