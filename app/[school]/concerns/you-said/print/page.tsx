import { SchoolPage } from '@/components/layout/school-page'
import { Empty } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { PrintButton } from '@/components/ui/print-button'
import { mayKeepYouSaid } from '@/lib/concerns/learn/policy'
import { listPublished } from '@/lib/concerns/learn/you-said-queries'
import { whoSaid } from '@/lib/concerns/learn/you-said-words'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'You said, we did: print' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ as?: string }> }

export default async function PrintYouSaidPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepYouSaid)
  const isPoster = (await searchParams).as === 'poster'
  const published = await listPublished(viewer)
  if (!published) return null
  const address = `/${school}/concerns/you-said`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title="You said, we did"
      kicker={viewer.schoolName}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'You said, we did', href: address },
      ]}
    >
      {published.length === 0 ? (
        <Empty title="Nothing is published yet">
          <p>Publish one, and it stands here to be printed or copied.</p>
        </Empty>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-center gap-3 print:hidden">
            <PrintButton>Print</PrintButton>
            <CopyButton text={published.map(asText).join('\n\n')} label="Copy the words" />
            {isPoster ? (
              <a href={`${address}/print`} className="inline-block py-2">
                As a sheet
              </a>
            ) : (
              <a href={`${address}/print?as=poster`} className="inline-block py-2">
                As posters, one a page
              </a>
            )}
          </div>
          {published.map((one) => (
            <article
              key={one.id}
              className={
                isPoster
                  ? 'mb-8 break-after-page break-inside-avoid text-[1.6rem] leading-snug last:break-after-auto print:text-[26pt]'
                  : 'mb-5 break-inside-avoid border-t border-line pt-3'
              }
            >
              <h2 className={isPoster ? 'text-[2rem] print:text-[32pt]' : ''}>{whoSaid(one.families)}</h2>
              <blockquote className="my-2 whitespace-pre-line">{one.said}</blockquote>
              <h3 className={isPoster ? 'mt-4 text-[2rem] print:text-[32pt]' : 'mt-2'}>We did</h3>
              <p className="whitespace-pre-line">{one.did}</p>
            </article>
          ))}
        </>
      )}
    </SchoolPage>
  )
}

const asText = ({ said, did, families }: { said: string; did: string; families: number }) =>
  `${whoSaid(families)}: ${said}\nWe did: ${did}`
