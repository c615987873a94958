import { TextField } from '@/components/form/fields'
import { MakeLinksPage, type MakeLinksProps } from '../_components/make-links-page'
import { makeLink } from '../actions'

export const metadata = { title: 'Make one link for everybody' }

export default function NewOpenLinkPage(props: MakeLinksProps) {
  return (
    <MakeLinksPage
      {...props}
      title="Make one link for everybody"
      lede="For a poster, the newsletter or the school’s app. Whoever has it can answer, so the school matches each answer to a family afterwards."
      action={makeLink}
      button="Make the link"
    >
      {() => (
        <TextField
          name="label"
          label="What do you call it?"
          hint="For example “Poster at the gate”, so that you see which of them parents and carers use."
          autoComplete="off"
        />
      )}
    </MakeLinksPage>
  )
}
