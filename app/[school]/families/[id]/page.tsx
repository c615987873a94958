import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getFamilyAtTheDoor } from '@/lib/families/of-the-door'
import { canKeepFamilies, canSeeFamilies } from '@/lib/families/policy'
import { getFamily } from '@/lib/families/queries'
import { isoDateIn, today } from '@/lib/platform/clock'
import { academicYearOf, longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { mayAnswerRequests } from '@/lib/whole-school/subject-access/gather'
import { Timeline } from '../../history/_components/timeline'
import { PreferencesCard, ToldCard } from '../_components/at-the-door'
import { PupilsOfFamily } from '../_components/pupils-of-family'
import { WhatHasBeenTried } from '../_components/what-has-been-tried'
import { triedSentence } from '../_components/words'

type Props = { params: Promise<{ school: string; id: string }> }

export const metadata = { title: 'A family' }

export default async function FamilyPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSeeFamilies)
  const family = await getFamily(viewer, id)
  const told = await getFamilyAtTheDoor(viewer, id)
  if (!family || !told) notFound()

  const year = academicYearOf(today())
  const thisYear = family.tried.filter(({ activity }) => activity.academicYear === year)
  const record = `/${school}/families/${id}`
  const mayKeep = canKeepFamilies(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={`Family ${family.reference}`}
      crumbs={[{ name: 'Parents', href: `/${school}/families` }]}
      lede={
        family.leftAt
          ? `This family left on ${longDate(isoDateIn(family.leftAt))}. What it came to stays in the record.`
          : triedSentence({
              invited: thisYear.length,
              came: thisYear.filter(({ came }) => came).length,
            })
      }
    >
      {mayKeep && (
        <p className="print:hidden mb-5 flex flex-wrap gap-3">
          {!family.leftAt && <ButtonLink href={`${record}/pupils/new`}>Add a pupil</ButtonLink>}
          <ButtonLink look="quiet" href={`${record}/edit`}>
            {family.leftAt ? 'Change, or say it has come back' : 'Change, or say it has left'}
          </ButtonLink>
        </p>
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
        <div className="space-y-5">
          <Card title="Pupils" id="pupils">
            <PupilsOfFamily school={school} pupils={family.pupils} groups={family.groups} />
          </Card>
          <PreferencesCard record={record} preference={told.preference} mayKeep={mayKeep} />
          <Card title="What has been tried" id="tried">
            <WhatHasBeenTried school={school} sessions={family.tried} />
          </Card>
        </div>
        <div className="space-y-5">
          <Card title="Languages at home" id="languages">
            <p>{family.languages.join(', ') || <span className="text-soft">Not known</span>}</p>
          </Card>
          <ToldCard school={school} family={told} mayAsk={canAskParents(viewer)} />
          {mayAnswerRequests(viewer) && (
            <Card title="Asked what you hold?" id="subject-access">
              <p>
                <a href={`${record}/subject-access`} className="inline-block py-1">
                  Everything held about this family
                </a>
                , with other people masked.
              </p>
            </Card>
          )}
          <Timeline entries={family.history} />
        </div>
      </div>
    </SchoolPage>
  )
}
