import { inLanguage } from '@/lib/door/in-language'
import { DOOR_LANGUAGES, type Locale } from '@/lib/door/languages'
import type { DoorWords } from '@/lib/door/words'

/** The page in each of the door's languages, each called as those who read it call it. */
export function Languages({ words, path, locale }: { words: DoorWords; path: string; locale: Locale }) {
  return (
    <nav aria-label={words('door.choose_language')} className="mt-6">
      <h2 className="mb-2">{words('door.language')}</h2>
      <ul className="flex flex-wrap gap-2">
        {DOOR_LANGUAGES.map(({ code, own, dir }) => (
          <li key={code}>
            <a
              href={inLanguage(path, code)}
              lang={code}
              hrefLang={code}
              dir={dir}
              aria-current={code === locale ? 'true' : undefined}
              className="door-pill"
            >
              {own}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
