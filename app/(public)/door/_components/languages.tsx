import { inLanguage } from '@/lib/door/in-language'
import { DOOR_LANGUAGES, type Locale, languageOf } from '@/lib/door/languages'
import type { DoorWords } from '@/lib/door/words'

/** The page in each of the door's languages, each called as those who read it call it. */
export function Languages({ words, path, locale }: { words: DoorWords; path: string; locale: Locale }) {
  return (
    <nav id="languages" aria-label={words('door.choose_language')} className="mt-6">
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

/** At the top of a page that has them below, for whoever cannot read it: a globe and what the page is in now. */
export function ToLanguages({ words, locale }: { words: DoorWords; locale: Locale }) {
  const { own } = languageOf(locale)
  return (
    <a
      href="#languages"
      aria-label={`${own}: ${words('door.choose_language')}`}
      className="inline-flex min-h-11 shrink-0 items-center gap-1.5 text-on-brand"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <circle cx="10" cy="10" r="8" />
        <ellipse cx="10" cy="10" rx="3.5" ry="8" />
        <path d="M2 10h16" />
      </svg>
      {own}
    </a>
  )
}
