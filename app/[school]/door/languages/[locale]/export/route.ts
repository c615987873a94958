import { forbidden, notFound } from 'next/navigation'
import { sectionName } from '@/lib/door/message-sections'
import { canCheckTranslations } from '@/lib/door/policy'
import { listTranslations } from '@/lib/door/translation-queries'
import { isoDateIn } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

type Props = { params: Promise<{ school: string; locale: string }> }

/** All of a language beside its English, as a file: to be read at home, or by somebody who has no account. */
export async function GET(_: Request, { params }: Props) {
  const { school, locale } = await params
  const viewer = await requireViewer(school)
  if (!canCheckTranslations(viewer)) forbidden()
  const found = await listTranslations(viewer, locale)
  if (!found) notFound()
  return csvDownload(viewer, `door-${locale}`, {
    columns: ['Part', 'Message', 'English', found.language.english, 'Confirmed by', 'On'],
    rows: found.translations.map(({ key, section, english, words, confirmed }) => [
      sectionName(section),
      key,
      english,
      words,
      confirmed?.byName,
      confirmed && isoDateIn(confirmed.checkedAt),
    ]),
  })
}
