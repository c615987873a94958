import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { proposeCategory } from '@/lib/concerns/category-from-words'
import { foundWords } from '@/lib/concerns/category-words'

type Category = { key: string; name: string; keywords: string[] }

/** Some words, which category they would be put in, and because of which keywords. */
export function TryWords({ words, categories }: { words: string; categories: Category[] }) {
  return (
    <Card id="try" title="Try it">
      <form method="get" className="print:hidden">
        <label htmlFor="words" className="font-bold">
          Words as a parent might say them
        </label>
        <p id="words-hint" className="text-soft">
          Make some up, and name nobody: they stand in the address of this page.
        </p>
        <textarea
          id="words"
          name="words"
          rows={2}
          maxLength={500}
          aria-describedby="words-hint"
          defaultValue={words}
          className="mt-1 w-full rounded border-2 border-edge bg-card px-3 py-2"
        />
        <Button look="quiet" className="mt-2">
          Which category?
        </Button>
      </form>
      {words !== '' && (
        <p role="status" className="mt-3">
          {verdict(words, categories)}
        </p>
      )}
    </Card>
  )
}

function verdict(words: string, categories: Category[]): string {
  const proposed = proposeCategory(words, categories)
  const name = categories.find(({ key }) => key === proposed?.key)?.name
  if (!proposed || !name) {
    const other = categories.find(({ key }) => key === 'other')?.name
    return `No keyword stands in these words${other ? `, so it would be ${other}.` : '.'}`
  }
  return `${name}, because of ${foundWords(proposed.because)}.`
}
