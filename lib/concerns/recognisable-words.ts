const list = (typed: string) =>
  typed
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

const pairs = (whose: readonly string[], who: readonly string[]) =>
  whose.flatMap((one) => who.map((other) => `${one} ${other}`))

const A_CHILD_OF_THEIRS = list(`
  son, daughter, twin, triplet, youngest, eldest, oldest, stepson, stepdaughter, grandson, granddaughter, niece, nephew, foster child,
  foster son, foster daughter`)

/** One family's child or relation, as that family says it. "Their child" and "your child" are said of everybody's. */
export const ONES_OWN: readonly string[] = [
  ...pairs(list('my …, our …, her …, his …, their …'), A_CHILD_OF_THEIRS),
  ...pairs(
    list('my, her, his'),
    list(`
      child, children, boy, boys, girl, girls, lad, little one, grandchild, brother, sister, baby, husband, wife, partner, ex, mum, mother,
      dad, father, nan, grandad, grandmother, grandfather`),
  ),
]

/** What is said of one of few. */
export const ONE_OF_FEW: readonly string[] = list(`
  the only, the one family, the one parent, the one child, only one family, only one parent, only one child, just one, the first family, the first child, the first
  pupil, the first parent, nobody else, no one else, the new boy, the new girl, the new child, the new family, the twins, the triplets, a particular family, a particular child,
  a certain family, a certain child, the family who, the mother who, the father who, the mum who, the dad who, the parent who, the child who, the boy who, the girl who,
  well known, as you will all know, as many of you know`)

/** Circumstances that few families of one school have: few may be meant by them. */
export const FEW_HAVE: readonly string[] = list(`
  wheelchair, autism, autistic, ADHD, dyslexia, dyslexic, Down syndrome, Down's, cerebral palsy, diabetes, diabetic, epilepsy, epileptic, seizure, allergy, allergic, EpiPen, deaf, blind, hearing
  aid, EHCP, EHC plan, adopted, adoption, foster, fostered, looked after, in care, young carer, Traveller, Gypsy, Roma, Showmen, refugee, asylum, asylum seeker, Ukrainian, Afghan, Syrian, social worker, social
  services, child protection, custody, divorce, divorced, separated, court, prison, bereaved, bereavement, died, death, cancer, hospital, transgender, non-binary, same sex, two mums, two
  dads, lesbian, gay, Jehovah's Witness, Muslim, Jewish, Sikh, Hindu, hijab, excluded, suspended, pregnant, domestic abuse, refuge, homeless, hostel, food bank, free school meals`)

/** Words that have a capital within a sentence and name nobody. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  list(`
  i, im, ive, id, ill, monday, mondays, tuesday, tuesdays, wednesday, wednesdays, thursday, thursdays, friday, fridays, saturday, saturdays, sunday, sundays, january, february, march, april, may, june, july,
  august, september, october, november, december, christmas, xmas, easter, eid, ramadan, diwali, hanukkah, lent, english, maths, mathematics, science, history, geography, french,
  spanish, german, mandarin, latin, music, art, pe, re, rse, pshe, ict, dt, computing, drama, ks1, ks2, ks3, ks4, ks5, eyfs, sen, send, senco, sendco, eal, ta, tas, pta, fsm, gcse, gcses, sats, btec, phonics, a, ok, tv,
  uk, england, english, britain, british, wales, welsh, scotland, scottish, ireland, irish, london, europe, ofsted, dfe, department, education, ico, nhs, gp, camhs, council, authority, ombudsman, parliament, covid, year, years,
  reception, nursery, key, stage, school, academy, college, primary, infants, juniors, sixth, form, class, governors, governor, head, headteacher, headteachers, deputy, chair, clerk, trust, parents, parent, carers, carer, pupils, pupil, students,
  staff, office, hall, library, whatsapp, facebook, google, classroom, microsoft, teams, zoom, parentpay, parentmail, arbor, seesaw, dojo, classdojo, showbie, ipad, ipads, chromebook, chromebooks, app, wifi, email, inset, urdu,
  punjabi, polish, arabic, romanian, bengali, gujarati, somali, tamil, portuguese, italian, ukrainian, farsi, pashto, chinese, cantonese, turkish, kurdish, halal, kosher, yes, no, also, dear, thank, you, we, they, and, but, the`),
)

/** First names and surnames that are ordinary words too: not taken for a name where a sentence begins. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  list(`
  will, mark, may, grace, rose, penny, art, faith, hope, joy, bill, sue, pat, rob, jack, frank, max, summer, autumn, june, april, august, dawn, eve, holly, ivy, heather, daisy, ruby, amber, pearl,
  robin, jay, basil, miles, dean, earl, grant, guy, chase, hunter, mason, carter, cooper, page, reed, read, long, short, young, old, little, small, white, brown, black, green, gray, grey, king, cook, baker, butler,
  bell, hill, field, fields, wood, woods, stone, brook, lake, marsh, day, week, weeks, winter, snow, frost, fox, wolf, bird, fish, love, best, good, sharp, savage, power, price, rich, cross, church, parish, bishop, pope,
  major, french, english, scott, welsh, holland, england, london, york, field, lane, street, gates, gate, wall, walls, park, parks, parker, porter, potter, turner, walker, taylor, smith, miller, mills, fisher, hall, house, rooms,
  room, case, cases, close, cole, hardy, moody, noble, wise, bright, swift, quick, speed, rush, rust, sands, salt, pepper, rice, bacon, ham, lamb, bull, drake, swan, finch, martin, nightingale, peacock, partridge, pike, roach,
  christian, joseph, mercy, charity, chance, happy, merry, constance, patience, prudence, verity, destiny, star, sky, skye, ocean, river, brooke, clay, cliff, glen, heath, forest, forrest, dale, and, but, the, one, our, are, was, not`),
)
