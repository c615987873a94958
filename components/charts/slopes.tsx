import { type Slope, type SlopeGroup, slopesLayout } from './slopes-layout'

type Props = {
  pupils: readonly Slope[]
  /** What stands on the left and on the right: ["Before", "After"]. */
  ends: readonly [string, string]
  /** The picture in words, for whoever does not see it. */
  text: string
  /** What the figures are in: "months". */
  unit: string
  /** What the two groups are called, where there are two. */
  groups?: readonly [string, string]
  print?: (value: number) => string
}

/**
 * A thin line from each first figure to the second, and a thick one for the mean of each group with its figures at both
 * ends. Made on the server; a second group is dashed and named. Lines that go up and down look alike. It shows single
 * people: for those who may see them. The table beside it says the same.
 */
export function Slopes({ pupils, ends, text, unit, groups: names, print = withOneDecimal }: Props) {
  const { groups, marked, ticks } = slopesLayout(pupils)
  const isTwo = groups.length > 1
  const nameOf = ({ isSecond }: SlopeGroup) => names?.[isSecond ? 1 : 0]
  return (
    <div role="img" aria-label={text} className="slopes">
      <div aria-hidden="true">
        <p className="slopes-ends">
          <b>{ends[0]}</b>
          <b>{ends[1]}</b>
        </p>
        <div className="slopes-frame">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <path d={ticks.map(({ at }) => `M0 ${at}H100`).join('')} className="grid-lines" />
            {groups.map((group) => (
              <path key={`${group.isSecond}`} d={group.lines} className={group.isSecond ? 'is-second' : ''} />
            ))}
            {marked.map(({ label, line }) => (
              <path key={label} d={line} className="is-marked" />
            ))}
            {groups.map((group) => (
              <path
                key={`mean ${group.isSecond}`}
                d={group.meanLine}
                className={group.isSecond ? 'is-mean is-second' : 'is-mean'}
              />
            ))}
          </svg>
          {ticks.map(({ value, at }) => (
            <span key={value} className="slopes-tick" style={{ top: `${at}%` }}>
              {plain(value)}
            </span>
          ))}
          {groups.map((group) => (
            <span
              key={`from ${group.isSecond}`}
              className="slopes-from"
              style={{ top: `${group.labelAt.from}%` }}
            >
              {print(group.mean.from)}
            </span>
          ))}
          {groups.map((group) => (
            <span key={`to ${group.isSecond}`} className="slopes-to" style={{ top: `${group.labelAt.to}%` }}>
              {print(group.mean.to)}
              {isTwo && <small>{nameOf(group)}</small>}
            </span>
          ))}
          {marked.map(({ label, labelAt }) => (
            <span key={label} className="slopes-marked" style={{ top: `${labelAt}%` }}>
              {label}
            </span>
          ))}
        </div>
        <ul className="slopes-key">
          {groups.map((group) => (
            <li key={`${group.isSecond}`}>
              <svg viewBox="0 0 44 10" focusable="false" aria-hidden="true">
                <path d="M0 5H44" className={group.isSecond ? 'is-mean is-second' : 'is-mean'} />
              </svg>
              {isTwo ? `${nameOf(group) ?? ''}: the mean of ${group.count}` : `The mean of ${group.count}`}
            </li>
          ))}
          <li>Each thin line is one of them. Figures in {unit}.</li>
        </ul>
      </div>
    </div>
  )
}

function plain(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 }).replace('-', '−')
}

function withOneDecimal(value: number): string {
  return value
    .toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    .replace('-', '−')
}
