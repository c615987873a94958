import { paragraphsOf } from '@/lib/concerns/letter-paragraphs'

/** The letter as it is read: on the screen a sheet, on paper nothing around it. */
export function LetterWords({ body }: { body: string }) {
  return (
    <section
      aria-label="The letter"
      className="rounded-card border border-line bg-card p-5 wrap-anywhere sm:p-8 print:border-0 print:p-0"
    >
      {paragraphsOf(body).map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
        <p key={i} dir="auto" className="mb-3 whitespace-pre-line last:mb-0">
          {paragraph}
        </p>
      ))}
    </section>
  )
}
