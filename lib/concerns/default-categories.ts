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
    adjustment, sensory, ear defenders, overwhelmed, overstimulated, meltdown, masking, neurodivergent,
    neurodiverse, speech therapist, speech and language, speech therapy, occupational therapist,
    occupational therapy, educational psychologist, education psychologist, ed psych, EP report,
    diagnosis, diagnosed, quiet space, quiet room, calm space, hearing aid, extra support, support in
    class, extra help, exam concessions, extra time, to type on, writing slope, wobble cushion, fidget
    toy, pencil grip, sat on his own, sat on her own, can't cope, cannot cope, struggling to cope, not
    coping, visual timetable, now and next, nurture, nurture room, the unit, resource base, hearing
    loss, hearing impaired, visually impaired, his glasses, her glasses, his needs, her needs, their
    needs, being assessed, got assessed, get him assessed, get her assessed, referral, paediatrician,
    stammer, stutter, selective mute, processing, working memory, toileting plan, physio, specialist
    school, special school, annual review, access arrangements, pathological demand avoidance`,
  ],
  [
    'attendance',
    'Attendance, lateness and holidays',
    `attendance, absence, absent, unauthorised, authorise, authorised, penalty notice, fine for, fined,
    got a fine, a fine, fixed penalty, truant, truancy, late mark, marked late, marked as late, marked
    absent, marked in, late gate, lateness, register, term time, holiday form, holiday request, school
    refusal, refuses to come in, refusing to go to school, won't go to school, won't come in, doesn't
    want to go to school, doesn't want to come to school, can't get … into school, time off, days off,
    day off, leave of absence, missing school, missed … weeks, part time timetable, reduced timetable,
    education welfare, EWO, take … out of school, took … out of school, out for a week, percentage,
    holiday in term, go on holiday, went on holiday, wedding, funeral, ring in sick, rang in, phoned in
    sick, he was in school, she was in school, came in late, arrive late, late every, late for school,
    flexi school, won't get out of bed, won't leave the house, too anxious to come in, too anxious to go
    in`,
  ],
  [
    'other_parents',
    'Conduct of other parents',
    `another mum, another dad, another mother, another father, another parent, another carer, other
    parents, other mums, other dads, some mums, some dads, some parents, one of the mums, one of the
    dads, one of the parents, one of the mothers, one of the fathers, a parent, a mum, a dad, parents
    fighting, parents shouting, two parents, between … parents, two mums, two dads, the mums, the dads,
    parents' WhatsApp, class WhatsApp, parent WhatsApp, boy's mum, boy's dad, girl's mum, girl's dad,
    his mum shouted, her mum shouted, child's mum, child's dad, smoking, vaping at the gate, gossip,
    dogs, dog on the playground, at the school gate, outside the gate, by the gate, confronted me,
    threatened by, that mum, that dad, this mum, this dad, mum in, dad in, mother in his class, mother
    in her class, mother from, father from, boy's mother, girl's mother, boy's father, girl's father,
    grandmother of, grandad of, had a go at me, have a go at me, shouting the odds, mouthful, swore at
    me, shouted at me, grabbed my arm, parents on the playground, school mums, playground mums, told my
    child off, told my son off, told my daughter off, told her off for, spreading rumours, other
    people's parents, PTA`,
  ],
  [
    'parking',
    'Parking and transport',
    `parking, parked, car park, cars, my car, the car, a car, traffic, my drive, driveway, drop off, drop
    off zone, drop off place, pick up point, double yellow, double parked, zig zag, zigzag, yellow
    lines, pavement, speeding, bus, minibus, school bus, coach, bus driver, driver, taxi, transport,
    school transport, crossing patrol, lollipop lady, lollipop man, lollipop, crossing, zebra crossing,
    engine, idling, fumes, road, one way, cycle lane, bike shed, scooter, bus pass, bus stop, four by
    four, 4x4, van, lorry, lorries, vehicles, reversing, run over, nearly hit, nearly knocked, knocked
    down by, turning circle, mini bus, minibuses, seat belt, seatbelt, pick ups, walking bus, residents,
    permit, cones, school street, bus was, bus is`,
  ],
  [
    'communication',
    'Communication with home',
    `no reply, no response, not replied, never replied, haven't replied, hasn't replied, reply, replied,
    not rung back, ring us back, ring me back, ring back, call me back, call back, called back, get back
    to me, got back to me, gets back to me, heard nothing, not heard, haven't heard, hear back, nobody
    told, no one told, noone told, not told, never told, wasn't told, weren't told, only found out,
    found out from, didn't know about, first I heard, without telling, didn't tell, without asking, no
    notice, short notice, last minute, night before, told twice, would ring, keep ringing, rang three
    times, can't get through, get an answer, nobody answers, phone rings, in the office, email, emailed,
    e-mailed, letter, newsletter, texts, text message, messages, the app, website, out of date, in
    English, translated, translation, interpreter, copies of, kept informed, keep us informed, informed,
    not informed, communication, communicate, listen, listened, parents' evening, consultation evening,
    dates, wrong date, week's notice, days' notice, separated, passed on, nobody rang, no one rang,
    mixed messages, conflicting, more information, ignored my, being ignored, fobbed off, no
    explanation, get back to us, got back to us, how long it took, took … days to, waiting to hear, not
    been told, wasn't informed, never know, never hear, hear about it, hears about it, didn't know, had
    no idea, on the list, contact list, mailing list, inset day, heard it from, hear it from, left a
    message, ask the office, ring the office, rang the office, passed from pillar, pillar to post,
    chasing, chased, third time I have, third time I've, several times, nobody replied, no one replied,
    told different things, different answers, one minute, never got the letter, didn't get the letter,
    confusing, clearer, told everything, both parents, kept in the loop, in the loop, too late, update,
    feedback`,
  ],
  [
    'teaching',
    'Teaching and learning',
    `supply, supply teacher, cover teacher, cover lesson, no teacher, permanent teacher, change of
    teacher, lesson, maths, English, science, phonics, reading, writing, spelling, handwriting, history,
    geography, French, Spanish, German, PE lesson, music lesson, curriculum, syllabus, top set, bottom
    set, moved down, moved up, streaming, progress, report says, school report, his report, her report,
    end of year report, grade, predicted grade, marks, mock, exam, GCSE, A level, SATs, assessment,
    working below, working towards, behind in, falling behind, gone backwards, held back, learn, learnt,
    learned, learning, taught, teach, bored, not challenged, too easy, too hard, stretched, catch up,
    mixed class, mixed year, class size, options, option choices, coursework, revision, relationships
    education, sex education, RSE, RE lesson, homeschool, phonics scheme, tutoring, intervention,
    watching films, videos in lessons, tests, testing, worksheet, textbook, no science, no maths,
    department, same topic, same thing, same work, same poem, pressure, too much pressure, his
    potential, her potential, struggling with, struggling in, can't read, cannot read, still can't, not
    learning, reading group, books are not marked, marking, marked, never marked, unmarked, left to get
    on, standards, results, subjects, tuition, ECT, new teacher, job share, part time teacher, two
    teachers, teachers keep, teachers leaving, no consistency, gifted, more able, greater depth, key
    stage, cover, a set, maths set`,
  ],
  [
    'homework',
    'Homework and reading at home',
    `homework, home work, home learning, homework club, spellings, spelling test, times tables, reading
    book, reading record, reading diary, planner, book bag, book changed, online homework, due in, hand
    it in, handed in, Seesaw, Google Classroom, Showbie, Times Tables Rockstars, Mathletics, learning
    log, project at home, holiday project, tasks at home, half term project`,
  ],
  [
    'behaviour',
    'Behaviour and sanctions',
    `behaviour, behavior, detention, isolation, internal exclusion, suspended, suspension, excluded,
    exclusion, expelled, sanction, punishment, punished, kept in, lost his break, lost her break, missed
    break, missed playtime, golden time, sent out, time out, behaviour points, house points, merits,
    demerit, reward, sticker, whole class punished, naughty, naughty chart, traffic light chart, on
    report, behaviour policy, disrupt, disrupting, disruption, disruptive, chairs thrown, chairs …
    thrown, throwing chairs, throwing things, out of control, swearing, swears, fighting, fight, kick,
    punch, hit him, hit her, hitting, slap, bit him, bit her, bitten, bite, scratch, spat at, spitting,
    hurting other children, violent, rough play, play fighting, had to say sorry, unfairly, not fair,
    unfair, blamed for, something … did not do, something … didn't do, harsh, behave, misbehave, facing
    the wall, sent to, sent home for, told off, told off for, telling off, red card, yellow card, star
    of the week, star of the day, pupil of the week, certificate, praised, reward trip, brought a vape,
    vaping in, vape, drugs, weapon, threw, throws things, trashed, tantrum, running riot, running round,
    no control, no discipline, discipline, strict, too strict, consequences, gets away with, got away
    with, getting away with, nothing happens to, class is out, moved class because, on the carpet, on
    the thinking chair, thinking chair, rain cloud, sad side, sin bin, reflection room, inclusion room,
    removal room, seclusion, toilet pass removed, bad language, attacked, the rules, verbal warning,
    warning card`,
  ],
  [
    'bullying',
    'Bullying',
    `bully, bullyed, bulling, pick on, calling … names, calls … names, call … names, called … names, name
    calling, tease, taunt, torment, laugh at, make fun of, made fun of, mocking, nasty, nasty messages,
    horrible to, mean to, being mean, ganging up, gang up, intimidated, intimidating, pushed about,
    pushed around, pushing … around, takes his things, takes her things, hates school, same boy, same
    girl, same kid, same group, same three girls, targeted, targeting, victimised, every single day,
    cyberbullying, told not to talk to, leave him alone, leave her alone, won't leave … alone, wait for
    him, wait for her, waiting for him, waiting for her, hides from, hide from, scared to go, scared of
    going, scared to come, frightened to go, frightened to come, afraid to come, hate campaign, rumours,
    threatening him, threatening her, threatened him, threatened her, they say he, they say she, calling
    him, calling her, called him fat, called her fat, ugly, his weight, her weight, the way he looks,
    the way she looks, his hair colour, ginger, day after day, keeps on at, on at him, on at her, takes
    it out on, stealing his, stealing her, dinner money off, pinching his, day in day out, over and
    over, happening again, still happening, still going on, going on for months, nowhere to turn, called
    … fat, spreading rumours`,
  ],
  [
    'friendships',
    'Friendships',
    `friend, friendship, best friend, fell out, fallen out, fall out, left out, leaving … out, leave …
    out, no one to play with, nobody to play with, noone to play with, lonely, alone at, on his own at,
    on her own at, sits alone, nobody likes, no one likes, not invited, stopped talking, not talking to,
    won't play with, won't let … play, buddy, settled in, settle in, split up from, excluding her from,
    let her join in, let him join in, won't let … join, join in, ditched, falling out with, alone at
    lunch, alone at break, walks round, walking round, no friends, any friends, made friends, make
    friends, not got anyone, got no one, the only girl, the only boy, parties, sleepover, best mates,
    ignoring her, ignoring him, ignores her, ignores him, blanked, blanking, cold shoulder, clique, play
    with her, play with him, play dates, birthday party`,
  ],
  [
    'safety',
    'Safety and supervision',
    `safety, unsafe, not safe, dangerous, danger, hazard, supervised, supervision, unsupervised, not
    supervised, watching them, nobody watching, no one watching, nobody was watching, not enough adults,
    not enough staff, injured, injury, hurt himself, hurt herself, accident form, accident book, first
    aid, first aider, bumped head, head bump, bump note, bump on, broken arm, broken wrist, sprained,
    concussion, ambulance, A&E, fell off, fell over, fell from, tripped, slipped, knocked over, climbing
    frame, gate open, gate was open, gate … open, door open, unlocked, left open, security, intruder,
    stranger, wrong person, lost my child, walked out, left the site, wandered off, went missing, ran
    off, ran out, got out, walk home, walk home alone, on his own, on her own, broken glass, fire drill,
    evacuation, lockdown, risk assessment, playground was icy, icy, handover, grown ups, how many
    adults, let … out, letting … out, before the bell, nobody knew where, no one knew where, didn't know
    where, left alone, left behind, locked in, locked out, forgotten about, forgot about, choking,
    choked, burnt himself, burnt herself, scalded, stung, hit by a ball, ball in the face, trapped,
    fingers in the door, bleeding, blood, nosebleed, stitches, A and E, fracture, fractured, teeth
    knocked, chipped tooth, black eye, bruise, bruised, graze, grazed, lump on, swollen, signed out,
    sign out, collected by, who can collect, password to collect, dog on the, bee, wasps, sharp, nails
    sticking, a cut, massive cut, cut his, cut her, cut on, let out to`,
    15,
    'Somebody may have been hurt. Where negligence may be claimed, schools commonly keep a case longer; 15 years is a place to start.',
  ],
  [
    'health',
    'Health, medicine and toilets',
    `medicine, medication, tablets, inhaler, asthma, EpiPen, allergy, allergic, allergies, eczema,
    diabetes, diabetic, epilepsy, epileptic, seizure, insulin, care plan, toilet, use the toilet, go to
    the toilet, toilet pass, wet himself, wet herself, had an accident, soiled, nappy, period, sick, was
    ill, is ill, been ill, feeling ill, felt ill, unwell, poorly, temperature, virus, chickenpox, nits,
    head lice, lice, worms, impetigo, suncream, sun cream, sunburn, sunburnt, water bottle, drink of
    water, thirsty, anxiety, anxious, panic attack, mental health, depressed, wellbeing, well-being,
    counsellor, counselling, CAMHS, cries every, crying every, school nurse, hospital appointment, needs
    the toilet, needed the toilet, asked to go, told to hold it, hold it, wee, weeing, wet trousers, wet
    pants, tummy, stomach ache, headache, migraine, sickness bug, bug, vomiting, throwing up, coughing,
    his chest, her chest, infection, contagious, glasses, plaster, tired, exhausted, not sleeping,
    nightmares, crying, cries, in tears, tearful, very upset, stressed, stress, worried sick, self
    esteem, shaking, panic, too hot to, hydrated, drink enough, jumper off, coat on`,
  ],
  [
    'uniform',
    'Uniform and belongings',
    `uniform, blazer, tie, skirt, trousers, shorts, jumper, sweatshirt, cardigan, polo shirt, PE kit,
    kit, shoes, trainers, boots, his coat, her coat, coats, logo, haircut, his hair, her hair, hair cut,
    hair dye, braids, jewellery, earrings, piercing, nails, make-up, makeup, nail varnish, lost
    property, gone missing, went missing from, stolen, nicked, lost his, lost her, water bottle lost,
    name in it, second hand, non-uniform, dress code, costume, someone else's, somebody else's, wrong
    shoes, black shoes, school shoes, tights, lanyard, PE bag, swimming things, pencil case, belongings,
    things go missing, disappeared, labelled, name label, supplier, tie lost, never seen again, hoodie,
    sweater, school dress, summer dress, rolled up, his hat, her hat, book bag lost, his bag, her bag,
    school bag`,
  ],
  [
    'food',
    'Food and lunch',
    `lunches, school lunch, lunch queue, lunch menu, his lunch, her lunch, eat lunch, miss lunch, packed
    lunch, lunchbox, lunch box, school dinner, dinners, hot dinner, meal, school meals, food, canteen,
    menu, portion, hungry, starving, vegetarian, vegan, halal, kosher, pork, meat, gluten, coeliac,
    sandwich, snack, fruit, biscuit, crisps, sweets, cake, milk, time to eat, enough to eat, not eating,
    ran out of food, caterer, catering, chicken, pasta, pizza, chips, vegetables, pudding, dessert, eat,
    eaten, ate, eating, second helping, leftovers, cold by the time, dinner queue, dining hall, dietary,
    lactose, dairy, jacket potato, fussy`,
  ],
  [
    'trips_clubs',
    'Trips, clubs and care before and after school',
    `trip, school trip, residential, camp, visit to, excursion, outing, swimming, swimming lessons, club,
    after school club, afterschool club, breakfast club, wraparound, wrap around care, holiday club,
    football team, netball team, team, school team, tournament, match, fixture, training, audition,
    school play, nativity, part in the play, choir, orchestra, music lessons, instrument, sports day,
    performance, disco, prom, DofE, Duke of Edinburgh, childcare, childminder, the solo, a part in, main
    part, picked for, not picked, captain, school council, house captain, prefect, head girl, head boy,
    wrap around, after school care, early club, late club, skiing, ski trip, coach trip, nights away,
    three nights, activity week, enrichment, class assembly, rehearsal, concert, carol concert, harvest,
    leavers, leavers' do, theatre`,
  ],
  [
    'money',
    'Money and charges',
    `money, cost, pay, paid, payment, charge, charged, overcharged, debt, owe, owed, arrears, invoice,
    bill, deposit, refund, refunded, contribution, voluntary contribution, afford, can't afford,
    expensive, price, pounds, free school meals, FSM, pupil premium, bursary, ParentPay, ParentMail,
    Arbor pay, ScoPay, fundraising, donation, asking for money, charged twice, instalments, dinner
    money, cashless, quid, a fiver, a tenner, rip off, too much money, hardship, low income, universal
    credit, benefits, can we pay, payment plan, top up, balance, fee, lose my deposit, money back,
    raffle, collection for`,
  ],
  [
    'staff',
    'Conduct of staff',
    `teacher shouted, shouted at by, shouting at, shouts at, shouted at him, shouted at her, shouted at
    my, shouted at the, shouted at them, yelled, yells, rude, rudely, rude to, the way … spoke, spoke to
    me, spoke to us, spoken to, talked down, talking down, patronising, patronised, dismissive,
    sarcastic, humiliated, humiliating, embarrassed him, embarrassed her, embarrasses, in front of the
    class, in front of the whole class, unprofessional, attitude, aggressive, condescending, told her
    she was, told him he was, called him stupid, called her stupid, stupid, rolled her eyes, rolled his
    eyes, member of staff, staff member, the teacher, his teacher, her teacher, class teacher, form
    tutor, headteacher, head teacher, the head, deputy head, head of year, teaching assistant,
    receptionist, lady in the office, office staff, dinner lady, lunchtime supervisor, midday
    supervisor, caretaker, teacher picks on, sir picks on, miss picks on, has it in for, took against,
    favouritism, favourites, teacher's pet, complaint about the teacher, treats him, treats her, manner,
    on the door, lady on the door, woman in the office, man in the office, on reception, shrugged,
    shrugged her shoulders, made him feel, made her feel, made me feel, made to feel, in front of
    everybody, in front of everyone, in front of his friends, in front of her friends, belittled,
    belittling, ridiculed, mocked him, mocked her, swore at him, swore at her, snapped at, barked at,
    unhelpful, wouldn't help, would not let her in, would not let me in, wouldn't let me, told him to
    shut up, told her to shut up, shut up, lazy, coach shouted, sir said, miss said, sir told, miss
    told, teachers talk, teacher told, teacher said, teacher called, teacher made, teacher laughed, on
    her phone, on his phone, hates him, hates her, doesn't like him, doesn't like her, not professional,
    horrible teacher, loses his temper, loses her temper, lost her temper, lost his temper`,
  ],
  [
    'equality',
    'Equality and discrimination',
    `racist, racism, racial, racially, their race, his race, her race, P word, N word, Asian, skin
    colour, Muslim, Islamophobic, Islamophobia, Jewish, antisemitic, antisemitism, Sikh, Hindu,
    religion, religious, faith, Eid, Ramadan, Diwali, prayer, hijab, headscarf, turban, kara, sexist,
    sexism, homophobic, homophobia, gay, lesbian, transgender, trans, non-binary, pronouns, gender,
    girls aren't allowed, boys aren't allowed, discrimination, discriminated, discriminate, prejudice,
    equality, traveller, Gypsy, Roma, refugee, asylum, wheelchair, wheelchair access, ramp, step free,
    accessible, access for, deaf, blind, two mums at home, two dads at home, my wife and I, her wife,
    his husband, mother's day, father's day, treated differently, where we come from, accent, foreign,
    fasting, modesty, modest, halal option, African, Caribbean, Chinese, Polish, Romanian, Pakistani,
    Indian, Bangladeshi, Jew, slur, go back to, his culture, her culture, our culture, culture,
    ethnicity, same sex, dead name, deadname, boys only, girls only, only boys, only girls, stereotype,
    get in with, step-free, disabled access, disabled toilet, disabled bay, is black, are black, black
    boy, black girl, black children, because of his skin`,
  ],
  [
    'buildings',
    'Buildings, grounds and neighbours',
    `toilets are, toilets were, toilets smell, toilet paper, soap, dirty, filthy, disgusting, smell,
    smelly, mouldy, mould, damp, leak, leaking, roof, heating, radiator, freezing, too cold, too hot,
    boiling, mobile classroom, portacabin, classroom is, hall is, building, building work, builders,
    broken, repair, repaired, lift, fence, wall, window, litter, rubbish, bins, floodlight, noise,
    noisy, alarm, site, grounds, field, playing field, pitch, playground surface, mud, muddy, flooded,
    asbestos, RAAC, I am a neighbour, I'm a neighbour, as a neighbour, neighbour rang, neighbour says,
    neighbour complained, local resident, balls over, ball over, over my fence, bin lorry, changing
    room, shower, water fountain, tap, drains, blocked, sewage, no hot water, water is, water has, mice,
    rat, classrooms, corridor is, canopy, light pollution, loud music, tannoy, from our bedroom, from my
    bedroom, our house, our hedge, cold in`,
  ],
  [
    'online',
    'Phones and life online',
    `phone ban, phones, mobile, mobile phone, her phone, his phone, phone was taken, phone taken, phone
    confiscated, confiscated, social media, Facebook, Instagram, Snapchat, TikTok, WhatsApp, WhatsApp
    group, YouTube, Discord, Roblox, Fortnite, group chat, chat group, online, internet, iPad,
    Chromebook, tablet computer, on the laptop, screen time, screens, video of, videoed, filmed,
    filming, photo of, screenshot, deepfake, AI picture, fake account, password, login, log in, filter,
    inappropriate content, gaming, plays that game, game with, on his phone all, on her phone all,
    Minecraft, Call of Duty, game online, chat with, messaging him, messaging her, sent a picture, sent
    pictures, pictures of, nudes, Teams chat, class page, phone pouch, pouches, smartphone, smart watch,
    smartwatch, AirPods, AI, ChatGPT`,
  ],
  [
    'data_protection',
    'Data protection and privacy',
    `data protection, GDPR, personal data, personal information, private information, our information,
    data breach, breach, confidential, confidentiality, privacy, subject access, SAR, his records, her
    records, our records, my records, his file, her file, copy of … file, records, freedom of
    information, our address, my address, addresses showing, email addresses, my number, my email
    address, our details, my details, wrong family, another family, wrong parent, sent to the wrong,
    sent to everybody, sent to everyone, copied in, shared … without, without … consent, photo consent,
    consent, ticked no, photo on, his photo, her photo, photograph, CCTV, gave … out, discussed … with
    other parents, in earshot, talking about my family, knew what was in, knew about our meeting, knew
    about our, told other parents, told another parent, shared with, shared our, read out, left on the
    desk, left on the photocopier, saw his file, wrong envelope, somebody else's report, another
    child's, other child's, want them taken down, take it down, taken down, without asking me, pictures
    of … on, tagged, biometric, fingerprint`,
  ],
  [
    'admissions',
    'Admissions and school places',
    `admission, school place, a place in reception, place in, place at, get a place, got a place, no
    place, catchment, waiting list, oversubscribed, appeal, appeal panel, admission appeal, in-year
    transfer, transfer to, sibling place, first choice school, nursery place, sixth form place,
    application for a place, applied for, apply for, open day, the eldest is, brother or sister, gave …
    place away, offered a place, offered us, given us a place, did not get in, didn't get in, not got
    in, joining the school, start in September, deferred entry, defer, summer born, in year, feeder
    school, move schools, moving schools`,
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
