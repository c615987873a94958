/**
 * Phrases for lib/concerns/safeguarding.ts, in the form that phrases.ts reads: whole words, with their regular endings, "…"
 * for up to two others. Long lists of the same shape are made here rather than written out.
 */
const list = (typed: string) =>
  typed
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

const pairs = (firsts: readonly string[], between: string, seconds: readonly string[]) =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${between} ${second}`))

/** Grown-ups, as children and families call them, and those who are in charge of children. */
const ADULTS = list(`
  dad, daddy, father, stepdad, step dad, stepfather, mum, mummy, mother, stepmum, step mum, stepmother, parents, boyfriend,
  girlfriend, partner, uncle, aunt, auntie, grandad, grandpa, grandfather, nan, nana, gran, granny, grandma, grandmother, carer,
  foster, childminder, babysitter, husband, wife, ex, teacher, TA, teaching assistant, sir, miss, member of staff, staff, coach,
  tutor, driver, caretaker, adult, grown up, man, men, woman, lady, neighbour, lodger, imam, priest, vicar, older brother, big
  brother, cousin`)

const HURTS = list(`
  hit, hitting, smack, slap, punch, kick, beat, beaten, bit, bitten, bite, hurt, grabbed, grabs, drag, dragging, dragged, shake,
  shook, throw him, threw him, threw her, strangle, choke, burn, burnt, whip, pin, pinned, pushed him, pushed her, shoved,
  restrain, locks, locked, touch, touches, kiss, rape, abuse, molest, grope, fondle`)

const SOMEBODY = list(`
  me, him, her, them, us, my son, my daughter, my boy, my girl, my child, my children, my kids, my grandson, my granddaughter,
  my little, the child, a child, a pupil, children, the kids, the baby, his brother, his sister, her brother, her sister, their kids`)

/** At these the page stops, whatever else is said. */
export const STOP_AT: readonly string[] = [
  ...list(`
    self harm, selfharm, self harming, cutting himself, cutting herself, cutting themselves, cuts himself, cuts herself, hurting
    himself, hurting herself, hurting themselves, harm himself, harm herself, harm themselves, wants to hurt himself, wants to hurt
    herself, suicide, suicidal, kill himself, kill herself, kill themselves, kill myself, wants to die, want to die, wanted to die,
    wishes … dead, better off dead, wanted to be dead, end his life, end her life, end it all, take his own life, take her own life,
    overdose, overdosed, doesn't want to live, does not want to live, don't want to live, not want to be alive, doesn't want to be here any more,
    no reason to live, makes himself sick, makes herself sick, making herself sick, making himself sick, starving herself, starving himself`),
  ...list(`
    abuse, abused, abuser, abusive, sexual, sexually, rape, raped, grooming, groomed, groomer, molest, incest, indecent, indecently,
    private parts, his privates, her privates, touch … inappropriately, inappropriate touching, inappropriately touched, touch … private, touched … there,
    made … touch, touching him, touching her, touching me, touching my, touches me, naked, nude, nudes, undressed her, undressed him, getting changed … photo, photo … getting changed, photo … undressed, sex with, had sex, in bed with, into her bed, into his bed, gets in … bed, exposed himself, flashed at, an older man, older boyfriend, meet … online, met … online`),
  ...list(`
    neglect, neglected, no food in the house, no food at home, any food in the house, never any food, not being fed, never fed, not fed at home, left alone at
    night, left alone at home, left home alone, home alone, left on his own at night, left on her own at night, left on their own at night, sleeping in the car, sleeps in the car`),
  ...list(`
    harm, harmed, afraid to go home, scared to go home, frightened to go home, terrified to go home, afraid of going home, scared of going home,
    doesn't want to go home, does not want to go home, don't want to go home, won't go home, begged not to go home, not safe at home, isn't safe at home, unsafe at home, not
    feel safe at home, safe at home, ran away from home, run away from home, running away from home, violent at home, violence at home, domestic, my ex is violent, he is violent, he's violent, partner is violent,
    violent partner, violent husband, violent dad, violent to me, violent towards, happened at home, happened to her at, happened to him at, happened at her dad's, happened at his dad's, hurting them at home`),
  ...list(`
    bruising, bruises, handprint, hand print, finger marks, fingermarks, belt, cigarette burn, burn mark, bite mark, marks on his, marks on her, marks round his, marks
    round her, marks around his, marks around her, black eyes, locked in … room, locks … in his room, locks … in her room, locked in … cupboard, strangle, strangled, throttled, round his
    neck, round her neck, by the neck, by the throat, by the hair`),
  ...list(`
    knife, knives, machete, stab, stabbed, stabbing, gun, weapon, county lines, running drugs, selling drugs, dealing drugs, carrying drugs, drug dealer, gang, exploited, exploitation, trafficked,
    forced marriage, be married, married off, FGM, being cut, circumcised, female circumcision, radicalised, extremist, terrorist`),
  ...list(`
    not to tell, told … not to say, must not tell, mustn't tell, can't tell anyone, keep it a secret, keep … secret, our secret, disclosed, disclosure, child protection`),
  ...pairs(ADULTS, '…', HURTS),
  ...pairs(HURTS, 'by …', ADULTS),
  ...pairs(list('scared of, afraid of, frightened of, terrified of'), '…', list(`
    dad, daddy, father, stepdad, mum, mummy, mother, stepmum, boyfriend, partner, uncle, grandad, husband, going to dad's, going to mum's, his dad's, her dad's`)),
]

/** These stop the page too, but not where it is plain that another child or an accident did it. */
export const STOP_UNLESS_EXPLAINED: readonly string[] = [
  ...pairs(list('hit, hitting, smack, slap, punch, kick, beat, bit, bite, hurt, hurts, burn, drag, choke'), '…', SOMEBODY),
  ...list('bruise, bruised, was hit, been hit, gets hit, being hit, being beaten, was beaten, been beaten, beats, smacked, slapped, covered in marks'),
]

/** That another child did it, said by who the child is and never by where it was. */
export const ANOTHER_CHILD: readonly string[] = list(`
  another child, other child, other children, another boy, another girl, another kid, another pupil, another student, a boy, a girl, a lad, two
  boys, two girls, three boys, three girls, some boys, some girls, the boys, the girls, same boy, same girl, that boy, this boy, that girl, this girl, other boy, other girl, older boy, older girl,
  bigger boys, bigger girls, boys in, girls in, kids, kid in, a child in, children in, in his class, in her class, classmate, his friend, her friend, a friend, pupils, students, year 1, year 2, year 3, year 4,
  year 5, year 6, year 7, year 8, year 9, year 10, year 11, a year one, a year two, a year three, a year four, a year five, a year six, year sixes, year fives, reception child, each other`)

/** That it was an accident; this explains a bruise and never a blow. */
export const AN_ACCIDENT: readonly string[] = list(`
  fell, fell off, fell over, fallen, tripped, slipped, bumped, football, rugby, netball, PE, climbing frame, slide, trampoline, accident form, accident book, bump note, knocked over, ran into, collided`)

/** Ordinary uses of the same words: longer, and so they stand instead. */
export const ORDINARY_USES: readonly string[] = list(`
  hit the ball, hit the post, hit the roof, hit the target, hit the road, hit the nail, hit the headlines, hit by a ball, hit by the ball, hit his head, hit her head, hit their head, hit me
  hard, hit us hard, hit me that, it hit me, hit home, hit with a bill, hit with a fine, hit with a charge, was hit with, were hit with, dad hit the roof, mum hit the roof, dad … hit the roof, mum … hit the roof,
  beat them at, beat us at, beat him at, beat her at, beat me at, beat them in, beat us in, beaten in the, beaten by two, beaten by one, beats me, was beaten in the, were beaten in the, beat … at netball, beat … at football,
  no harm, not harm, harm in asking, harm than good, harmless, harm his chances, harm her chances, out of harm's way, harm's way,
  abuse of power, abuse of the car park, abuse of trust, abusive email, abusive e-mail, abusive message, abusive language, abusive to staff, parent was abusive, parents were abusive, abusive parent, abusive to me, verbal abuse from a parent,
  verbal abuse from another parent, verbally abusive to me, alcohol abuse lesson, substance abuse lesson,
  neglected to, neglected his work, neglected her work, beds are neglected, garden is neglected, grounds are neglected, feel neglected by the school, site is neglected,
  touch base, touch rugby, touch typing, touch screen, in touch, lost touch, lose touch, out of touch, was touched by, were touched by, touching story, touching display, finishing touches, teacher … in touch, staff … in touch, coach … in touch, mum … in touch, dad … in touch,
  sexual orientation, sexual health lesson, sexual education, relationships and sexual, same sexual, knife and fork, knives and forks, plastic knife, butter knife, cut the air with a knife, with a knife and, water gun, toy gun, nerf gun, glue gun, jumped the gun, jump the gun, gun shop,
  weapon of choice, gang of girls, gang of boys, gang of friends, the whole gang, bruised ego, bruised apple, bruised knee, bruised shin, bruised elbow, bruise on his knee, bruise on her knee, bruise on his shin, bruise on her shin, seat belt, belt and shoes, school belt, black belt, belt for his trousers,
  domestic science, domestic flight, domestic arrangements, naked eye, child protection policy, home alone film, secret santa, keep the surprise secret, staff grabbed a, teacher grabbed a, staff grab a, be married to, getting married, hurt his feelings, hurt her feelings, hurt my feelings, hurts my feelings, hurt
  his chances, disclosure and barring, burnt by the sun, mum … kiss and drop, kiss and drop, kiss goodbye, kissed goodbye, dad … kiss goodbye, mum … kiss goodbye, safe at home and`)
