import type { ReactNode } from 'react'
import { AGES, CHANNELS, DAYS, GAINS, HOW_FAR, LEVELS } from '@/lib/door/choices'
import { DOOR_LANGUAGES, type Locale } from '@/lib/door/languages'
import type { Problem } from '@/lib/door/problems'
import type { ReadDraft } from '@/lib/door/read-draft'
import { byKind, skillName } from '@/lib/door/skill-words'
import type { Step } from '@/lib/door/steps'
import { one } from '@/lib/door/typed'
import type { DoorWords } from '@/lib/door/words'
import { Choices } from '../../../_components/choices'
import { TextField } from '../../../_components/text-field'
import { problemAt } from '../../../_components/wrong'
import { Check } from './check'

export type QuestionProps = { answer: ReadDraft; words: DoorWords; locale: Locale; problems: Problem[] }

/** The questions, by their step. */
export const QUESTIONS: Record<Step, (props: QuestionProps) => ReactNode> = {
  skills: Skills,
  words: Words,
  how_far: HowFar,
  days: Days,
  ages: Ages,
  speaks: Speaks,
  gains: Gains,
  contact: Contact,
  check: Check,
}

/** What has a button of its own is among the ticks only once it was chosen, so that it can be taken back. */
const asTicks = <T extends string>(all: readonly T[], button: T, chosen: readonly string[] = []) =>
  all.filter((value) => value !== button || chosen.includes(value))

function Skills({ answer: { skills, typed }, words }: QuestionProps) {
  const chosen = typed.skill ?? []
  return (
    <>
      <p className="mb-4">{words('skills.hint')}</p>
      {byKind(skills, words).map((kind, place) => (
        <Choices
          key={kind.heading}
          id={place === 0 ? 'skill' : undefined}
          name="skill"
          legend={kind.heading}
          chosen={chosen}
          choices={kind.skills.map((skill) => {
            const { name, isOwn } = skillName(skill, words)
            return { value: skill.id, label: name, lang: isOwn ? 'en' : undefined }
          })}
        />
      ))}
    </>
  )
}

function Words({ answer: { typed }, words, problems }: QuestionProps) {
  return (
    <>
      <TextField
        isLong
        name="ownWords"
        label={words('words.label')}
        hint={`${words('words.hint')} ${words('step.optional')}`}
        value={one(typed, 'ownWords')}
        problem={problemAt(problems, 'ownWords', words)}
      />
      <Choices
        name="level"
        type="radio"
        legend={words('words.level')}
        chosen={typed.level ?? []}
        choices={LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
    </>
  )
}

/** Three buttons, of which one answers and goes on. */
function HowFar({ answer: { typed }, words }: QuestionProps) {
  const chosen = one(typed, 'howFar')
  return (
    <>
      <p className="mb-4">{words('how_far.hint')}</p>
      <div className="mb-5 grid gap-3">
        {HOW_FAR.map((value, place) => (
          <button
            key={value}
            id={place === 0 ? 'howFar' : undefined}
            type="submit"
            name="howFar"
            value={value}
            aria-current={chosen === value ? 'true' : undefined}
            className="door-button"
          >
            {words(`how_far.${value}`)}
          </button>
        ))}
      </div>
    </>
  )
}

function Days({ answer: { typed }, words }: QuestionProps) {
  return (
    <>
      <p className="mb-4">{words('days.hint')}</p>
      <Choices
        id="days"
        name="days"
        legend={words('step.choose_any')}
        chosen={typed.days ?? []}
        choices={asTicks(DAYS, 'ask_me', typed.days).map((value) => ({
          value,
          label: words(`days.${value}`),
        }))}
      />
    </>
  )
}

function Ages({ answer: { typed }, words }: QuestionProps) {
  return (
    <Choices
      name="ages"
      legend={words('step.choose_any')}
      chosen={typed.ages ?? []}
      choices={asTicks(AGES, 'any', typed.ages).map((value) => ({ value, label: words(`ages.${value}`) }))}
    />
  )
}

function Speaks({ answer: { typed }, words, problems }: QuestionProps) {
  return (
    <>
      <p className="mb-4">{words('speaks.hint')}</p>
      <Choices
        name="speaks"
        legend={words('step.choose_any')}
        chosen={typed.speaks ?? []}
        choices={DOOR_LANGUAGES.map(({ english, own, code }) => ({ value: english, label: own, lang: code }))}
      />
      <TextField
        name="speaksOther"
        label={words('speaks.other')}
        value={one(typed, 'speaksOther')}
        problem={problemAt(problems, 'speaksOther', words)}
      />
    </>
  )
}

function Gains({ answer: { typed }, words, problems }: QuestionProps) {
  return (
    <>
      <Choices
        name="gains"
        legend={words('step.choose_any')}
        chosen={typed.gains ?? []}
        choices={asTicks(GAINS, 'nothing', typed.gains).map((value) => ({
          value,
          label: words(`gains.${value}`),
        }))}
      />
      <TextField
        name="gainWords"
        label={words('gains.label')}
        value={one(typed, 'gainWords')}
        problem={problemAt(problems, 'gainWords', words)}
      />
    </>
  )
}

function Contact({ answer: { typed, isOpen }, words, problems }: QuestionProps) {
  const field = (name: string) => ({
    name,
    value: one(typed, name),
    problem: problemAt(problems, name, words),
  })
  return (
    <>
      <TextField {...field('name')} label={words('contact.name')} hint={words('contact.name_hint')} />
      <TextField
        {...field('contact')}
        label={words('contact.detail')}
        hint={isOpen ? undefined : words('contact.detail_hint')}
      />
      {isOpen && (
        <TextField
          {...field('childClass')}
          label={words('contact.child')}
          hint={`${words('contact.child_hint')} ${words('step.optional')}`}
        />
      )}
      <Choices
        name="contactBy"
        type="radio"
        legend={words('contact.by')}
        chosen={typed.contactBy ?? []}
        choices={CHANNELS.map((value) => ({ value, label: words(`channel.${value}`) }))}
      />
    </>
  )
}
