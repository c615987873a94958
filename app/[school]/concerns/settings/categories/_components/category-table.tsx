import { Table } from '@/components/ui/table'

type Category = { id: string; name: string; keywords: string[]; keepYears: number }

/** Keywords shown in the list; the rest stands on the category's own page. */
const SHOWN = 6

export function CategoryTable({
  path,
  caption,
  categories,
}: {
  path: string
  caption: string
  categories: Category[]
}) {
  return (
    <Table
      caption={caption}
      columns={[{ title: 'Category' }, { title: 'Keywords' }, { title: 'Years kept', isNumber: true }]}
      rows={categories.map(({ id, name, keywords, keepYears }) => ({
        key: id,
        cells: [
          <a key="name" href={`${path}/${id}`}>
            {name}
          </a>,
          inShort(keywords),
          keepYears,
        ],
      }))}
    />
  )
}

function inShort(keywords: string[]): string {
  if (keywords.length === 0) return 'None: it is chosen by hand'
  const rest = keywords.length - SHOWN
  return `${keywords.slice(0, SHOWN).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`
}
