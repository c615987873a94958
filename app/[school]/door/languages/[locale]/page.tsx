import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { sectionName } from '@/lib/door/message-sections'
import { canCheckTranslations } from '@/lib/door/policy'
import { listTranslations } from '@/lib/door/translation-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ConfirmedMessages } from './_components/confirmed-messages'
import { PartsOfLanguage } from './_components/parts-of-language'
import { UncheckedMessages } from './_components/unchecked-messages'

export const metadata = { title: 'Check a translation' }

type Props = {
  params: Promise<{ school: string; locale: string }>
  searchParams: Promise<{ part?: string | string[] }>
}

export default async function TranslationPage({ params, searchParams }: Props) {
  const { school, locale } = await params
  const viewer = await requireViewerWho(school, canCheckTranslations)
  const found = await listTranslations(viewer, locale)
  if (!found) notFound()
  const { language, translations } = found
  const { part } = await searchParams
  const open = translations.filter(({ confirmed }) => !confirmed)
  const section =
    (translations.find((one) => one.section === part) ?? open[0] ?? translations[0])?.section ?? ''
  const shown = translations.filter((one) => one.section === section)
  const unchecked = shown.filter(({ confirmed }) => !confirmed)
  const confirmed = shown.filter(({ confirmed }) => confirmed)
  const path = `/${school}/door/languages`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={`The parents’ door in ${language.english}`}
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Languages', href: path },
      ]}
      lede={
        open.length === 0
          ? `A speaker has confirmed all ${translations.length} messages.`
          : `Machine translation, not yet checked by a speaker: ${open.length} of ${translations.length} messages.`
      }
    >
      <PartsOfLanguage translations={translations} section={section} path={`${path}/${locale}`} />
      <h2 className="mt-2 mb-3">{sectionName(section)}</h2>
      {unchecked.length > 0 && (
        // Its fields are this part's: another part's form must not take over what was typed in them.
        <UncheckedMessages
          key={section}
          school={school}
          language={language}
          section={section}
          shown={shown}
          unchecked={unchecked}
        />
      )}
      {unchecked.length === 0 && open[0] && (
        <p className="mb-4">
          <ButtonLink href={`${path}/${locale}?part=${open[0].section}`}>
            Go on with: {sectionName(open[0].section)}
          </ButtonLink>
        </p>
      )}
      {confirmed.length > 0 && (
        <Card title="Confirmed" id="confirmed" className="mt-2">
          <ConfirmedMessages school={school} language={language} confirmed={confirmed} />
        </Card>
      )}
      <p className="mt-4">
        <CsvLink href={`${path}/${locale}/export`} of="all of it" />
      </p>
    </SchoolPage>
  )
}
