/**
 * Sums and logarithms to the last digit, for the one place where that digit is seen: the floor of a flat valley. Plain
 * sums lose a few digits, and `Math.log` may be one unit out in the last place.
 */

/** Neumaier's compensated sum: as if added with twice the digits. */
export function exactSum(values: readonly number[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

const BITS = 120n
const ONE = 1n << BITS

/** Natural logarithm of a finite number above zero, rounded correctly: worked out in whole numbers with 120 binary places. */
export function exactLog(value: number): number {
  let exponent = Math.floor(Math.log2(value))
  let part = value / 2 ** exponent
  if (part > Math.SQRT2) {
    part /= 2
    exponent += 1
  }
  const whole = BigInt(part * 2 ** 53) << (BITS - 53n)
  const log = artanh(((whole - ONE) << BITS) / (whole + ONE)) + BigInt(exponent) * HALF_LOG_2
  return (Number(log) / Number(ONE)) * 2
}

const HALF_LOG_2 = artanh(ONE / 3n)

/** Σ z²ᵏ⁺¹/(2k + 1), in units of `ONE`. */
function artanh(z: bigint): bigint {
  const square = (z * z) >> BITS
  let total = 0n
  let power = z
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    total += power / k
    power = (power * square) >> BITS
  }
  return total
}
