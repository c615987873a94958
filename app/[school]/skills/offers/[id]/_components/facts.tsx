import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { longDate } from '@/lib/platform/dates'
import { GIVEN_BY_NAMES } from '@/lib/skills/given-by'
import type { OfferRecord } from '@/lib/skills/offer-record'
import { agesInWords, daysInWords, gainsInWords, languageWritten } from '@/lib/skills/offer-words'

type Props = { offer: OfferRecord; school: string; path: string; mayReview: boolean }

export function Facts({ offer, school, path, mayReview }: Props) {
  const { howFar, days, ages, speaks, gains, gainWords, campaign, locale, consentUntil, reach } = offer
  return (
    <Card title="Facts" id="facts">
      <dl>
        <Fact name="Family">
          <FamilyOf offer={offer} school={school} path={path} mayReview={mayReview} />
        </Fact>
        {reach && <Fact name="How to reach them">{reachInWords(reach)}</Fact>}
        <Fact name="How far they would go">{howFar && CHOICE_NAMES.howFar[howFar]}</Fact>
        <Fact name="When">{upper(daysInWords(days))}</Fact>
        <Fact name="With which ages">{agesInWords(ages)}</Fact>
        <Fact name="Speaks">{speaks.join(', ')}</Fact>
        <Fact name="Would like to have of it">
          {(gains.length > 0 || gainWords) && (
            <>
              {gainsInWords(gains)}
              {gainWords && (
                <span className="block" lang={languageWritten(locale).code} dir="auto">
                  {gainWords}
                </span>
              )}
            </>
          )}
        </Fact>
        <Fact name="How it came">{cameInWords(offer)}</Fact>
        {campaign && <Fact name="Asked in">{campaign.title}</Fact>}
        <Fact name="They agreed to it until">{longDate(consentUntil)}</Fact>
      </dl>
    </Card>
  )
}

function FamilyOf({ offer: { family, childClass }, school, path, mayReview }: Props) {
  return (
    <>
      {family ? (
        <a href={`/${school}/families/${family.id}`} className="inline-block py-1">
          {family.reference}
        </a>
      ) : childClass ? (
        `Not known; a child in ${childClass}`
      ) : (
        'Not known'
      )}
      {mayReview && !family && (
        <a href={`${path}/family`} className="print:hidden flex min-h-11 items-center">
          Say which family it is
        </a>
      )}
    </>
  )
}

function reachInWords({ contact, contactBy }: NonNullable<OfferRecord['reach']>): string {
  const names: Record<string, string> = CHOICE_NAMES.channels
  const by = contactBy ? (names[contactBy] ?? contactBy) : null
  if (!contact) return by ? `${by}, as the school has it` : 'As the school has it'
  return by ? `${by}: ${contact}` : contact
}

function cameInWords({ givenBy, locale, enteredByName }: OfferRecord): string {
  const language = languageWritten(locale).english
  const written = enteredByName ? `, written down by ${enteredByName}` : ''
  return `${GIVEN_BY_NAMES[givenBy]}, in ${language}${written}`
}

const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-[0.95rem] text-soft">{name}</dt>
      <dd className="mb-2 wrap-anywhere">{children || <span className="text-soft">Not said</span>}</dd>
    </>
  )
}
