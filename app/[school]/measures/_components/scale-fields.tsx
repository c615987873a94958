import { NumberField, Radios, TextField } from '@/components/form/fields'
import { ABOUT_WORDS, DIRECTION_WORDS, MEASURE_TYPES, type Scale, TYPE_WORDS } from '@/lib/measures/measure'

/** What a figure on this measure means. */
export function ScaleFields({ scale }: { scale?: Scale }) {
  return (
    <>
      <Radios
        name="about"
        label="Whom is it about?"
        defaultValue={scale?.about ?? 'pupils'}
        options={(['pupils', 'parents'] as const).map((value) => ({ value, label: ABOUT_WORDS[value] }))}
      />
      <Radios
        name="type"
        label="What sort of measure is it?"
        defaultValue={scale?.type}
        options={MEASURE_TYPES.map((value) => ({
          value,
          label: TYPE_WORDS[value].name,
          hint: TYPE_WORDS[value].hint,
        }))}
      />
      <TextField
        name="unit"
        label="Unit"
        hint="What stands behind a figure: %, points, months, words right, of 40."
        optional
        width="medium"
        autoComplete="off"
        defaultValue={scale?.unit}
      />
      <Radios
        name="direction"
        label="Which way is better?"
        defaultValue={scale?.direction}
        options={(['higher', 'lower'] as const).map((value) => ({ value, label: DIRECTION_WORDS[value] }))}
      />
      <NumberField
        name="minimum"
        label="Lowest possible figure"
        hint="A lower one is then refused as a slip."
        optional
        defaultValue={scale?.minimum}
      />
      <NumberField
        name="maximum"
        label="Highest possible figure"
        hint="A higher one is then refused as a slip."
        optional
        defaultValue={scale?.maximum}
      />
      <NumberField
        name="publishedSd"
        label="Published standard deviation"
        hint="Only where the test’s manual gives one: 15 for most standardised scores. It lets a change be compared with other tests."
        optional
        defaultValue={scale?.publishedSd}
      />
    </>
  )
}
