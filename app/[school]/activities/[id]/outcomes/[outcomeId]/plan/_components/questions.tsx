import type { ReactNode } from 'react'
import { DateField, NumberField, Radios, TextField } from '@/components/form/fields'
import { Card, Note } from '@/components/ui/card'
import type { PeopleAnswers, PlannedOn } from '@/lib/evaluation/answers'
import type { Measuring } from '@/lib/evaluation/measuring'
import type { PlanPage } from '@/lib/evaluation/plan-queries'
import { toIso } from '@/lib/platform/dates'

type Evaluation = PlanPage['outcome']['activity']['evaluation']

function Question({ number, title, children }: { number: string; title: string; children: ReactNode }) {
  return (
    <Card title={`${number} ${title}`} id={`question-${number}`} className="mb-5">
      <div className="mt-3">{children}</div>
    </Card>
  )
}

const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

const asYesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'yes' : 'no')

export function AboutPeople({
  people,
  isFromRegister,
}: {
  people: Pick<PeopleAnswers, 'pupils' | 'families' | 'classes' | 'places'>
  isFromRegister: boolean
}) {
  const shown = (count: number) => (isFromRegister && count === 0 ? null : count)
  return (
    <Question number="1" title="Who could take part, and how many?">
      {isFromRegister && people.pupils > 0 && (
        <Note className="mb-3">Filled in from the register, for those the activity is for.</Note>
      )}
      <div className="gap-x-8 sm:flex">
        <NumberField name="pupils" label="Pupils" defaultValue={shown(people.pupils)} />
        <NumberField name="families" label="Families" defaultValue={shown(people.families)} />
        <NumberField name="classes" label="Classes" defaultValue={shown(people.classes)} />
      </div>
      <NumberField
        name="places"
        label="How many of the pupils take part"
        optional
        hint="Leave it empty when everybody may, now or in turn."
        defaultValue={people.places}
      />
    </Question>
  )
}

export function AboutWhoDecides({ evaluation }: { evaluation: Evaluation }) {
  return (
    <>
      <Question number="2" title="Can half start now and half next term?">
        <Radios
          name="canHalfWait"
          label="Can half of them wait a term?"
          hint="Nobody goes without: the second half gets it next term. Then a lot can decide who is first, which is fair, and shows more than anything else a school can do."
          options={yesNo('Yes, half could wait', 'No')}
          defaultValue={asYesNo(evaluation?.canHalfWait)}
        />
      </Question>
      <Question number="3" title="If not, who decides who takes part?">
        <Radios
          name="whoDecides"
          label="Who takes part if nothing is drawn?"
          options={[
            {
              value: 'lowest_scorers',
              label: 'Those with the lowest scores',
              hint: 'When they are tested again they rise by themselves. That rise is worked out and taken off.',
            },
            { value: 'staff', label: 'Those whom staff choose' },
            { value: 'families', label: 'Whichever families want to' },
            { value: 'everyone', label: 'Everybody' },
          ]}
          defaultValue={evaluation?.whoDecides}
        />
      </Question>
    </>
  )
}

export function AboutMeasure({
  measure,
  measuring,
  isFirst,
}: {
  measure: PlannedOn
  measuring: Measuring
  isFirst: boolean
}) {
  return (
    <Question number="4" title={`How is ${measure.name} measured?`}>
      <Radios
        name="hasFirstFigures"
        label="Is it measured before it starts as well as after?"
        columns
        options={yesNo('Yes', 'No, only after')}
        defaultValue={asYesNo(measuring.hasFirstFigures)}
      />
      <Radios
        name="sameScale"
        label="Is it the same test, or two forms of it on one scale, both times?"
        columns
        options={yesNo('Yes', 'No')}
        defaultValue={asYesNo(measuring.sameScale)}
      />
      <Radios
        name="markedBy"
        label="Who marks it?"
        options={[
          { value: 'nobody', label: 'Nobody has to judge: a computer, a printed key, a register' },
          { value: 'outside', label: 'Somebody who does not know who takes part' },
          { value: 'involved', label: 'Staff who know who takes part' },
        ]}
        defaultValue={isFirst && !measuring.isBlind ? undefined : measuring.isBlind ? 'nobody' : 'involved'}
      />
      <Radios
        name="othersMeasured"
        label="Are the pupils who do not take part measured anyway, in the same weeks?"
        columns
        options={yesNo('Yes', 'No')}
        defaultValue={asYesNo(measuring.othersMeasured)}
      />
      <Radios
        name="isSkewed"
        label="Are most pupils at the same mark, such as no incident at all, or full marks?"
        columns
        options={yesNo('Yes', 'No')}
        defaultValue={asYesNo(measuring.isSkewed)}
      />
      <NumberField
        name="expectedGain"
        label={`The rise a norm expects over that time${measure.unit ? `, in ${measure.unit}` : ''}`}
        optional
        hint="From the test’s manual. Enter 0 for a score that allows for age. Leave it empty when there is no norm."
        defaultValue={measuring.expectedGain}
      />
      <p className="font-bold">
        Is it recorded week by week, as attendance is? <span className="font-normal">(optional)</span>
      </p>
      <div className="mt-2 gap-x-8 sm:flex">
        <NumberField
          name="weeksBefore"
          label="Weeks before the start"
          optional
          defaultValue={measuring.weeks?.before}
        />
        <NumberField name="weeksAfter" label="Weeks after" optional defaultValue={measuring.weeks?.after} />
      </div>
    </Question>
  )
}

export function AboutOthers({
  evaluation,
  outcome,
  startsOn,
}: {
  evaluation: Evaluation
  outcome: PlanPage['outcome']
  startsOn: Date | null
}) {
  const { outcomes } = outcome.activity
  const isMain = evaluation
    ? evaluation.mainOutcomeId === outcome.id
    : outcomes[0]?.id === outcome.id || outcomes.length < 2
  return (
    <>
      <Question number="5" title="Are pupils, families or whole classes chosen?">
        <Radios
          name="chosen"
          label="What is chosen, or drawn?"
          options={[
            {
              value: 'families',
              label: 'Families',
              hint: 'The usual way. Brothers and sisters stay together.',
            },
            { value: 'pupils', label: 'Pupils' },
            {
              value: 'classes',
              label: 'Whole classes',
              hint: 'Classes differ whatever is done, so one class against one can never show much.',
            },
          ]}
          defaultValue={evaluation?.chosen ?? 'families'}
        />
      </Question>
      <Question number="6" title="Does anything else start at the same time, or for one group only?">
        <TextField
          name="otherProgramme"
          label="What else?"
          optional
          hint="Another programme, a new teacher, a change of the day. Leave it empty when there is nothing."
          defaultValue={evaluation?.otherProgramme}
        />
      </Question>
      <Card className="mb-5" title="Two things more" id="with-it">
        <div className="mt-3">
          <DateField
            name="startsOn"
            label="The day it starts"
            optional
            hint="A series of weeks is parted there. Day, month and year."
            defaultValue={toIso(startsOn)}
          />
          <Radios
            name="isMain"
            label="Is this the one outcome that counts?"
            hint="One is named beforehand. The others are worked out as well, and may say a little less."
            columns
            options={yesNo('Yes', 'No, another one')}
            defaultValue={asYesNo(isMain)}
          />
        </div>
      </Card>
    </>
  )
}
