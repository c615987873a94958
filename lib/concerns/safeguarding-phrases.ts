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
export const ADULTS = list(`
    dad, daddy, father, stepdad, step dad, stepfather, mum, mummy, mother, stepmum, step mum,
    stepmother, parents, boyfriend, girlfriend, partner, uncle, aunt, auntie, grandad, grandpa,
    grandfather, nan, nana, gran, granny, grandma, grandmother, carer, foster, childminder, babysitter,
    husband, wife, ex, teacher, TA, teaching assistant, sir, miss, member of staff, staff, coach, tutor,
    driver, caretaker, adult, grown up, man, men, woman, lady, neighbour, lodger, imam, priest, vicar,
    older brother, big brother, cousin
  `)

/** What nobody does to a child in passing: at these the page stops when a grown-up does them. */
const BLOWS = list(`
    hit, hitting, hits, smack, slap, punch, kick, strangle, choke, whip, rape, molest, grope, fondle,
    abuse, beating, beats him, beats her, beat him, beat her, belts, clout, thump, batter, whack, cane,
    headbutt, yank, throttle, broke his, broke her, threatens to kill, threatened to kill, walks in on,
    hurts, hurting, makes him do, makes her do, made him do, made her do, puts his hand, put his hand,
    puts his hands, put his hands, threw a chair, threw him, threw her, throws him, throws her
  `)

/** What may also be done to a name badge or a train: the same only with somebody after it, or "by" a grown-up. */
export const GRIPS = list(
  'hurt, grab, drag, shake, shook, burn, burnt, pin, pinned, push, shove, lock, touch, kiss, beat, beaten, bite, bit, restrain, throw, threw',
)
const GRIPPED = list('me, him, her, them, us, my, the child, a child, a pupil, the baby, children')

export const BY_A_GROWN_UP: readonly string[] = [
  ...BLOWS,
  ...GRIPS.flatMap((grip) => GRIPPED.map((whom) => `${grip} ${whom}`)),
]

const SOMEBODY = list(`
    me, him, her, them, us, my son, my daughter, my boy, my girl, my child, my children, my kids, my
    grandson, my granddaughter, my little, the child, a child, a pupil, children, the kids, the baby,
    his brother, his sister, her brother, her sister, their kids
  `)

/** At these the page stops, whatever else is said. */
export const STOP_AT: readonly string[] = [
  ...list(`
    self harm, selfharm, self harming, cutting himself, cutting herself, cutting themselves, cuts
    himself, cuts herself, hurting himself, hurting herself, hurting themselves, harm himself, harm
    herself, harm themselves, wants to hurt himself, wants to hurt herself, suicide, suicidal, kill
    himself, kill herself, kill themselves, kill myself, wants to die, want to die, wanted to die,
    wishes … dead, better off dead, wanted to be dead, end his life, end her life, end it all, take his
    own life, take her own life, overdose, overdosed, doesn't want to live, does not want to live, don't
    want to live, not want to be alive, doesn't want to be here any more, no reason to live, makes
    himself sick, makes herself sick, making herself sick, making himself sick, starving herself,
    starving himself
  `),
  ...list(`
    abuse, abused, abuser, abusive, sexual, sexually, rape, raped, grooming, groomed, groomer, molest,
    incest, indecent, indecently, private parts, his privates, her privates, touch … inappropriately,
    inappropriate touching, inappropriately touched, touch … private, touched … there, made … touch,
    touching him, touching her, touching me, touching my, touches me, naked, nude, nudes, undressed her,
    undressed him, getting changed … photo, photo … getting changed, photo … undressed, sex with, had
    sex, in bed with, into her bed, into his bed, gets in … bed, exposed himself, flashed at, an older
    man, older boyfriend, meet … online, met … online
  `),
  ...list(`
    neglect, neglected, no food in the house, no food at home, any food in the house, never any food,
    not being fed, never fed, not fed at home, left alone at night, left alone at home, left home alone,
    home alone, left on his own at night, left on her own at night, left on their own at night, sleeping
    in the car, sleeps in the car
  `),
  ...list(`
    harm, harmed, afraid to go home, scared to go home, frightened to go home, terrified to go home,
    afraid of going home, scared of going home, doesn't want to go home, does not want to go home, don't
    want to go home, won't go home, begged not to go home, not safe at home, isn't safe at home, unsafe
    at home, not feel safe at home, safe at home, ran away from home, run away from home, running away
    from home, violent at home, violence at home, domestic, my ex is violent, he is violent, he's
    violent, partner is violent, violent partner, violent husband, violent dad, violent to me, violent
    towards, happened at home, happened to her at, happened to him at, happened at her dad's, happened
    at his dad's, hurting them at home
  `),
  ...list(`
    bruising, bruises, handprint, hand print, finger marks, fingermarks, belt, cigarette burn, burn
    mark, bite mark, marks on his, marks on her, marks round his, marks round her, marks around his,
    marks around her, black eyes, locked in … room, locks … in his room, locks … in her room, locked in
    … cupboard, strangle, strangled, throttled, round his neck, round her neck, by the neck, by the
    throat, by the hair
  `),
  ...list(`
    knife, knives, machete, stab, stabbed, stabbing, gun, weapon, county lines, running drugs, selling
    drugs, dealing drugs, carrying drugs, drug dealer, gang, exploited, exploitation, trafficked, forced
    marriage, be married, married off, FGM, being cut, circumcised, female circumcision, radicalised,
    extremist, terrorist
  `),
  ...list(`
    flinch, scars, scratching her arms, scratching his arms, pulling her hair out, pulling his hair out,
    hates herself, hates himself, rather be dead, dead than, happier without him, happier without her,
    better without him, better without her, wish he was dead, wish she was dead, vomit after, himself
    vomit, herself vomit, laxatives, black and blue, the slipper, wooden spoon, hit with a, hits him
    with, hits her with, with a belt, hand up her, hand up his, hands on her, hands on him, hand on her
    leg, hand on his leg, hand on her knee, hand on her bottom, do things to, did not want … in the,
    things she did not want, things he did not want, something she did not want, something he did not
    want, in the shower, about sex, sex acts, porn, pornography, same clothes, no electric, no
    electricity, no gas at home, no bed, one mattress, asked for food, asks for food, begging for food,
    take … crusts, hungry at home, left with the, left in charge of the, until midnight, in the car
    while, getting himself up, getting herself up, looks after her mum, looks after his mum, look after
    her mother, look after his mother, looks after the baby, young carer, using again, on drugs, taking
    drugs, heroin, cocaine, crack, ketamine, is drunk, was drunk, came to school drunk, always drunk,
    alcoholic, drinking again, when he drinks, when she drinks, been drinking, in their van, in his van,
    into a car, into his car, picked him up in a car, picked her up in a car, men picked, gave him a
    phone, gave her a phone, gives him money, gives her money, sent him money, sent her money, sending
    him money, sending her money, asked where he lives, asked where she lives, with nothing on, no
    clothes on, will marry, have to marry, to marry, razor, blade, hammer, acid, take the children,
    snatch, abduct, kidnap, court order, non-molestation, restraining order, not allowed near, live with
    me as, live with me because, nasty at home, trouble at home, frightened at home, hurt at home,
    shouting at home, hurt at his father's, hurt at her father's, hurt at his dad's, hurt at her dad's,
    hurt at his mum's, hurt at her mum's, being hurt, is hurting, hurt on purpose
  `),
  ...list(`
    makes mummy cry, makes mum cry, hits the wall, things being thrown, screams at … children, screams
    at … kids, screaming at the children, people hanging, hang himself, hang herself, hanging himself,
    hanging herself, not for children, split lip, different stories, too friendly with, buys them
    things, buys him things, buys her things, buys him presents, buys her presents, nobody would notice
    if, nobody would miss, nobody would care if, if he was gone, if she was gone, on their own since, on
    their own all weekend, alone all weekend, alone all night, on his lap, on her lap, sit on … lap,
    carry packages, carrying packages, delivering packages, under the water, under water, lost two
    stone, so nobody sees, hides his arms, hides her arms, long sleeves, in her underwear, in his
    underwear, her knickers, his pants off, frightened of what is going on, to have it done like, go to
    prison, went to prison, come out of prison, came out of prison, out of prison, if he tells, if she
    tells, if I tell, who can I tell, do not know who to tell, don't know who to tell, into her room,
    into his room, come in at night, comes in at night, messages … at night on, hurts down there, hurt
    down there, sore down there, down there, not supposed to see, not allowed to see, boyfriend is,
    girlfriend is twenty, swallowed … pills, swallowed … tablets, bottle of pills, took … pills, took …
    tablets, pinned to the floor, pinned down, held down, held him down, held her down, restrained by,
    goes through the bins, out of the bins, scared for the kids, scared for the children, frightened for
    the children, started again on, I lost my temper, shape of fingers, not to tell, told … not to say,
    must not tell, mustn't tell, can't tell anyone, keep it a secret, keep … secret, our secret, little
    secret, secret game, special game, disclosed, disclosure, child protection
  `),
  ...pairs(
    list('scared of, afraid of, frightened of, terrified of'),
    '…',
    list(`
    dad, daddy, father, stepdad, mum, mummy, mother, stepmum, boyfriend, partner, uncle, grandad,
    husband, going to dad's, going to mum's, his dad's, her dad's
  `),
  ),
]

/** These stop the page too, but not where it is plain that another child or an accident did it. */
export const STOP_UNLESS_EXPLAINED: readonly string[] = [
  ...pairs(
    list('hit, hitting, hits, smack, slap, punch, kick, beat, bit, bite, hurts, hurting, burn, drag, choke'),
    '…',
    SOMEBODY,
  ),
  ...list(
    'bruise, bruised, was hit, been hit, gets hit, being hit, being beaten, was beaten, been beaten, beats, smacked, slapped, covered in marks',
  ),
]

/** That another child did it, said by who the child is and never by where it was. */
export const ANOTHER_CHILD: readonly string[] = list(`
    another child, other child, other children, another boy, another girl, another kid, another pupil,
    another student, a boy, a girl, a lad, two boys, two girls, three boys, three girls, some boys, some
    girls, the boys, the girls, same boy, same girl, that boy, this boy, that girl, this girl, other
    boy, other girl, older boy, older girl, bigger boys, bigger girls, boys in, girls in, kids, kid in,
    a child in, children in, in his class, in her class, classmate, his friend, her friend, a friend,
    pupils, students, year 1, year 2, year 3, year 4, year 5, year 6, year 7, year 8, year 9, year 10,
    year 11, a year one, a year two, a year three, a year four, a year five, a year six, year sixes,
    year fives, reception child, each other
  `)

/** That it was an accident; this explains a bruise and never a blow. */
export const AN_ACCIDENT: readonly string[] = list(`
    fell, fell off, fell over, fallen, tripped, slipped, bumped, football, rugby, netball, PE, climbing
    frame, slide, trampoline, accident form, accident book, bump note, knocked over, ran into, collided
  `)

/** Ordinary uses of the same words: longer, and so they stand instead. */
export const ORDINARY_USES: readonly string[] = list(`
    hit the ball, hit the post, hit the roof, hit the target, hit the road, hit the nail, hit the
    headlines, hit by a ball, hit by the ball, hit his head, hit her head, hit their head, hit me hard,
    hit us hard, hit me that, it hit me, hit home, hit with a bill, hit with a fine, hit with a charge,
    was hit with, were hit with, dad hit the roof, mum hit the roof, dad … hit the roof, mum … hit the
    roof, beat them at, beat us at, beat him at, beat her at, beat me at, beat them in, beat us in,
    beaten in the, beaten by two, beaten by one, beats me, was beaten in the, were beaten in the, beat …
    at netball, beat … at football, no harm, not harm, harm in asking, harm than good, harmless, harm
    his chances, harm her chances, out of harm's way, harm's way, abuse of power, abuse of the car park,
    abuse of trust, abusive email, abusive e-mail, abusive message, abusive language, abusive to staff,
    parent was abusive, parents were abusive, abusive parent, abusive to me, verbal abuse from a parent,
    verbal abuse from another parent, verbally abusive to me, alcohol abuse lesson, substance abuse
    lesson, neglected to, neglected his work, neglected her work, beds are neglected, garden is
    neglected, grounds are neglected, feel neglected by the school, site is neglected, touch base, touch
    rugby, touch typing, touch screen, in touch, lost touch, lose touch, out of touch, was touched by,
    were touched by, touching story, touching display, finishing touches, teacher … in touch, staff … in
    touch, coach … in touch, mum … in touch, dad … in touch, sexual orientation, sexual health lesson,
    sexual education, relationships and sexual, same sexual, knife and fork, knives and forks, plastic
    knife, butter knife, cut the air with a knife, with a knife and, water gun, toy gun, nerf gun, glue
    gun, jumped the gun, jump the gun, gun shop, weapon of choice, gang of girls, gang of boys, gang of
    friends, the whole gang, bruised ego, bruised apple, bruised knee, bruised shin, bruised elbow,
    bruise on his knee, bruise on her knee, bruise on his shin, bruise on her shin, seat belt, belt and
    shoes, school belt, black belt, belt for his trousers, domestic science, domestic flight, domestic
    arrangements, naked eye, child protection policy, home alone film, secret santa, keep the surprise
    secret, staff grabbed a, teacher grabbed a, staff grab a, be married to, getting married, hurt his
    feelings, hurt her feelings, hurt my feelings, hurts my feelings, hurt his chances, disclosure and
    barring, burnt by the sun, mum … kiss and drop, kiss and drop, kiss goodbye, kissed goodbye, dad …
    kiss goodbye, mum … kiss goodbye, safe at home and, biting her nails, biting his nails, bite her
    nails, bite his nails, bites her nails, bites his nails, drag him in, drag her in, drag them in,
    dragged him in, dragged her in, not being fed enough, neglect of, knife crime, about suicide, play
    about, book about, film about, assembly about, lesson about, lessons about, lessons on, drug
    education, drugs education, about domestic abuse, hit his ankle, hit her ankle, shook hands,
    touching her toes, sunscreen, blade of grass, court order form, left with the office, left with the
    bill, left with the feeling, no bed of, razor wire, to marry up, sex education, about sex education,
    same clothes shop, lock the gate, locked the gate, hit by a football, hit by a stick, video on
    drugs, talk on drugs, lesson on drugs, hit her hard, hit him hard, hit them hard, beat me to it,
    beat us to it, marks on his report, marks on her report, marks on his test, marks on her test, play
    had a, film with a, book with a, her boyfriend is in, messages sent at night on, under the water
    fountain
  `)
