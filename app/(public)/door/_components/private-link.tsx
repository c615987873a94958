import { QrCode } from '@/components/ui/qr-code'

/** A link that is shown once: as words to copy, as a picture to keep or to open on another phone, and to be opened here. */
export function PrivateLink({
  title,
  about,
  name,
  address,
}: {
  title: string
  about: string
  name: string
  address: string
}) {
  return (
    <section>
      <h2 className="mb-1">{title}</h2>
      <p className="mb-3">{about}</p>
      <QrCode text={address} label={title} />
      <p dir="ltr" className="my-3 break-all rounded-md border border-edge bg-card p-3 text-start select-all">
        {address}
      </p>
      <a href={address} className="door-button">
        {name}
      </a>
    </section>
  )
}
