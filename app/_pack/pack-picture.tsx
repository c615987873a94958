import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import type { PackPicture as Picture } from '@/lib/conversation/contents'
import { intervalScale } from '@/lib/statistics/interval-scale'

/** One result as a line and a dot, with the same in figures beside it. */
export function PackPicture({ picture: of }: { picture: Picture }) {
  const { measure, direction, zero, change, range, picture } = of
  const scale = intervalScale([picture], picture.worthwhile, direction)
  return (
    <figure className="pack-picture">
      <figcaption>
        <b>{measure}</b> {change} <small>likely range {range}</small>
      </figcaption>
      <div>
        <IntervalPlot {...picture} scale={scale} />
        <IntervalAxis scale={scale} zero={zero} ends={['worse', 'better']} />
      </div>
    </figure>
  )
}
