/**
 * What large trials of parent programmes in England found: context beside a school's own result, never a prediction. As
 * published by the Education Endowment Foundation; impact method, section 5.
 */
export const TRIALS: readonly { name: string; year: string | null; size: string; found: string }[] = [
  {
    name: 'Texting Parents',
    year: '2016',
    size: '15,697 pupils in 36 schools',
    found:
      'Mathematics up 0.03 of a standard deviation, then reported as one month; absence down 0.05; nothing in English or science.',
  },
  {
    name: 'Parent Academy',
    year: '2016',
    size: '2,593 pupils',
    found: 'No evidence of a difference, even with £30 for each session; few came.',
  },
  { name: 'SPOKES', year: '2016', size: '808 pupils in 68 schools', found: 'No difference overall.' },
  {
    name: 'Family Skills',
    year: '2018',
    size: '115 schools',
    found: 'No months of progress; two thirds of the parents never came.',
  },
  {
    name: 'FAST (Families and Schools Together)',
    year: null,
    size: '7,027 pupils in 158 schools',
    found: 'Attainment up 0.01; better behaviour towards others at first, which faded.',
  },
  {
    name: 'Mind the Gap',
    year: '2014',
    size: 'Year 4',
    found: 'No clear difference in attainment; pupils thought more about how they learn.',
  },
  {
    name: 'Tips by Text',
    year: '2022',
    size: '105 to 109 schools',
    found: 'No further progress; seven in ten were lost, so it was not rated.',
  },
]

/** Said beside any result. */
export const TRIALS_IN_SHORT =
  'Large trials of parent programmes in England have mostly found between 0 and 1 month; low take-up is the usual reason.'

/** The figure that is quoted most, with what it is not. */
export const TOOLKIT =
  'The Education Endowment Foundation’s toolkit puts parental engagement at four months of progress on average over many studies, and says that the evidence on how to raise it is mixed. It is not what a school should expect.'
