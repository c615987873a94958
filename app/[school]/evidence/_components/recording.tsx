import { captionsOf } from '@/lib/evidence/captions'

/**
 * Plays a sound or video recording where it can also be read: what is heard in it stands as captions in the player and
 * as text beneath it. A recording nobody has put in words is only given as a download.
 */
export function Recording({
  family,
  title,
  heard,
  address,
}: {
  family: 'audio' | 'video'
  title: string
  heard: string
  address: string
}) {
  const captions = `data:text/vtt,${encodeURIComponent(captionsOf(heard))}`
  return (
    <>
      {family === 'audio' ? (
        <audio controls preload="none" src={address} aria-label={title} className="mb-2 w-full">
          <track kind="captions" srcLang="en" label="What is heard in it" src={captions} />
        </audio>
      ) : (
        <video controls preload="metadata" src={address} aria-label={title} className="mb-2 w-full max-w-2xl">
          <track kind="captions" srcLang="en" label="What is heard in it" src={captions} />
        </video>
      )}
      <p className="mb-2 whitespace-pre-line">{heard}</p>
    </>
  )
}
