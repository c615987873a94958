import { DOOR_LANGUAGES, htmlLanguage, type Locale } from '@/lib/door/languages'
import type { DoorWords } from '@/lib/door/words'

/** Above everything else, for whoever cannot read the rest: the way to the languages at the foot, each by its own name. */
export function ToLanguages({ words, locale }: { words: DoorWords; locale: Locale }) {
  return (
    <p className="mb-3 text-[1rem] print:hidden">
      <a href="#languages" className="inline-block py-2.5">
        <span className="sr-only">{words('door.choose_language')}: </span>
        {DOOR_LANGUAGES.filter(({ code }) => code !== locale).map(({ code, own }, place) => (
          <span key={code}>
            {place > 0 && ' · '}
            <bdi lang={htmlLanguage(code).lang}>{own}</bdi>
          </span>
        ))}
      </a>
    </p>
  )
}
