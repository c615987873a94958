import { languagesIn } from '@/lib/door/answer'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS } from '@/lib/door/choices'
import { inLanguage } from '@/lib/door/in-language'
import { DOOR_LANGUAGES, type Locale } from '@/lib/door/languages'
import type { ReadDraft } from '@/lib/door/read-draft'
import { skillName } from '@/lib/door/skill-words'
import type { Step } from '@/lib/door/steps'
import { BACK_TO_CHECK } from '@/lib/door/take-step'
import { chosen, one } from '@/lib/door/typed'
import type { DoorWords } from '@/lib/door/words'

/** What one question was answered with: each line by itself, typed words as they were typed. */
type Line = { text: string; lang?: string | undefined; isTyped?: boolean }

/** An answer as it stands, question by question, each with the way to change it. */
export function Said({ answer, words, locale }: { answer: ReadDraft; words: DoorWords; locale: Locale }) {
  return (
    <dl className="mb-5">
      {linesOf(answer, words).map(({ step, lines }) => (
        <div key={step} className="border-t border-line py-3">
          <dt className="font-bold">{words(step === 'skills' ? 'check.offer' : `${step}.title`)}</dt>
          {lines.map(({ text, lang, isTyped }) => (
            <dd
              key={text}
              lang={lang}
              dir={isTyped || lang ? 'auto' : undefined}
              className="whitespace-pre-line"
            >
              {text}
            </dd>
          ))}
          <dd>
            <a
              href={inLanguage(`/door/answer/${step}`, locale, { [BACK_TO_CHECK]: 'check' })}
              className="inline-block py-2"
            >
              {words('step.change')}
              <span className="sr-only">: {words(step === 'skills' ? 'check.offer' : `${step}.title`)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function linesOf(answer: ReadDraft, words: DoorWords): { step: Exclude<Step, 'check'>; lines: Line[] }[] {
  const { typed, skills } = answer
  const typedLine = (field: string): Line[] =>
    one(typed, field) ? [{ text: one(typed, field), isTyped: true }] : []
  return [
    {
      step: 'skills',
      lines: skills
        .filter(({ id }) => typed.skill?.includes(id))
        .map((skill) => {
          const { name, isOwn } = skillName(skill, words)
          return { text: name, lang: isOwn ? 'en' : undefined }
        }),
    },
    {
      step: 'words',
      lines: [
        ...typedLine('ownWords'),
        ...chosen(typed, 'level', LEVELS).map((value) => ({ text: words(`level.${value}`) })),
      ],
    },
    {
      step: 'how_far',
      lines: chosen(typed, 'howFar', HOW_FAR).map((value) => ({ text: words(`how_far.${value}`) })),
    },
    { step: 'days', lines: chosen(typed, 'days', DAYS).map((value) => ({ text: words(`days.${value}`) })) },
    { step: 'ages', lines: chosen(typed, 'ages', AGES).map((value) => ({ text: words(`ages.${value}`) })) },
    { step: 'speaks', lines: languagesIn(typed).map(languageLine) },
    {
      step: 'gains',
      lines: [
        ...chosen(typed, 'gains', GAINS).map((value) => ({ text: words(`gains.${value}`) })),
        ...typedLine('gainWords'),
      ],
    },
    {
      step: 'contact',
      lines: [
        ...typedLine('name'),
        ...chosen(typed, 'contactBy', CHANNELS).map((value) => ({ text: words(`channel.${value}`) })),
        ...typedLine('contact'),
        ...typedLine('childClass'),
      ],
    },
  ]
}

function languageLine(name: string): Line {
  const known = DOOR_LANGUAGES.find(({ english }) => english === name)
  return known ? { text: known.own, lang: known.code } : { text: name, isTyped: true }
}
