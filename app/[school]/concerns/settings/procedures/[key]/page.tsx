import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { getProcedure, inForceOf, type ProcedureVersion } from '@/lib/concerns/procedure-queries'
import { checkedWords } from '@/lib/concerns/procedure-words'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { StagesList } from '../_components/stages-list'

export const metadata = { title: 'A procedure' }

type Props = { params: Promise<{ school: string; key: string }> }

export default async function ProcedurePage({ params }: Props) {
  const { school, key } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const versions = await getProcedure(viewer, key)
  if (!versions) notFound()
  const { procedure, number } = inForceOf(versions)
  const path = `/${school}/concerns/settings`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[
        { name: 'Settings', href: path },
        { name: 'Stages and days', href: `${path}/procedures` },
      ]}
      title={procedure.name}
      lede={`${versions.length === 1 ? 'The version that came with Alongside is' : `Version ${number} is`} in force. ${procedure.source} ${checkedWords(procedure)}`}
    >
      <p className="print:hidden mb-5">
        <ButtonLink href={`${path}/procedures/${key}/change`}>Change stages or days</ButtonLink>
      </p>
      <div className="space-y-5">
        {versions.map((version) => (
          <Card key={version.id} id={`version-${version.number}`} title={`Version ${version.number}`}>
            <p className="mb-2">{standing(version)}</p>
            {version.changes.length > 0 && (
              <ul className="mb-3 list-disc pl-5">
                {version.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
            {version.standing === 'over' ? (
              <details>
                <summary className="inline-block min-h-11 py-2 underline">Its stages</summary>
                <StagesList procedure={version.procedure} />
              </details>
            ) : (
              <StagesList procedure={version.procedure} />
            )}
          </Card>
        ))}
      </div>
    </SchoolPage>
  )
}

function standing({ standing, inForceFrom, number, madeByName, createdAt }: ProcedureVersion): string {
  const by = number === 1 ? 'As it came' : `Made by ${madeByName} on ${shortDate(isoDateIn(createdAt))}`
  if (standing === 'to_come') return `${by}. In force from ${longDate(inForceFrom)}, and not before.`
  if (standing === 'over') return `${by}. Cases that began under it keep it.`
  return number === 1 ? `${by}. In force.` : `${by}. In force since ${longDate(inForceFrom)}.`
}
