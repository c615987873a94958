import { FilterSelect, Filters } from '@/components/form/filters'
import { sectionName } from '@/lib/door/message-sections'
import type { Translation } from '@/lib/door/translation-queries'

/** Goes to a part of a language: each says how much of it is confirmed. */
export function PartsOfLanguage({
  translations,
  section,
  path,
}: {
  translations: Translation[]
  section: string
  path: string
}) {
  const sections = [...new Set(translations.map((one) => one.section))]
  return (
    <Filters action={path} label="Parts of the translation">
      <FilterSelect
        name="part"
        label="Part"
        value={section}
        all={null}
        options={sections.map((value) => {
          const messages = translations.filter((one) => one.section === value)
          const confirmed = messages.filter((one) => one.confirmed).length
          return { value, label: `${sectionName(value)}: ${confirmed} of ${messages.length} confirmed` }
        })}
      />
    </Filters>
  )
}
