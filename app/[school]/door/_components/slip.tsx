import { QrCode } from '@/components/ui/qr-code'
import { dateIn } from '@/lib/door/date-in'
import { htmlLanguage, type Locale } from '@/lib/door/languages'
import type { WordsIn } from '@/lib/door/school-words'
import type { HandedTo } from '@/lib/door/slips'
import type { IsoDate } from '@/lib/platform/dates'

type Props = {
  slip: {
    address: string
    family: { reference: string }
    to: HandedTo | null
    locale: Locale
    campaign: { closesOn: IsoDate } | null
  }
  schoolName: string
  words: ReadonlyMap<Locale, WordsIn>
}

/** What one family is given: a code, and what it is for, in its language and in English. */
export function Slip({ slip, schoolName, words }: Props) {
  const { address, family, to, locale, campaign } = slip
  const where = [to?.yearGroup, to?.className].filter(Boolean).join(' ')
  return (
    <li>
      <div className="slip-code">
        <QrCode text={address} label={`The link of family ${family.reference}`} className="slip-qr" />
        <b>{family.reference}</b>
        {where && <small>{where}</small>}
      </div>
      <div className="slip-words">
        <p>
          <b>{schoolName}</b>
        </p>
        {[...new Set<Locale>([locale, 'en'])].map((language) => (
          <SlipText key={language} words={words.get(language)} until={campaign?.closesOn ?? null} />
        ))}
      </div>
    </li>
  )
}

function SlipText({ words, until }: { words: WordsIn | undefined; until: IsoDate | null }) {
  if (!words) return null
  const { locale, words: say } = words
  return (
    <p {...htmlLanguage(locale)}>
      {say('slip.short')} {until && say('door.campaign_until', { date: dateIn(locale, until) })}{' '}
      {say('slip.own')}
    </p>
  )
}
