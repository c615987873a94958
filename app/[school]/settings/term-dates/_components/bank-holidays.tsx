import { Hidden, Radios } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { academicYearName, longDate } from '@/lib/platform/dates'
import { BANK_HOLIDAYS_FROM, NATION_NAMES, NATIONS } from '@/lib/school-days/bank-holidays'
import type { PictureDay } from '@/lib/school-days/year'
import type { BankHolidays as Nation } from '@/prisma/generated/enums'
import { chooseBankHolidaysAction } from '../actions'

type Props = { school: string; year: number; nation: Nation; days: PictureDay[]; mayChange: boolean }

/** A year's bank holidays, and for leaders whose they are. */
export function BankHolidays({ school, year, nation, days, mayChange }: Props) {
  return (
    <Card title={`Bank holidays: ${NATION_NAMES[nation]}`} id="bank-holidays" className="mt-5">
      {days.length === 0 ? (
        <p>None are on record for {academicYearName(year)}.</p>
      ) : (
        <ul className="list-disc columns-1 gap-x-8 pl-5 sm:columns-2">
          {days.map(({ date, words }) => (
            <li key={date}>
              {words}, {longDate(date)}
            </li>
          ))}
        </ul>
      )}
      <Note className="mt-2">{BANK_HOLIDAYS_FROM}</Note>
      {mayChange && (
        <Form action={chooseBankHolidaysAction} school={school} className="mt-2 print:hidden">
          <Hidden name="was" value={nation} />
          <Folded summary="Keep another nation’s bank holidays" look="soft">
            <Radios
              name="bankHolidays"
              label="Whose bank holidays does the school keep?"
              hint="Where a council keeps other days in its schools, add them as holidays."
              defaultValue={nation}
              options={NATIONS.map((value) => ({ value, label: NATION_NAMES[value] }))}
            />
            <Button look="quiet">Save</Button>
          </Folded>
        </Form>
      )}
    </Card>
  )
}
