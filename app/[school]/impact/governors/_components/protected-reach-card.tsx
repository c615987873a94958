import type { ComponentProps, ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { ProtectedReach } from '../../_components/protected-reach'

/** Who was reached, by group, with no number that could point at a family. */
export function ProtectedReachCard({
  foot,
  ...reach
}: ComponentProps<typeof ProtectedReach> & {
  /** What stands beside the figure. */
  foot?: ReactNode
}) {
  return (
    <Card title="Who was not there" id="reach" className="lg:col-span-7 print:col-span-7">
      <ProtectedReach {...reach} />
      {reach.rows.length > 0 && foot}
    </Card>
  )
}
