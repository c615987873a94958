/**
 * The categories a new school begins with. All of it is the school's to change: names, keywords, order, and how long its
 * cases are kept. The first four are the causes leaders report rising most (NAHT, 1,144 leaders: unmet special educational
 * need 57%, attendance and holidays 35%, conduct of other parents 34%, parking and transport 29%).
 */
export interface DefaultCategory {
  key: string
  name: string
  /** As people write them, found by the rule in phrases.ts. */
  keywords: readonly string[]
  /** Years its cases are kept, counted from the day a case ended. */
  keepYears: number
  /** Why not the usual years, for whoever sets the school's own. */
  keepBecause?: string
}

/** Counted from the end of a case, not from the day it was received. */
export const KEPT_FROM = 'the day the case ended'

/** Common practice, and not law: a school has its own retention schedule, and this is its to check. */
export const USUAL_KEEP_YEARS = 6

/** Shown in settings beside the years. */
export const KEEP_NOTE =
  'Six years after a case has ended is common practice, and longer where somebody was hurt. It is not law: check these years against your school’s own retention schedule.'

/** Keyed "other": what no keyword proposes. */
export const OTHER_CATEGORY = 'other'

type Row = [key: string, name: string, keywords: string, keepYears?: number, keepBecause?: string]

const ROWS: readonly Row[] = [
  [
    'send',
    'Special educational needs and support',
    `SEN, SEND support, SEND team, SEND register, SENCO, SENDCO, special needs, additional needs, special
    educational needs, EHCP, EHC plan, education health and care plan, autism, autistic, ASD, ADHD,
    dyslexia, dyslexic, dyspraxia, dyspraxic, PDA, Tourette's, disability, disabled, learning
    difficulty, support plan, IEP, one to one, 1 to 1, 1:1, TA support, one page profile, reasonable
    adjustment, sensory, ear defenders, overwhelmed, overstimulated, meltdown, neurodivergent,
    neurodiverse, speech therapist, speech and language, speech therapy, occupational therapist,
    occupational therapy, educational psychologist, education psychologist, ed psych, EP report,
    diagnosis, diagnosed, quiet space, quiet room, calm space, hearing aid, extra support, extra help,
    exam concessions, extra time, to type on, writing slope, wobble cushion, fidget toy, pencil grip,
    sat on his own, sat on her own, can't cope, cannot cope, struggling to cope, not coping, visual
    timetable, now and next, nurture, nurture room, resource base, hearing loss, hearing impaired,
    visually impaired, his needs, her needs, their needs, being assessed, got assessed, get him
    assessed, get her assessed, paediatrician, stammer, stutter, selective mute, working memory,
    toileting plan, specialist school, special school, annual review, access arrangements, pathological
    demand avoidance, provision, his provision, her provision, her hearing, deafening, noise, loud
    noises, too loud for, crowds, change of routine, support worker, key worker, one-to-one, 1-1, in the
    mainstream, specialist, can't sit still, cannot sit still, fidget, stim, stimming, non-verbal,
    nonverbal, Down syndrome, Down's, cerebral palsy, hypermobile, Asperger, global delay,
    developmental, complex needs, medical needs, his ADHD, her autism, learning support, support
    assistant, LSA, is supposed to have support, should have support, tribunal, local offer, SENDIASS,
    SENDIAS`,
  ],
  [
    'attendance',
    'Attendance, lateness and holidays',
    `attendance, absence, absent, unauthorised, authorise, authorised, penalty notice, fine for, fined,
    got a fine, a fine, fixed penalty, truant, truancy, late mark, marked late, marked as late, marked
    absent, marked in, late gate, lateness, term time, holiday form, holiday request, school refusal,
    refuses to come in, refusing to go to school, won't go to school, won't come in, doesn't want to go
    to school, doesn't want to come to school, can't get … into school, time off, leave of absence,
    missing school, missed … weeks, part time timetable, reduced timetable, education welfare, EWO, take
    … out of school, took … out of school, out for a week, holiday in term, go on holiday, went on
    holiday, ring in sick, phoned in sick, he was in school, she was in school, came in late, arrive
    late, late every, late for school, flexi school, won't get out of bed, won't leave the house, too
    anxious to come in, too anxious to go in, absence line, truancy text, report his absence, report her
    absence, called in sick, keep him off, keep her off, kept off, kept him off, kept her off, off sick,
    off school, was ill and, family holiday, religious observance, trip abroad, Umrah, Hajj, Eid off, a
    week off, time out of school, attendance officer, attendance award, 100%, 100 percent, school gates
    close, ten to nine, nine o'clock, traffic made, refused to go, refuses school, does not want to go,
    does not want to come, will not go to school, will not come in, out of school`,
  ],
  [
    'other_parents',
    'Conduct of other parents',
    `another mum, another dad, another mother, another father, another parent, another carer, other
    parents, other mums, other dads, some mums, some dads, some parents, one of the mums, one of the
    dads, one of the parents, one of the mothers, one of the fathers, parents fighting, parents
    shouting, two parents, between … parents, two mums, two dads, parents' WhatsApp, class WhatsApp,
    parent WhatsApp, boy's mum, boy's dad, girl's mum, girl's dad, his mum shouted, her mum shouted,
    child's mum, child's dad, vaping at the gate, gossip, dog on the playground, at the school gate,
    outside the gate, by the gate, confronted me, threatened by, that mum, that dad, this mum, this dad,
    mum in, dad in, mother in his class, mother in her class, mother from, father from, boy's mother,
    girl's mother, boy's father, girl's father, grandmother of, grandad of, had a go at me, have a go at
    me, shouting the odds, mouthful, swore at me, shouted at me, grabbed my arm, parents on the
    playground, school mums, playground mums, told my child off, told my son off, told my daughter off,
    told her off for, spreading rumours, other people's parents, a mum was, a mum came, a dad was, a dad
    came, a parent was, a parent came, mum of, dad of, the dad, the mum, parent of, boy's family, girl's
    family, came up to me, filmed me, parents smoking, parent smoking, smoking at, smoking by, dog on,
    dogs on, off the lead, aunt of, nan of, parents swearing, parents gossip, parent shouted, parent
    shouting`,
  ],
  [
    'parking',
    'Parking and transport',
    `parking, parked, car park, cars, my car, the car, a car, traffic, my drive, driveway, drop off, drop
    off zone, drop off place, pick up point, double yellow, double parked, zig zag, zigzag, yellow
    lines, pavement, speeding, minibus, school bus, bus driver, taxi, school transport, crossing patrol,
    lollipop lady, lollipop man, lollipop, zebra crossing, idling, fumes, one way, cycle lane, bike
    shed, scooter, bus pass, bus stop, four by four, 4x4, lorry, lorries, vehicles, reversing, run over,
    nearly hit, nearly knocked, knocked down by, turning circle, mini bus, minibuses, seat belt,
    seatbelt, pick ups, walking bus, residents, permit, cones, school street, bus was, bus is, road
    outside, on the bus, the bus, his bus, her bus, coach was, coach driver, no transport, transport to,
    transport home, motorbike, mopeds, e-scooter, footpath, cyclists, bikes on, parking wardens,
    engines, crossing outside, cross the road, crossing the road, gates at drop, drop-off, pick-up`,
  ],
  [
    'communication',
    'Communication with home',
    `no reply, no response, not replied, never replied, haven't replied, hasn't replied, not rung back,
    ring us back, ring me back, ring back, call me back, call back, called back, get back to me, got
    back to me, gets back to me, heard nothing, not heard, haven't heard, hear back, nobody told, no one
    told, noone told, not told, never told, wasn't told, weren't told, only found out, found out from,
    didn't know about, first I heard, without telling, didn't tell, without asking, no notice, short
    notice, last minute, night before, told twice, would ring, keep ringing, rang three times, can't get
    through, get an answer, nobody answers, phone rings, emailed, e-mailed, texts, text message,
    messages, the app, out of date, translated, translation, interpreter, copies of, kept informed, keep
    us informed, informed, not informed, communication, communicate, parents' evening, consultation
    evening, wrong date, week's notice, days' notice, passed on, nobody rang, no one rang, mixed
    messages, conflicting, more information, ignored my, being ignored, fobbed off, no explanation, get
    back to us, got back to us, how long it took, took … days to, waiting to hear, not been told, wasn't
    informed, never know, never hear, hear about it, hears about it, didn't know, had no idea, contact
    list, mailing list, inset day, heard it from, hear it from, left a message, ask the office, ring the
    office, rang the office, passed from pillar, pillar to post, chasing, chased, third time I have,
    third time I've, nobody replied, no one replied, told different things, different answers, never got
    the letter, didn't get the letter, confusing, told everything, both parents, kept in the loop, in
    the loop, leaflets, booklet, prospectus, letter said, letter says, letter came, letter home, letters
    home, no letter, invitation, invited on the day, came out on the day, cancelled, cancelled the,
    changed the date, date was wrong, dates are, dates keep, dates for, wrong day, wrong time, the day
    before, we were told, were told, were never told, was never told, nobody mentioned, no one
    mentioned, nobody explained, no one explained, never explained, nobody asked us, no one asked us,
    not consulted, consultation, closed for snow, closure, closed the school, school was closed, inset,
    ushered out, shut out, parents … not allowed, did not know a thing, knew nothing about, meeting was
    cancelled, meeting cancelled, who is in charge, who do I, who to ask, who do we, do not listen,
    don't listen, doesn't listen, does not listen, not listening, not listened, never listen, nobody
    listens, no one listens, won't listen, feel heard, no newsletter, the newsletter, email back,
    emails, my emails, answer emails, an email, reply to, replying, no email, never reply, never answer,
    unanswered, letter in English, only in English, website is, website says, not on the website, doors
    never open, doors open, came out late, let out late, new head, head is leaving, no head, in the
    dark, out of the loop`,
  ],
  [
    'teaching',
    'Teaching and learning',
    `supply, supply teacher, cover teacher, cover lesson, no teacher, permanent teacher, change of
    teacher, maths, science, phonics, reading, writing, spelling, handwriting, geography, PE lesson,
    music lesson, curriculum, syllabus, top set, bottom set, moved down, moved up, streaming, progress,
    report says, school report, his report, her report, end of year report, grade, predicted grade,
    mock, exam, GCSE, A level, SATs, assessment, working below, working towards, behind in, falling
    behind, gone backwards, held back, learn, learnt, learned, bored, not challenged, too easy, too
    hard, stretched, catch up, mixed class, mixed year, class size, option choices, coursework,
    revision, relationships education, sex education, RSE, RE lesson, homeschool, phonics scheme,
    tutoring, intervention, watching films, videos in lessons, tests, testing, worksheet, textbook, no
    science, no maths, same topic, same work, same poem, too much pressure, his potential, her
    potential, struggling with, struggling in, can't read, cannot read, still can't, not learning,
    reading group, books are not marked, never marked, unmarked, left to get on, tuition, ECT, new
    teacher, job share, part time teacher, two teachers, teachers keep, teachers leaving, no
    consistency, gifted, more able, greater depth, key stage, a set, maths set, English teacher, in
    English lessons, history teacher, French teacher, no French, Spanish teacher, German teacher, her
    lesson, his lesson, maths lesson, in lessons, the lesson, not taught, being taught, badly taught,
    teach them, teach him, teach her, teaching, DVD, films, colouring, colour in, sums, spelt wrong,
    ticks on, work in his book, work in her book, books are, his books, her books, exercise books, not
    marked, never been marked, marked wrong, poor results, results are, her results, his results, low
    expectations, expectations, expected of, able children, brightest, top table, bottom table, middle
    set, a tutor, with a tutor, hours a week, an education, not suitable for children, age appropriate,
    appropriate for, too young for, book was unsuitable, scheme of work, politics, political, biased,
    too many teachers, different teachers, her teacher is leaving, his teacher is leaving, teacher is
    leaving, teacher has left, teacher left, teacher off sick, long term sick, maternity, GCSE options,
    his options, her options, chosen options, transition, ready for secondary, phonics screening, times
    table check, reading age, working at`,
  ],
  [
    'homework',
    'Homework and reading at home',
    `homework, home work, home learning, homework club, spellings, spelling test, times tables, reading
    book, reading record, reading diary, planner, book bag, book changed, online homework, due in, hand
    it in, handed in, Seesaw, Google Classroom, Showbie, Times Tables Rockstars, Mathletics, learning
    log, project at home, holiday project, tasks at home, half term project, make a model, project, the
    project, home project, ends up doing it, finished at home, read at home, reading at home, hear him
    read, hear her read, log in at home, spelling list, worksheets home, due tomorrow, due the next`,
  ],
  [
    'behaviour',
    'Behaviour and sanctions',
    `behaviour, behavior, detention, isolation, internal exclusion, suspended, suspension, excluded,
    exclusion, expelled, sanction, punishment, punished, kept in, lost his break, lost her break, missed
    break, missed playtime, golden time, sent out, time out, behaviour points, merits, demerit, sticker,
    whole class punished, naughty, naughty chart, traffic light chart, on report, behaviour policy,
    disrupt, disrupting, disruption, disruptive, chairs thrown, chairs … thrown, throwing chairs,
    throwing things, out of control, swearing, swears, fighting, fight, kick, punch, hit him, hit her,
    hitting, slap, bit him, bit her, bitten, bite, scratch, spat at, spitting, hurting other children,
    violent, rough play, play fighting, had to say sorry, unfairly, blamed for, something … did not do,
    something … didn't do, harsh, behave, misbehave, facing the wall, sent to, sent home for, told off,
    told off for, telling off, red card, yellow card, star of the week, star of the day, pupil of the
    week, praised, reward trip, brought a vape, vaping in, vape, drugs, weapon, throws things, trashed,
    tantrum, running riot, running round, no control, no discipline, too strict, gets away with, got
    away with, getting away with, nothing happens to, class is out, moved class because, on the carpet,
    on the thinking chair, thinking chair, rain cloud, sad side, sin bin, reflection room, inclusion
    room, removal room, seclusion, toilet pass removed, bad language, attacked, the rules, verbal
    warning, warning card, not fair that, so unfair, house point, class dojo, dojo, gold star, the
    treat, his treat, her treat, talked back, answering back, answered back, cheeky, backchat, side of
    it, his side, her side, his version, her version, did nothing wrong, done nothing wrong, accused of,
    told he must, made to apologise, had to apologise, never apologised, write lines, standing outside,
    stand outside, put outside, stood outside, head banged, banged his head against, banged her head
    against, headbutted, head butted, tripped him up, tripped her up, pushed over, pushed him over,
    pushed her over, strangled, throttled, hurts other, hurts people, lashes out, lash out, lashed out,
    aggressive, violence, violent child, bigger kids, talking about sex, rude gestures, rude words, F
    word, spoke back, litter duty, after-school detention, suspending, permanent exclusion, managed
    move, strict with, not strict enough, more discipline, punish`,
  ],
  [
    'bullying',
    'Bullying',
    `bully, bullyed, bulling, pick on, calling … names, calls … names, call … names, called … names, name
    calling, tease, taunt, torment, laugh at, make fun of, made fun of, mocking, nasty, nasty messages,
    horrible to, mean to, being mean, ganging up, gang up, intimidated, intimidating, pushed about,
    pushed around, pushing … around, takes his things, takes her things, hates school, same group, same
    three girls, targeted, targeting, victimised, every single day, cyberbullying, told not to talk to,
    leave him alone, leave her alone, won't leave … alone, wait for him, wait for her, waiting for him,
    waiting for her, hides from, scared of going, scared to come, frightened to go, frightened to come,
    afraid to come, hate campaign, rumours, threatening him, threatening her, threatened him, threatened
    her, they say he, they say she, calling him, calling her, called him fat, called her fat, his
    weight, her weight, the way he looks, the way she looks, his hair colour, ginger, day after day,
    keeps on at, takes it out on, stealing his, stealing her, dinner money off, pinching his, day in day
    out, over and over, happening again, still happening, still going on, going on for months, nowhere
    to turn, called … fat, spreading rumours, took … off him, took … off her, stole his, stole her,
    because of one, one lad, group of boys, group of girls, older girls, older boys, makes her life,
    makes his life, life a misery, misery, chased, follows him, follows her, following him, following
    her, cornered, trapped in the toilets, excluded by, turned against, turned on her, turned on him,
    spoken to horribly, vile, cruel to, laughed, threats, afraid of, terrified of, scared of, frightened
    of`,
  ],
  [
    'friendships',
    'Friendships',
    `friend, friendship, best friend, fell out, fallen out, fall out, left out, leaving … out, leave …
    out, no one to play with, nobody to play with, noone to play with, lonely, on his own at, on her own
    at, sits alone, nobody likes, no one likes, not invited, stopped talking, not talking to, won't play
    with, won't let … play, buddy, settled in, settle in, split up from, excluding her from, let her
    join in, let him join in, won't let … join, join in, ditched, falling out with, alone at lunch,
    alone at break, no friends, made friends, make friends, not got anyone, got no one, the only girl,
    the only boy, sleepover, best mates, ignoring her, ignoring him, ignores her, ignores him, blanked,
    blanking, cold shoulder, clique, play with her, play with him, play dates, birthday party, friend
    group, friendship group, split up, all his friends, all her friends, away from her friends, away
    from his friends, with no one, friends in, his friends have, her friends have, separated from,
    without her friends, without his friends, wants a friend, girl drama`,
  ],
  [
    'safety',
    'Safety and supervision',
    `safety, unsafe, not safe, dangerous, hazard, supervised, supervision, unsupervised, not supervised,
    watching them, nobody watching, no one watching, nobody was watching, not enough adults, not enough
    staff, injured, injury, hurt himself, hurt herself, accident form, accident book, first aid, first
    aider, bumped head, head bump, bump note, bump on, broken arm, broken wrist, sprained, concussion,
    A&E, fell off, fell over, fell from, tripped, slipped, knocked over, climbing frame, gate open, gate
    was open, gate … open, door open, unlocked, left open, intruder, stranger, wrong person, lost my
    child, walked out, left the site, wandered off, went missing, ran off, ran out, got out, walk home,
    walk home alone, on his own, on her own, broken glass, fire drill, evacuation, lockdown, risk
    assessment, playground was icy, icy, handover, grown ups, how many adults, let … out, letting … out,
    before the bell, nobody knew where, no one knew where, didn't know where, left alone, left behind,
    locked in, locked out, forgotten about, forgot about, choking, choked, burnt himself, burnt herself,
    scalded, stung, hit by a ball, ball in the face, fingers in the door, bleeding, nosebleed, stitches,
    A and E, fracture, fractured, teeth knocked, chipped tooth, black eye, bruise, bruised, graze,
    grazed, lump on, swollen, signed out, sign out, collected by, who can collect, password to collect,
    dog on the, nails sticking, a cut, massive cut, cut his, cut her, cut on, let out to, bumped his
    head, bumped her head, banged his head, banged her head, hit his head, hit her head, head injury,
    hurt his, hurt her, hurt at, fell in, fell down, broke his, broke her, trip hazard, no one saw,
    nobody saw, no adults, any adults, who was watching, no one was watching, not watching, not being
    watched, gates, gate was, gate is, gate left, who was on duty, on duty, supervising, let go with,
    let him go with, let her go with, went home with, collected by the wrong, anyone could, walk in off
    the street, on the roof, stairs are, crushed, overcrowded, slippery, icy path, evacuate, safe at
    school, not feel safe, feels safe, keep him safe, keep her safe, nobody checked, no one checked,
    first-aider, went to A&E, ended up in hospital, taken to hospital, does not feel safe, doesn't feel
    safe`,
    15,
    'Somebody may have been hurt. Where negligence may be claimed, schools commonly keep a case longer; 15 years is a place to start.',
  ],
  [
    'health',
    'Health, medicine and toilets',
    `medicine, medication, tablets, inhaler, asthma, EpiPen, allergy, allergic, allergies, eczema,
    diabetes, diabetic, epilepsy, epileptic, seizure, insulin, care plan, toilet, use the toilet, go to
    the toilet, toilet pass, wet himself, wet herself, had an accident, soiled, nappy, sick, was ill, is
    ill, been ill, feeling ill, felt ill, unwell, temperature, virus, chickenpox, nits, head lice, lice,
    worms, impetigo, suncream, sun cream, sunburn, sunburnt, water bottle, drink of water, thirsty,
    anxiety, anxious, panic attack, mental health, depressed, wellbeing, well-being, counsellor,
    counselling, CAMHS, cries every, crying every, school nurse, hospital appointment, needs the toilet,
    needed the toilet, asked to go, told to hold it, hold it, wee, weeing, wet trousers, wet pants,
    tummy, stomach ache, headache, migraine, sickness bug, bug, vomiting, throwing up, coughing, his
    chest, her chest, infection, contagious, glasses, plaster, exhausted, not sleeping, nightmares, in
    tears, tearful, very upset, stressed, stress, worried sick, self esteem, shaking, panic, too hot to,
    hydrated, drink enough, rash, hay fever, ear infection, sore throat, everyone is ill, hygiene,
    hygienic, germs, wash their hands, wash hands, toothache, fainted, dizzy, consultant, cancer,
    diagnosed with diabetes, crutches, plaster cast, cries herself, cries himself, every night crying,
    period products, sanitary, her period, hysterical, distressed, not eating, eating disorder, stressed
    out, low mood, worried about his, worried about her`,
  ],
  [
    'uniform',
    'Uniform and belongings',
    `uniform, blazer, skirt, jumper, sweatshirt, cardigan, polo shirt, PE kit, trainers, his coat, her
    coat, coats, logo, haircut, his hair, her hair, hair cut, hair dye, braids, jewellery, earrings,
    piercing, make-up, makeup, nail varnish, lost property, gone missing, went missing from, stolen,
    nicked, lost his, lost her, water bottle lost, name in it, second hand, non-uniform, dress code,
    costume, someone else's, somebody else's, wrong shoes, black shoes, school shoes, tights, lanyard,
    PE bag, swimming things, pencil case, belongings, things go missing, labelled, name label, supplier,
    tie lost, never seen again, hoodie, sweater, school dress, summer dress, rolled up, his hat, her
    hat, book bag lost, his bag, her bag, school bag, his shoes were, shoes are, no coat, coat on the
    floor, coat has, lost coat, coat back, vanished, vanish, gone walkabout, fall apart after, crested,
    one supplier, only one shop, house colours, his kit, her kit, no kit, kit was, kit list, tucked in,
    top button, eyelashes, false nails, leggings, shorts in, wear shorts, boots are, tie was, ties`,
  ],
  [
    'food',
    'Food and lunch',
    `lunches, school lunch, lunch queue, lunch menu, his lunch, her lunch, eat lunch, miss lunch, packed
    lunch, lunchbox, lunch box, school dinner, dinners, hot dinner, school meals, canteen, portion,
    hungry, starving, vegetarian, vegan, halal, kosher, pork, gluten, coeliac, sandwich, snack, biscuit,
    crisps, sweets, time to eat, enough to eat, not eating, ran out of food, caterer, catering, pasta,
    pizza, vegetables, pudding, dessert, eaten, ate, eating, second helping, leftovers, cold by the
    time, dinner queue, dining hall, dietary, lactose, dairy, jacket potato, fussy, baguette, squash,
    blackcurrant, fizzy, toast, the choice, choice of food, the food, hot food, school food, food is,
    food was, quality of food, unhealthy, treats in lunch, not eaten, eat anything, eat enough, eat his,
    eat her, eating outside, sit to eat, fish fingers, dinner hall, lunch hall, lunchtime food, roast,
    salad, allergen, peanut, nut free, nuts`,
  ],
  [
    'trips_clubs',
    'Trips, clubs and care before and after school',
    `trip, school trip, residential, visit to, excursion, outing, swimming, swimming lessons, club, after
    school club, afterschool club, breakfast club, wraparound, wrap around care, holiday club, football
    team, netball team, school team, tournament, audition, school play, nativity, part in the play,
    choir, orchestra, music lessons, instrument, sports day, prom, DofE, Duke of Edinburgh, childcare,
    childminder, the solo, main part, picked for, not picked, captain, school council, house captain,
    prefect, head girl, head boy, wrap around, after school care, early club, late club, skiing, ski
    trip, coach trip, nights away, three nights, enrichment, class assembly, rehearsal, carol concert,
    leavers, leavers' do, rehearse, school show, musical, football match, rugby, cricket, gymnastics,
    dance club, athletics, house team, football training, netball, A team, B team, first team, never
    picked, never gets picked, not chosen, chosen for, science fair, fete, museum, farm, theme park,
    overnight, passport, campsite, school camp, before school, before-school, club is, club was, club
    has, provision for working, working parents, work full time, holiday care`,
  ],
  [
    'money',
    'Money and charges',
    `money, payment, charged, overcharged, debt, owe, owed, arrears, invoice, deposit, refund, refunded,
    contribution, voluntary contribution, afford, can't afford, expensive, free school meals, FSM, pupil
    premium, bursary, ParentPay, ParentMail, Arbor pay, ScoPay, fundraising, donation, asking for money,
    charged twice, instalments, dinner money, cashless, quid, a fiver, a tenner, rip off, too much
    money, hardship, low income, universal credit, can we pay, payment plan, fee, lose my deposit, money
    back, raffle, collection for, pay for, pay twice, paid for, paid twice, have to pay, had to pay,
    asked to pay, cannot pay, can't pay, pounds for, pence, 75p, 50p, how much, charge for, charged for,
    charging, costs too, cost of, the cost, costing, the bill, bill for, price of, prices, overpriced,
    can we have help, struggling to pay, struggling with money, on benefits, cheaper, too dear, voucher,
    uniform grant, hardship fund, subsidised, in debt`,
  ],
  [
    'staff',
    'Conduct of staff',
    `teacher shouted, shouted at by, shouting at, shouts at, shouted at him, shouted at her, shouted at
    my, shouted at the, shouted at them, yelled, yells, rudely, rude to, the way … spoke, spoke to me,
    spoke to us, spoken to, talked down, talking down, patronising, patronised, dismissive, sarcastic,
    humiliated, humiliating, embarrassed him, embarrassed her, embarrasses, in front of the class, in
    front of the whole class, unprofessional, aggressive, condescending, told her she was, told him he
    was, called him stupid, called her stupid, rolled her eyes, rolled his eyes, lady in the office,
    office staff, lunchtime supervisor, midday supervisor, teacher picks on, sir picks on, miss picks
    on, has it in for, took against, favouritism, favourites, teacher's pet, complaint about the
    teacher, treats him, treats her, lady on the door, woman in the office, man in the office, on
    reception, shrugged, shrugged her shoulders, made him feel, made her feel, made me feel, made to
    feel, in front of everybody, in front of everyone, in front of his friends, in front of her friends,
    belittled, belittling, ridiculed, mocked him, mocked her, swore at him, swore at her, snapped at,
    barked at, unhelpful, wouldn't help, would not let her in, would not let me in, wouldn't let me,
    told him to shut up, told her to shut up, shut up, lazy, coach shouted, sir said, miss said, sir
    told, miss told, teachers talk, teacher told, teacher said, teacher called, teacher made, teacher
    laughed, on her phone, on his phone, hates him, hates her, doesn't like him, doesn't like her, not
    professional, horrible teacher, loses his temper, loses her temper, lost her temper, lost his
    temper, tutted, tutting, shouty, shouts, shouting, screamed at, sighed, scowled, glared, laughed at
    me, laughed at us, was off with, short with me, short with us, bit my head off, abrupt, arrogant,
    cruel, unkind, harsh with, strict with, way the teacher, way she spoke, way he spoke, way they
    spoke, the way staff, the way … teacher, treated like, treated me like, did not want … in her class,
    did not want … in his class, didn't want … in her class, teacher has it, teacher picks, teacher
    keeps, teacher does not like, teacher was, teacher is always, teacher did not believe, called a
    liar, did not believe, does not believe, didn't believe, called stupid, told she was stupid, told he
    was stupid, she was stupid, he was stupid, conduct of, behaviour of staff, staff gossiping, staff on
    their phones, swore in front, loses it, lost it with, frightened of his teacher, frightened of her
    teacher, frightened of the teacher, scared of his teacher, scared of her teacher, scared of the
    teacher, sir is, miss is, head was, the head is, dinner lady was, dinner lady is, member of staff
    was, member of staff is, complain about a member, complaint about a member, complain about his
    teacher, complain about her teacher, complaint about his teacher, complaint about her teacher,
    office was rude, was rude, were rude, so rude, very rude, rude about`,
  ],
  [
    'equality',
    'Equality and discrimination',
    `racist, racism, racial, racially, their race, his race, her race, P word, N word, Asian, skin
    colour, Muslim, Islamophobic, Islamophobia, Jewish, antisemitic, antisemitism, Sikh, Hindu,
    religion, religious, Eid, Ramadan, Diwali, prayer, hijab, headscarf, turban, kara, sexist, sexism,
    homophobic, homophobia, gay, lesbian, transgender, non-binary, pronouns, girls aren't allowed, boys
    aren't allowed, discrimination, discriminated, discriminate, prejudice, equality, traveller, Gypsy,
    Roma, refugee, asylum, wheelchair, wheelchair access, ramp, step free, accessible, two mums at home,
    two dads at home, my wife and I, her wife, his husband, mother's day, father's day, treated
    differently, where we come from, fasting, modesty, modest, halal option, African, Caribbean,
    Chinese, Polish, Romanian, Pakistani, Indian, Bangladeshi, Jew, slur, go back to, his culture, her
    culture, our culture, ethnicity, same sex, dead name, deadname, boys only, girls only, only boys,
    only girls, stereotype, step-free, disabled access, disabled toilet, disabled bay, is black, are
    black, black boy, black girl, black children, because of his skin, Jehovah, Jehovahs Witness,
    Jehovah's Witness, our faith, his faith, her faith, our religion, our beliefs, mosque, temple, pork,
    halal, his accent, her accent, foreigner, different treatment, treated worse, treated less, because
    he is a boy, because she is a girl, single mum, single parent, same-sex, two mums, two dads, sign
    language, interpreter for, deaf parent, blind parent, hearing loop, large print, gendered, for boys
    only, misgendered, period poverty`,
  ],
  [
    'buildings',
    'Buildings, grounds and neighbours',
    `toilets are, toilets were, toilets smell, toilet paper, soap, dirty, filthy, disgusting, smell,
    smelly, mouldy, mould, damp, leak, leaking, roof, heating, radiator, freezing, too cold, too hot,
    boiling, mobile classroom, portacabin, classroom is, hall is, building work, builders, repair,
    repaired, litter, rubbish, floodlight, noise, noisy, playground surface, mud, muddy, flooded,
    asbestos, RAAC, I am a neighbour, I'm a neighbour, as a neighbour, neighbour rang, neighbour says,
    neighbour complained, local resident, balls over, ball over, over my fence, bin lorry, shower, water
    fountain, sewage, no hot water, water is, water has, light pollution, loud music, tannoy, from our
    bedroom, from my bedroom, our house, our hedge, cold in, dog mess, dog poo, dog fouling, broken
    window, broken fence, broken lift, lift is, lift broken, the alarm, fire alarm going, state of the,
    needs painting, peeling, overgrown, nettles, slippery floor, water coming in, draughty, stuffy,
    blocked toilet, blocked drains, rats, mice in, no seats, nowhere to sit, falling down, fallen down,
    falling apart, fence is, fence has, wall is, window is, window will, windows are, windows do, site
    is, grounds are, taps do, taps are, playing field is, field is, balls come, ball comes, balls keep,
    building is, overflowing`,
  ],
  [
    'online',
    'Phones and life online',
    `phone ban, phones, mobile phone, her phone, his phone, phone was taken, phone taken, phone
    confiscated, confiscated, social media, Facebook, Instagram, Snapchat, TikTok, WhatsApp, WhatsApp
    group, YouTube, Discord, Roblox, Fortnite, group chat, chat group, online, internet, iPad,
    Chromebook, tablet computer, on the laptop, screen time, video of, videoed, filmed, filming, photo
    of, screenshot, deepfake, AI picture, fake account, log in, inappropriate content, gaming, plays
    that game, on his phone all, on her phone all, Minecraft, Call of Duty, game online, chat with,
    messaging him, messaging her, sent a picture, sent pictures, pictures of, nudes, Teams chat, class
    page, phone pouch, pouches, smartphone, smart watch, smartwatch, AirPods, ChatGPT, rated eighteen,
    rated 18, GTA, PEGI, age rating, Squid Game, watching things on, watching videos, took a photo, take
    a photo, photos of, photo in the, taken a photo, pictures on, phone in school, phones in school,
    phone policy, lost her phone, lost his phone, AI to, AirDrop, airdropped, influencer, trolling,
    sexting, inappropriate pictures, messages at night`,
  ],
  [
    'data_protection',
    'Data protection and privacy',
    `data protection, GDPR, personal data, personal information, private information, our information,
    data breach, confidential, confidentiality, privacy, subject access, SAR, his records, her records,
    our records, my records, his file, her file, copy of … file, freedom of information, our address, my
    address, addresses showing, email addresses, my number, my email address, our details, my details,
    wrong family, another family, wrong parent, sent to the wrong, sent to everybody, sent to everyone,
    copied in, shared … without, without … consent, photo consent, ticked no, photo on, his photo, her
    photo, photograph, CCTV, gave … out, discussed … with other parents, in earshot, talking about my
    family, knew what was in, knew about our meeting, knew about our, told other parents, told another
    parent, shared with, shared our, left on the desk, left on the photocopier, saw his file, wrong
    envelope, somebody else's report, another child's, other child's, want them taken down, take it
    down, taken down, without asking me, pictures of … on, tagged, biometric, fingerprint, school
    records, records request, asked for his records, asked for her records, permission for photos, photo
    permission, told my landlord, my situation, our situation, our business, knows about our, know about
    my, talking about us, talking about me, shared my, told my ex, gave my ex, gave his dad, gave her
    dad, without my consent, without consent, our medical, medical information, hacked, security of,
    phished, lost USB, laptop was stolen, list of names, on the wall for, private matter, personal
    matters, told everyone about my, told people about`,
  ],
  [
    'admissions',
    'Admissions and school places',
    `admission, school place, a place in reception, get a place, got a place, no place, catchment,
    waiting list, oversubscribed, appeal panel, admission appeal, in-year transfer, sibling place, first
    choice school, nursery place, sixth form place, application for a place, open day, gave … place
    away, offered a place, given us a place, did not get in, didn't get in, not got in, joining the
    school, start in September, deferred entry, defer, summer born, feeder school, move schools, moving
    schools, lost his place, lost her place, place for September, allocated, allocation, refused a
    place, appeals panel, our appeal, appeal was, appealing, transfer from, nearest school, local
    school, want to move him here, want to move her here, school of choice, second choice, a place for,
    given a place, place for my`,
  ],
  [OTHER_CATEGORY, 'Something else', ''],
]

export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = ROWS.map(
  ([key, name, keywords, keepYears = USUAL_KEEP_YEARS, keepBecause]) => ({
    key,
    name,
    keywords: keywords
      .split(',')
      .map((keyword) => keyword.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    keepYears,
    ...(keepBecause && { keepBecause }),
  }),
)
