type Language = { code: string; english: string }

/**
 * What a parent wrote, in the language they wrote it in: read aloud and set as that language, and marked for whoever cannot
 * read it. Its direction goes by its first letters, because somebody whose page was in Urdu may write English.
 */
export function ForeignText({ language, text }: { language: Language; text: string }) {
  const isEnglish = language.code === 'en'
  return (
    <>
      <span lang={isEnglish ? undefined : language.code} dir="auto" className="block whitespace-pre-line">
        {text}
      </span>
      {!isEnglish && <span className="block text-soft">Written in {language.english}</span>}
    </>
  )
}
