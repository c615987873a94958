import { sectionName } from '@/lib/door/message-sections'
import type { Translation } from '@/lib/door/translation-queries'

/** The parts of a language, each a page of messages, with how many are confirmed. */
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
    <nav aria-label="Parts" className="mt-3">
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {sections.map((one) => {
          const messages = translations.filter((message) => message.section === one)
          const confirmed = messages.filter((message) => message.confirmed).length
          return (
            <li key={one}>
              <a
                href={`${path}?part=${one}`}
                aria-current={one === section ? 'page' : undefined}
                className="inline-block py-2 aria-[current]:font-bold"
              >
                {sectionName(one)}
              </a>{' '}
              <span className="text-soft">
                {confirmed} of {messages.length}
              </span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
