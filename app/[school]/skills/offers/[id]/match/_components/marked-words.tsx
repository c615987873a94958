import { cutAtWords } from '@/lib/skills/skills-meant'

type Props = { text: string; language: { code: string; english: string }; by: ReadonlySet<string> }

/** What a parent wrote, with the words marked by which a skill was recognised. */
export function MarkedWords({ text, language, by }: Props) {
  const isEnglish = language.code === 'en'
  return (
    <>
      <p lang={isEnglish ? undefined : language.code} dir="auto" className="whitespace-pre-line">
        {cutAtWords(text, by).map(({ text: part, isMarked, at }) =>
          isMarked ? (
            <mark key={at} className="bg-mark-soft text-inherit underline decoration-2 underline-offset-4">
              {part}
            </mark>
          ) : (
            part
          ),
        )}
      </p>
      {!isEnglish && <p className="text-soft">Written in {language.english}</p>}
    </>
  )
}
