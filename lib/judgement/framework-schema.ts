import { z } from 'zod'
import { choice, optionalDate, optionalText, recordId, requiredText, version } from '../platform/form-fields'
import { isRecordId } from '../platform/record-id'
import { isTheme, type Theme } from './themes'

export const takeUpInput = z.object({ shippedAs: requiredText('Choose a framework.', 100) })

/** An edition as a form names it, at the version it was opened. */
export const ofFrameworkInput = z.object({ id: recordId, version })

export const checkedInput = z.object({
  id: recordId,
  version,
  isChecked: choice(['yes', 'no'], 'Say whether its words were compared with a public text.'),
  checkedOn: optionalDate('Enter the day its words were compared with their source.'),
  note: optionalText(2000),
})

/** The name of the tick boxes of one statement. */
export const themesField = (criterionId: string) => `themes.${criterionId}`

/** Which themes each statement asks for; a statement with none ticked asks for none. */
export const mappingInput = z
  .looseObject({ id: recordId, version })
  .transform(({ id, version: opened, ...form }) => ({
    id,
    version: opened,
    asks: new Map<string, Theme[]>(
      Object.entries(form).flatMap(([name, value]) => {
        const [field, criterionId = ''] = name.split('.')
        if (field !== 'themes' || !isRecordId(criterionId)) return []
        return [[criterionId, [value].flat().map(String).filter(isTheme)] as const]
      }),
    ),
  }))

/** The name of the answer whether one statement carries another on. */
export const carriedField = (criterionId: string) => `carried.${criterionId}`

/** For each statement whether it carries on the one proposed. */
export const carriedInput = z
  .looseObject({ id: recordId, version })
  .transform(({ id, version: opened, ...form }) => ({
    id,
    version: opened,
    said: new Map(
      Object.entries(form).flatMap(([name, value]) => {
        const [field, criterionId = ''] = name.split('.')
        if (field !== 'carried' || (value !== 'yes' && value !== 'no')) return []
        return [[criterionId, value] as const]
      }),
    ),
  }))

export type CarriedInput = z.output<typeof carriedInput>
export type CheckedInput = z.output<typeof checkedInput>
export type MappingInput = z.output<typeof mappingInput>
