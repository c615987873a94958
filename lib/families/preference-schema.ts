import { z } from 'zod'
import { CHANNELS, NEEDS, TIMES } from '../door/choices'
import { LOCALES } from '../door/languages'
import { LONGEST_NEEDS_WORDS, LONGEST_OTHERS, LONGEST_WRITE_IN } from '../door/preference-answer'
import { choice, dateField, listOf, optionalText, recordId, tickBox, version } from '../platform/form-fields'
import { WRITTEN_DOWN } from '../skills/given-by'

export const keptPreferences = z
  .object({
    id: recordId,
    version,
    channels: listOf(z.enum(CHANNELS)),
    times: listOf(z.enum(TIMES)),
    writeIn: optionalText(LONGEST_WRITE_IN),
    others: optionalText(LONGEST_OTHERS),
    needs: listOf(z.enum(NEEDS)),
    needsWords: optionalText(LONGEST_NEEDS_WORDS),
    locale: choice(LOCALES as [string, ...string[]], 'Choose the language their words are in.'),
    givenBy: choice(WRITTEN_DOWN, 'Choose how they told you.'),
    consentUntil: dateField('Enter until when they agreed.'),
    agreed: tickBox.refine(
      (ticked) => ticked,
      'It may only be kept if they have agreed. Ask them, or leave it unwritten.',
    ),
  })
  .transform(({ id, version, givenBy, consentUntil, agreed: _, ...answer }) => ({
    familyId: id,
    version,
    givenBy,
    consentUntil,
    answer,
  }))

export const preferencesToRemove = z.object({ id: recordId, version })

export type KeptPreferences = z.output<typeof keptPreferences>
