import { NumberField, TextArea, TextField } from '@/components/form/fields'
import { MOST_KEYWORDS } from '@/lib/concerns/keywords'

type Category = { name: string; keywords: string[]; keepYears: number }

export function CategoryFields({ category }: { category?: Category }) {
  return (
    <>
      <TextField name="name" label="Name" maxLength={60} autoComplete="off" defaultValue={category?.name} />
      <TextArea
        name="keywords"
        label="Keywords"
        hint={`One on each line: words and phrases as people say them. “parking” also finds “parked”. ${MOST_KEYWORDS} at most, and each in one category only.`}
        optional
        rows={10}
        spellCheck={false}
        defaultValue={category?.keywords.join('\n')}
      />
      <NumberField
        name="keepYears"
        label="Years its cases are kept"
        hint="Counted from the day a case ended. As your school’s own retention schedule has it."
        suffix="years"
        defaultValue={category?.keepYears ?? 6}
      />
    </>
  )
}
