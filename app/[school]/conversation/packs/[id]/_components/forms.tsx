import { Card } from '@/components/ui/card'
import type { WholePack } from '@/lib/conversation/pack-queries'

/** The forms a built pack can be had in. All say the same. */
export function Forms({ address, pack }: { address: string; pack: WholePack }) {
  const forms = [
    { path: '/print', name: 'The page to print', about: 'Two sides and an appendix.' },
    { path: '/word', name: 'Word', about: 'To be changed before it is given to somebody.' },
    ...(pack.hasPdf
      ? [
          {
            path: '/pdf',
            name: 'PDF',
            about: 'The same two sides and appendix, to send; it can be heard too.',
          },
        ]
      : []),
    ...(pack.hasZip
      ? [
          {
            path: '/zip',
            name: 'ZIP',
            about: 'The PDF, the files of the evidence, and an index with their hashes.',
          },
        ]
      : []),
  ]
  return (
    <Card title="Its forms" id="forms" className="mb-5">
      <ul className="lines">
        {forms.map(({ path, name, about }) => (
          <li key={path}>
            <a href={`${address}${path}`} className="inline-flex min-h-11 items-center font-bold">
              {name}
            </a>{' '}
            <span className="text-soft">{about}</span>
          </li>
        ))}
      </ul>
      {pack.isOlder && (
        <p className="mt-2">
          They say what was so when the pack was built. What may no longer be shown is left out of the first
          two already; the PDF and the ZIP are not handed out then until the pack is built again.
        </p>
      )}
    </Card>
  )
}
