import type { LettersOfCase } from '@/lib/concerns/letter-queries'
import { withQuery } from '@/lib/platform/address'

/** The school's letters to begin with, and none. */
export function TemplateChoice({ path, templates }: { path: string; templates: LettersOfCase['templates'] }) {
  return (
    <ul>
      {templates.map(({ id, name }) => (
        <li key={id}>
          <a href={withQuery(path, { template: id })} className="inline-block py-1.5">
            {name}
          </a>
        </li>
      ))}
      <li>
        <a href={withQuery(path, { template: 'none' })} className="inline-block py-1.5">
          An empty letter
        </a>
      </li>
    </ul>
  )
}
