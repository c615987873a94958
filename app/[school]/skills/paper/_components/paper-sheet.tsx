import { AGES, DAYS, GAINS, HOW_FAR, LEVELS } from '@/lib/door/choices'
import type { Locale } from '@/lib/door/languages'
import type { DoorWords } from '@/lib/door/words'
import type { AskedKind, AskedSkill } from '@/lib/skills/answer-form'

type Props = {
  say: DoorWords
  kinds: AskedKind[]
  locale: Locale
  schoolName: string
  /** The day they agree to, in their language. */
  until: string
}

/** Every question of the door, with squares to tick and lines to write on. */
export function PaperSheet({ say, kinds, locale, schoolName, until }: Props) {
  return (
    <>
      <p>
        <b>{schoolName}</b>
      </p>
      <h2>{say('skills.title')}</h2>
      <p>
        {say('skills.hint')} {say('slip.give_back')}
      </p>
      {kinds.map(({ kind, skills }) => (
        <Ticks
          key={kind}
          title={say(`kind.${kind}`)}
          options={skills.map((skill) => nameOf(skill, say, locale))}
        />
      ))}
      <Ticks options={[say('skills.none')]} />
      <Lines title={say('words.title')} lines={3} />
      <Ticks title={say('words.level')} options={LEVELS.map((key) => say(`level.${key}`))} />
      <Ticks title={say('how_far.title')} options={HOW_FAR.map((key) => say(`how_far.${key}`))} />
      <Ticks title={say('days.title')} options={DAYS.map((key) => say(`days.${key}`))} />
      <Ticks title={say('ages.title')} options={AGES.map((key) => say(`ages.${key}`))} />
      <Lines title={say('speaks.title')} />
      <Ticks title={say('gains.title')} options={GAINS.map((key) => say(`gains.${key}`))} />
      <Lines title={say('contact.name')} />
      <Lines title={`${say('contact.by')}; ${say('contact.detail')}`} />
      <Lines title={say('contact.child')} />
      <Ticks
        title={say('check.consent_title')}
        options={[say('check.consent', { school: schoolName, date: until })]}
        isWide
      />
      <p>{say('door.who_sees')}</p>
    </>
  )
}

/** A skill of the school's own has the name the school gave it. */
function nameOf({ key, name, isOwn }: AskedSkill, say: DoorWords, locale: Locale): string {
  if (isOwn || locale === 'en') return name
  return say.has(`skill.${key}` as Parameters<DoorWords>[0])
    ? say(`skill.${key}` as Parameters<DoorWords>[0])
    : name
}

function Ticks({ title, options, isWide }: { title?: string; options: string[]; isWide?: boolean }) {
  return (
    <section>
      {title && <h3>{title}</h3>}
      <ul className={isWide ? '' : 'paper-ticks'}>
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    </section>
  )
}

function Lines({ title, lines = 1 }: { title: string; lines?: number }) {
  return (
    <section>
      <h3>{title}</h3>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike.
        <div key={i} className="paper-line" />
      ))}
    </section>
  )
}
