import { CopyButton } from '@/components/ui/copy-button'

/** A link to copy and send, in a box of its own that is easily selected. */
export function FreshLink({ link, label }: { link: string; label: string }) {
  return (
    <div className="my-4">
      <label htmlFor="link" className="font-bold">
        {label}
      </label>
      <input
        id="link"
        readOnly
        value={link}
        className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
      />
      <CopyButton text={link} />
    </div>
  )
}
