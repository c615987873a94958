import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { ForeignText } from '@/components/ui/foreign-text'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { isLocale, languageOf } from '@/lib/door/languages'
import { writeInNamed } from '@/lib/door/preference-answer'
import type { FamilyAtTheDoor } from '@/lib/families/of-the-door'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { GIVEN_BY_NAMES } from '@/lib/skills/given-by'

/** How a family likes to be reached, as it told the school. */
export function PreferencesCard({
  record,
  preference,
  mayKeep,
}: {
  record: string
  preference: FamilyAtTheDoor['preference']
  mayKeep: boolean
}) {
  return (
    <Card title="How they like to be reached" id="preferences">
      {preference ? (
        <Said preference={preference} />
      ) : (
        <p className="text-soft">They have not been asked, or have not said.</p>
      )}
      {mayKeep && (
        <p className="mt-3 print:hidden">
          <ButtonLink look="quiet" href={`${record}/preferences`}>
            {preference ? 'Change or delete' : 'Write down what they told you'}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}

type Preference = NonNullable<FamilyAtTheDoor['preference']>

function Said({ preference }: { preference: Preference }) {
  const { channels, times, needs, writeIn, others, needsWords, locale } = preference
  const code = isLocale(locale) ? locale : 'en'
  const language = { code, english: languageOf(code).english }
  const facts = [
    { name: 'Ways', value: listed(channels, CHOICE_NAMES.channels) },
    { name: 'Times', value: listed(times, CHOICE_NAMES.times) },
    { name: 'We write in', value: writeIn && writeInNamed(writeIn) },
    { name: 'At meetings', value: listed(needs, CHOICE_NAMES.needs) },
    {
      name: 'Who else cares for the children',
      value: others && <ForeignText language={language} text={others} />,
    },
    { name: 'Also', value: needsWords && <ForeignText language={language} text={needsWords} /> },
  ]
  return (
    <>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts
          .filter(({ value }) => value)
          .map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ))}
      </dl>
      <Note className="mt-2">
        {GIVEN_BY_NAMES[preference.givenBy]}, {shortDate(preference.givenOn)}
        {preference.enteredByName && `, written down by ${preference.enteredByName}`}. They agreed that it is
        kept until {shortDate(preference.consentUntil)}.
      </Note>
    </>
  )
}

const listed = (keys: string[], names: Record<string, string>) =>
  keys.map((key) => names[key] ?? key).join(', ')

/** What a family told the school, in short, each with the way to it. */
export function ToldCard({
  school,
  family,
  mayAsk,
}: {
  school: string
  family: FamilyAtTheDoor
  mayAsk: boolean
}) {
  const { offers, ideas, answered, campaigns, doorLinks, reference, leftAt } = family
  const [link] = doorLinks
  return (
    <Card title="What they told us" id="told">
      <ul className="space-y-1">
        {offers.map(({ id, name, sentOn }) => (
          <li key={id}>
            <a href={`/${school}/skills/offers/${id}`} className="inline-block py-1">
              {name} offers to help
            </a>{' '}
            <span className="text-soft">since {shortDate(sentOn)}</span>
          </li>
        ))}
        {ideas > 0 && (
          <li>
            <a href={`/${school}/ideas`} className="inline-block py-1">
              {ideas === 1 ? 'One idea' : `${ideas} ideas`}
            </a>
          </li>
        )}
        {campaigns.map(({ id, title, onDay }) => (
          <li key={id}>
            Answered {mayAsk ? <a href={`/${school}/skills/campaigns/${id}`}>{title}</a> : title} on{' '}
            {shortDate(onDay)}
          </li>
        ))}
        {answered > campaigns.length && (
          <li className="text-soft">and {answered - campaigns.length} before</li>
        )}
        {offers.length + ideas + answered === 0 && <li className="text-soft">Nothing yet.</li>}
      </ul>
      {mayAsk && !leftAt && (
        <p className="mt-3 print:hidden">
          {link && (
            <span className="mb-2 block text-[0.95rem] text-soft">
              Their own link works until {shortDate(isoDateIn(link.expiresAt))}
              {link.firstOpenedAt ? ', and was opened.' : ', and was not opened yet.'}
            </span>
          )}
          <ButtonLink look="quiet" href={`/${school}/door/slips/new?family=${encodeURIComponent(reference)}`}>
            {link ? 'Make another link' : 'Make a link of their own'}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
