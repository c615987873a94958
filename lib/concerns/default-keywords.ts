/**
 * The keywords a new school's categories begin with, by the key of the category: as people write them, with a comma between
 * them, in the order of the alphabet. Each finds its own plural and its forms with -ed and -ing (phrases.ts), and "…" stands
 * for up to two words. What says only where or when something was, and not what it was about (lunch, the field, Monday), is
 * left out on purpose.
 */
export const DEFAULT_KEYWORDS: Readonly<Record<string, string>> = {
  send: `
    1 to 1, 1-1, 1:1, access arrangements, additional needs, ADHD, annual review, ASD, Asperger, autism,
    autistic, being assessed, calm space, can't cope, can't sit still, cannot cope, cannot sit still,
    cerebral palsy, change of routine, complex needs, crowds, deafening, developmental, diagnosed,
    diagnosis, disability, disabled, Down syndrome, Down's, dyslexia, dyslexic, dyspraxia, dyspraxic, ear
    defenders, ed psych, education health and care plan, education psychologist, educational psychologist,
    EHC plan, EHCP, EP report, exam concessions, extra help, extra support, extra time, fidget, fidget
    toy, get her assessed, get him assessed, global delay, got assessed, hearing aid, hearing impaired,
    hearing loss, her autism, her hearing, her needs, her provision, his ADHD, his needs, his provision,
    hypermobile, IEP, in the mainstream, is supposed to have support, key worker, learning difficulty,
    learning support, local offer, loud noises, LSA, medical needs, meltdown, neurodivergent,
    neurodiverse, noise, non-verbal, nonverbal, not coping, now and next, nurture, nurture room,
    occupational therapist, occupational therapy, one page profile, one to one, one-to-one,
    overstimulated, overwhelmed, paediatrician, pathological demand avoidance, PDA, pencil grip,
    provision, quiet room, quiet space, reasonable adjustment, resource base, sat on her own, sat on his
    own, selective mute, SEN, SENCO, SEND register, SEND support, SEND team, SENDCO, SENDIAS, SENDIASS,
    sensory, should have support, special educational needs, special needs, special school, specialist,
    specialist school, speech and language, speech therapist, speech therapy, stammer, stim, stimming,
    struggling to cope, stutter, support assistant, support plan, support worker, TA support, their needs,
    to type on, toileting plan, too loud for, Tourette's, tribunal, visual timetable, visually impaired,
    wobble cushion, working memory, writing slope
  `,
  attendance: `
    100 percent, 100%, a fine, a week off, absence, absence line, absent, arrive late, attendance,
    attendance award, attendance officer, authorise, authorised, called in sick, came in late, can't get …
    into school, does not want to come, does not want to go, doesn't want to come to school, doesn't want
    to go to school, education welfare, Eid off, EWO, family holiday, fine for, fined, fixed penalty,
    flexi school, go on holiday, got a fine, Hajj, he was in school, holiday form, holiday in term,
    holiday request, keep her off, keep him off, kept her off, kept him off, kept off, late every, late
    for school, late gate, late mark, lateness, leave of absence, marked absent, marked as late, marked
    in, marked late, missed … weeks, missing school, nine o'clock, off school, off sick, out for a week,
    out of school, part time timetable, penalty notice, phoned in sick, reduced timetable, refused to go,
    refuses school, refuses to come in, refusing to go to school, religious observance, report her
    absence, report his absence, ring in sick, school gates close, school refusal, she was in school, take
    … out of school, ten to nine, term time, time off, time out of school, too anxious to come in, too
    anxious to go in, took … out of school, traffic made, trip abroad, truancy, truancy text, truant,
    Umrah, unauthorised, was ill and, went on holiday, will not come in, will not go to school, won't come
    in, won't get out of bed, won't go to school, won't leave the house
  `,
  other_parents: `
    a dad came, a dad was, a mum came, a mum was, a parent came, a parent was, another carer, another dad,
    another father, another mother, another mum, another parent, at the school gate, aunt of, between …
    parents, boy's dad, boy's family, boy's father, boy's mother, boy's mum, by the gate, came up to me,
    child's dad, child's mum, class WhatsApp, confronted me, dad in, dad of, dog on, dog on the
    playground, dogs on, father from, filmed me, girl's dad, girl's family, girl's father, girl's mother,
    girl's mum, gossip, grabbed my arm, grandad of, grandmother of, had a go at me, have a go at me, her
    mum shouted, his mum shouted, mother from, mother in her class, mother in his class, mouthful, mum in,
    mum of, nan of, off the lead, one of the dads, one of the fathers, one of the mothers, one of the
    mums, one of the parents, other dads, other mums, other parents, other people's parents, outside the
    gate, parent of, parent shouted, parent shouting, parent smoking, parent WhatsApp, parents fighting,
    parents gossip, parents on the playground, parents shouting, parents smoking, parents swearing,
    parents' WhatsApp, playground mums, school mums, shouted at me, shouting the odds, smoking at, smoking
    by, some dads, some mums, some parents, spreading rumours, swore at me, that dad, that mum, the dad,
    the mum, this dad, this mum, threatened by, told her off for, told my child off, told my daughter off,
    told my son off, two dads, two mums, two parents, vaping at the gate
  `,
  parking: `
    4x4, a car, bike shed, bikes on, bus driver, bus is, bus pass, bus stop, bus was, car park, cars,
    coach driver, coach was, cones, cross the road, crossing outside, crossing patrol, crossing the road,
    cycle lane, cyclists, double parked, double yellow, driveway, drop off, drop off place, drop off zone,
    drop-off, e-scooter, engines, footpath, four by four, fumes, gates at drop, her bus, his bus, idling,
    knocked down by, lollipop, lollipop lady, lollipop man, lorries, lorry, mini bus, minibus, minibuses,
    mopeds, motorbike, my car, my drive, nearly hit, nearly knocked, no transport, on the bus, one way,
    parked, parking, parking wardens, pavement, permit, pick up point, pick ups, pick-up, residents,
    reversing, road outside, run over, school bus, school street, school transport, scooter, seat belt,
    seatbelt, speeding, taxi, the bus, the car, traffic, transport home, transport to, turning circle,
    vehicles, walking bus, yellow lines, zebra crossing, zig zag, zigzag
  `,
  communication: `
    an email, answer emails, ask the office, being ignored, booklet, both parents, call back, call me
    back, called back, came out late, came out on the day, can't get through, cancelled, cancelled the,
    changed the date, chased, chasing, closed for snow, closed the school, closure, communicate,
    communication, conflicting, confusing, consultation, consultation evening, contact list, copies of,
    date was wrong, dates are, dates for, dates keep, days' notice, did not know a thing, didn't get the
    letter, didn't know, didn't know about, didn't tell, different answers, do not listen, does not
    listen, doesn't listen, don't listen, doors never open, doors open, e-mailed, email back, emailed,
    emails, feel heard, first I heard, fobbed off, found out from, get an answer, get back to me, get back
    to us, gets back to me, got back to me, got back to us, had no idea, hasn't replied, haven't heard,
    haven't replied, head is leaving, hear about it, hear back, hear it from, heard it from, heard
    nothing, hears about it, how long it took, ignored my, in the dark, in the loop, informed, inset,
    inset day, interpreter, invitation, invited on the day, keep ringing, keep us informed, kept in the
    loop, kept informed, knew nothing about, last minute, leaflets, left a message, let out late, letter
    came, letter home, letter in English, letter said, letter says, letters home, mailing list, meeting
    cancelled, meeting was cancelled, messages, mixed messages, more information, my emails, never answer,
    never explained, never got the letter, never hear, never know, never listen, never replied, never
    reply, never told, new head, night before, no email, no explanation, no head, no letter, no
    newsletter, no notice, no one asked us, no one explained, no one listens, no one mentioned, no one
    rang, no one replied, no one told, no reply, no response, nobody answers, nobody asked us, nobody
    explained, nobody listens, nobody mentioned, nobody rang, nobody replied, nobody told, noone told, not
    been told, not consulted, not heard, not informed, not listened, not listening, not on the website,
    not replied, not rung back, not told, only found out, only in English, out of date, out of the loop,
    parents … not allowed, parents' evening, passed from pillar, passed on, phone rings, pillar to post,
    prospectus, rang the office, rang three times, reply to, replying, ring back, ring me back, ring the
    office, ring us back, school was closed, short notice, shut out, text message, texts, the app, the day
    before, the newsletter, third time I have, third time I've, told different things, told everything,
    told twice, took … days to, translated, translation, unanswered, ushered out, waiting to hear, was
    never told, wasn't informed, wasn't told, we were told, website is, website says, week's notice, were
    never told, were told, weren't told, who do I, who do we, who is in charge, who to ask, without
    asking, without telling, won't listen, would ring, wrong date, wrong day, wrong time
  `,
  teaching: `
    A level, a set, a tutor, able children, age appropriate, an education, appropriate for, assessment,
    badly taught, behind in, being taught, biased, book was unsuitable, books are, books are not marked,
    bored, bottom set, bottom table, brightest, can't read, cannot read, catch up, change of teacher,
    chosen options, class size, colour in, colouring, coursework, cover lesson, cover teacher, curriculum,
    different teachers, DVD, ECT, end of year report, English teacher, exam, exercise books, expectations,
    expected of, falling behind, films, French teacher, GCSE, GCSE options, geography, German teacher,
    gifted, gone backwards, grade, greater depth, handwriting, held back, her books, her lesson, her
    options, her potential, her report, her results, her teacher is leaving, his books, his lesson, his
    options, his potential, his report, his results, his teacher is leaving, history teacher, homeschool,
    hours a week, in English lessons, in lessons, intervention, job share, key stage, learn, learned,
    learnt, left to get on, long term sick, low expectations, marked wrong, maternity, maths, maths
    lesson, maths set, middle set, mixed class, mixed year, mock, more able, moved down, moved up, music
    lesson, never been marked, never marked, new teacher, no consistency, no French, no maths, no science,
    no teacher, not challenged, not learning, not marked, not suitable for children, not taught, option
    choices, part time teacher, PE lesson, permanent teacher, phonics, phonics scheme, phonics screening,
    political, politics, poor results, predicted grade, progress, RE lesson, reading, reading age, reading
    group, ready for secondary, relationships education, report says, results are, revision, RSE, same
    poem, same topic, same work, SATs, scheme of work, school report, science, sex education, Spanish
    teacher, spelling, spelt wrong, still can't, streaming, stretched, struggling in, struggling with,
    sums, supply, supply teacher, syllabus, teach her, teach him, teach them, teacher has left, teacher is
    leaving, teacher left, teacher off sick, teachers keep, teachers leaving, teaching, testing, tests,
    textbook, the lesson, ticks on, times table check, too easy, too hard, too many teachers, too much
    pressure, too young for, top set, top table, transition, tuition, tutoring, two teachers, unmarked,
    videos in lessons, watching films, with a tutor, work in her book, work in his book, working at,
    working below, working towards, worksheet, writing
  `,
  homework: `
    book bag, book changed, due in, due the next, due tomorrow, ends up doing it, finished at home, Google
    Classroom, half term project, hand it in, handed in, hear her read, hear him read, holiday project,
    home learning, home project, home work, homework, homework club, learning log, log in at home, make a
    model, Mathletics, online homework, planner, project, project at home, read at home, reading at home,
    reading book, reading diary, reading record, Seesaw, Showbie, spelling list, spelling test, spellings,
    tasks at home, the project, times tables, Times Tables Rockstars, worksheets home
  `,
  behaviour: `
    accused of, after-school detention, aggressive, answered back, answering back, attacked, backchat, bad
    language, banged her head against, banged his head against, behave, behavior, behaviour, behaviour
    points, behaviour policy, bigger kids, bit her, bit him, bite, bitten, blamed for, brought a vape,
    chairs thrown, chairs … thrown, cheeky, class dojo, class is out, demerit, detention, did nothing
    wrong, disrupt, disrupting, disruption, disruptive, dojo, done nothing wrong, drugs, excluded,
    exclusion, expelled, F word, facing the wall, fight, fighting, gets away with, getting away with, gold
    star, golden time, got away with, had to apologise, had to say sorry, harsh, head banged, head butted,
    headbutted, her side, her treat, her version, his side, his treat, his version, hit her, hit him,
    hitting, house point, hurting other children, hurts other, hurts people, inclusion room, internal
    exclusion, isolation, kept in, kick, lash out, lashed out, lashes out, litter duty, lost her break,
    lost his break, made to apologise, managed move, merits, misbehave, missed break, missed playtime,
    more discipline, moved class because, naughty, naughty chart, never apologised, no control, no
    discipline, not fair that, not strict enough, nothing happens to, on report, on the carpet, on the
    thinking chair, out of control, permanent exclusion, play fighting, praised, punch, punish, punished,
    punishment, pupil of the week, pushed her over, pushed him over, pushed over, put outside, rain cloud,
    red card, reflection room, removal room, reward trip, rough play, rude gestures, rude words, running
    riot, running round, sad side, sanction, scratch, seclusion, sent home for, sent out, sent to, side of
    it, sin bin, slap, so unfair, something … did not do, something … didn't do, spat at, spitting, spoke
    back, stand outside, standing outside, star of the day, star of the week, sticker, stood outside,
    strangled, strict with, suspended, suspending, suspension, swearing, swears, talked back, talking
    about sex, tantrum, telling off, the rules, the treat, thinking chair, throttled, throwing chairs,
    throwing things, throws things, time out, toilet pass removed, told he must, told off, told off for,
    too strict, traffic light chart, trashed, tripped her up, tripped him up, unfairly, vape, vaping in,
    verbal warning, violence, violent, violent child, warning card, weapon, whole class punished, write
    lines, yellow card
  `,
  bullying: `
    afraid of, afraid to come, because of one, being mean, bulling, bully, bullyed, call … names, called
    her fat, called him fat, called … fat, called … names, calling her, calling him, calling … names,
    calls … names, chased, cornered, cruel to, cyberbullying, day after day, day in day out, dinner money
    off, every single day, excluded by, following her, following him, follows her, follows him, frightened
    of, frightened to come, frightened to go, gang up, ganging up, ginger, going on for months, group of
    boys, group of girls, happening again, hate campaign, hates school, her weight, hides from, his hair
    colour, his weight, horrible to, intimidated, intimidating, keeps on at, laugh at, laughed, leave her
    alone, leave him alone, life a misery, made fun of, make fun of, makes her life, makes his life, mean
    to, misery, mocking, name calling, nasty, nasty messages, nowhere to turn, older boys, older girls,
    one lad, over and over, pick on, pinching his, pushed about, pushed around, pushing … around, rumours,
    same group, same three girls, scared of, scared of going, scared to come, spoken to horribly,
    spreading rumours, stealing her, stealing his, still going on, still happening, stole her, stole his,
    takes her things, takes his things, takes it out on, targeted, targeting, taunt, tease, terrified of,
    the way he looks, the way she looks, they say he, they say she, threatened her, threatened him,
    threatening her, threatening him, threats, told not to talk to, took … off her, took … off him,
    torment, trapped in the toilets, turned against, turned on her, turned on him, victimised, vile, wait
    for her, wait for him, waiting for her, waiting for him, won't leave … alone
  `,
  friendships: `
    all her friends, all his friends, alone at break, alone at lunch, away from her friends, away from his
    friends, best friend, best mates, birthday party, blanked, blanking, buddy, clique, cold shoulder,
    ditched, excluding her from, fall out, fallen out, falling out with, fell out, friend, friend group,
    friends in, friendship, friendship group, girl drama, got no one, her friends have, his friends have,
    ignores her, ignores him, ignoring her, ignoring him, join in, leave … out, leaving … out, left out,
    let her join in, let him join in, lonely, made friends, make friends, no friends, no one likes, no one
    to play with, nobody likes, nobody to play with, noone to play with, not got anyone, not invited, not
    talking to, on her own at, on his own at, play dates, play with her, play with him, separated from,
    settle in, settled in, sits alone, sleepover, split up, split up from, stopped talking, the only boy,
    the only girl, wants a friend, with no one, without her friends, without his friends, won't let …
    join, won't let … play, won't play with
  `,
  safety: `
    A and E, a cut, A&E, accident book, accident form, any adults, anyone could, ball in the face, banged
    her head, banged his head, before the bell, black eye, bleeding, broke her, broke his, broken arm,
    broken glass, broken wrist, bruise, bruised, bump note, bump on, bumped head, bumped her head, bumped
    his head, burnt herself, burnt himself, chipped tooth, choked, choking, climbing frame, collected by,
    collected by the wrong, concussion, crushed, cut her, cut his, cut on, dangerous, didn't know where,
    does not feel safe, doesn't feel safe, dog on the, door open, ended up in hospital, evacuate,
    evacuation, feels safe, fell down, fell from, fell in, fell off, fell over, fingers in the door, fire
    drill, first aid, first aider, first-aider, forgot about, forgotten about, fracture, fractured, gate
    is, gate left, gate open, gate was, gate was open, gate … open, gates, got out, graze, grazed, grown
    ups, handover, hazard, head bump, head injury, hit by a ball, hit her head, hit his head, how many
    adults, hurt at, hurt her, hurt herself, hurt himself, hurt his, icy, icy path, injured, injury,
    intruder, keep her safe, keep him safe, knocked over, left alone, left behind, left open, left the
    site, let go with, let her go with, let him go with, let out to, let … out, letting … out, lockdown,
    locked in, locked out, lost my child, lump on, massive cut, nails sticking, no adults, no one checked,
    no one knew where, no one saw, no one was watching, no one watching, nobody checked, nobody knew
    where, nobody saw, nobody was watching, nobody watching, nosebleed, not being watched, not enough
    adults, not enough staff, not feel safe, not safe, not supervised, not watching, on duty, on her own,
    on his own, on the roof, overcrowded, password to collect, playground was icy, ran off, ran out, risk
    assessment, safe at school, safety, scalded, sign out, signed out, slipped, slippery, sprained, stairs
    are, stitches, stranger, stung, supervised, supervising, supervision, swollen, taken to hospital,
    teeth knocked, trip hazard, tripped, unlocked, unsafe, unsupervised, walk home, walk home alone, walk
    in off the street, walked out, wandered off, watching them, went home with, went missing, went to A&E,
    who can collect, who was on duty, who was watching, wrong person
  `,
  health: `
    allergic, allergies, allergy, anxiety, anxious, asked to go, asthma, been ill, bug, CAMHS, cancer,
    care plan, chickenpox, consultant, contagious, coughing, counselling, counsellor, cries every, cries
    herself, cries himself, crutches, crying every, depressed, diabetes, diabetic, diagnosed with
    diabetes, distressed, dizzy, drink enough, drink of water, ear infection, eating disorder, eczema,
    epilepsy, epileptic, EpiPen, every night crying, everyone is ill, exhausted, fainted, feeling ill,
    felt ill, germs, glasses, go to the toilet, had an accident, hay fever, head lice, headache, her
    chest, her period, his chest, hold it, hospital appointment, hydrated, hygiene, hygienic, hysterical,
    impetigo, in tears, infection, inhaler, insulin, is ill, lice, low mood, medication, medicine, mental
    health, migraine, nappy, needed the toilet, needs the toilet, nightmares, nits, not eating, not
    sleeping, panic, panic attack, period products, plaster, plaster cast, rash, sanitary, school nurse,
    seizure, self esteem, shaking, sick, sickness bug, soiled, sore throat, stomach ache, stress,
    stressed, stressed out, sun cream, sunburn, sunburnt, suncream, tablets, tearful, temperature,
    thirsty, throwing up, toilet, toilet pass, told to hold it, too hot to, toothache, tummy, unwell, use
    the toilet, very upset, virus, vomiting, was ill, wash hands, wash their hands, water bottle, wee,
    weeing, well-being, wellbeing, wet herself, wet himself, wet pants, wet trousers, worms, worried about
    her, worried about his, worried sick
  `,
  uniform: `
    belongings, black shoes, blazer, book bag lost, boots are, braids, cardigan, coat back, coat has, coat
    on the floor, coats, costume, crested, dress code, earrings, eyelashes, fall apart after, false nails,
    gone missing, gone walkabout, hair cut, hair dye, haircut, her bag, her coat, her hair, her hat, her
    kit, his bag, his coat, his hair, his hat, his kit, his shoes were, hoodie, house colours, jewellery,
    jumper, kit list, kit was, labelled, lanyard, leggings, logo, lost coat, lost her, lost his, lost
    property, make-up, makeup, nail varnish, name in it, name label, never seen again, nicked, no coat, no
    kit, non-uniform, one supplier, only one shop, PE bag, PE kit, pencil case, piercing, polo shirt,
    rolled up, school bag, school dress, school shoes, second hand, shoes are, shorts in, skirt, somebody
    else's, someone else's, stolen, summer dress, supplier, sweater, sweatshirt, swimming things, things
    go missing, tie lost, tie was, ties, tights, top button, trainers, tucked in, uniform, vanish,
    vanished, water bottle lost, wear shorts, went missing from, wrong shoes
  `,
  food: `
    allergen, ate, baguette, biscuit, blackcurrant, canteen, caterer, catering, choice of food, coeliac,
    cold by the time, crisps, dairy, dessert, dietary, dining hall, dinner hall, dinner queue, dinners,
    eat anything, eat enough, eat her, eat his, eat lunch, eaten, eating, eating outside, enough to eat,
    fish fingers, fizzy, food is, food was, fussy, gluten, halal, her lunch, his lunch, hot dinner, hot
    food, hungry, jacket potato, kosher, lactose, leftovers, lunch box, lunch hall, lunch menu, lunch
    queue, lunchbox, lunches, lunchtime food, miss lunch, not eaten, not eating, nut free, nuts, packed
    lunch, pasta, peanut, pizza, pork, portion, pudding, quality of food, ran out of food, roast, salad,
    sandwich, school dinner, school food, school lunch, school meals, second helping, sit to eat, snack,
    squash, starving, sweets, the choice, the food, time to eat, toast, treats in lunch, unhealthy, vegan,
    vegetables, vegetarian
  `,
  trips_clubs: `
    A team, after school care, after school club, afterschool club, athletics, audition, B team, before
    school, before-school, breakfast club, campsite, captain, carol concert, childcare, childminder,
    choir, chosen for, class assembly, club, club has, club is, club was, coach trip, cricket, dance club,
    DofE, Duke of Edinburgh, early club, enrichment, excursion, farm, fete, first team, football match,
    football team, football training, gymnastics, head boy, head girl, holiday care, holiday club, house
    captain, house team, instrument, late club, leavers, leavers' do, main part, museum, music lessons,
    musical, nativity, netball, netball team, never gets picked, never picked, nights away, not chosen,
    not picked, orchestra, outing, overnight, part in the play, passport, picked for, prefect, prom,
    provision for working, rehearsal, rehearse, residential, rugby, school camp, school council, school
    play, school show, school team, school trip, science fair, ski trip, skiing, sports day, swimming,
    swimming lessons, the solo, theme park, three nights, tournament, trip, visit to, work full time,
    working parents, wrap around, wrap around care, wraparound
  `,
  money: `
    50p, 75p, a fiver, a tenner, afford, Arbor pay, arrears, asked to pay, asking for money, bill for,
    bursary, can we have help, can we pay, can't afford, can't pay, cannot pay, cashless, charge for,
    charged, charged for, charged twice, charging, cheaper, collection for, contribution, cost of,
    costing, costs too, debt, deposit, dinner money, donation, expensive, fee, free school meals, FSM,
    fundraising, had to pay, hardship, hardship fund, have to pay, how much, in debt, instalments,
    invoice, lose my deposit, low income, money, money back, on benefits, overcharged, overpriced, owe,
    owed, paid for, paid twice, ParentMail, ParentPay, pay for, pay twice, payment, payment plan, pence,
    pounds for, price of, prices, pupil premium, quid, raffle, refund, refunded, rip off, ScoPay,
    struggling to pay, struggling with money, subsidised, the bill, the cost, too dear, too much money,
    uniform grant, universal credit, voluntary contribution, voucher
  `,
  staff: `
    abrupt, aggressive, arrogant, barked at, behaviour of staff, belittled, belittling, bit my head off,
    called a liar, called her stupid, called him stupid, called stupid, coach shouted, complain about a
    member, complain about her teacher, complain about his teacher, complaint about a member, complaint
    about her teacher, complaint about his teacher, complaint about the teacher, condescending, conduct
    of, cruel, did not believe, did not want … in her class, did not want … in his class, didn't believe,
    didn't want … in her class, dinner lady is, dinner lady was, dismissive, does not believe, doesn't
    like her, doesn't like him, embarrassed her, embarrassed him, embarrasses, favourites, favouritism,
    frightened of her teacher, frightened of his teacher, frightened of the teacher, glared, harsh with,
    has it in for, hates her, hates him, he was stupid, head was, horrible teacher, humiliated,
    humiliating, in front of everybody, in front of everyone, in front of her friends, in front of his
    friends, in front of the class, in front of the whole class, lady in the office, lady on the door,
    laughed at me, laughed at us, lazy, loses her temper, loses his temper, loses it, lost her temper,
    lost his temper, lost it with, lunchtime supervisor, made her feel, made him feel, made me feel, made
    to feel, man in the office, member of staff is, member of staff was, midday supervisor, miss is, miss
    picks on, miss said, miss told, mocked her, mocked him, not professional, office staff, office was
    rude, on her phone, on his phone, on reception, patronised, patronising, ridiculed, rolled her eyes,
    rolled his eyes, rude about, rude to, rudely, sarcastic, scared of her teacher, scared of his teacher,
    scared of the teacher, scowled, screamed at, she was stupid, short with me, short with us, shouted at
    by, shouted at her, shouted at him, shouted at my, shouted at the, shouted at them, shouting, shouting
    at, shouts, shouts at, shouty, shrugged, shrugged her shoulders, shut up, sighed, sir is, sir picks
    on, sir said, sir told, snapped at, so rude, spoke to me, spoke to us, spoken to, staff gossiping,
    staff on their phones, strict with, swore at her, swore at him, swore in front, talked down, talking
    down, teacher called, teacher did not believe, teacher does not like, teacher has it, teacher is
    always, teacher keeps, teacher laughed, teacher made, teacher picks, teacher picks on, teacher said,
    teacher shouted, teacher told, teacher was, teacher's pet, teachers talk, the head is, the way staff,
    the way … spoke, the way … teacher, told he was stupid, told her she was, told her to shut up, told
    him he was, told him to shut up, told she was stupid, took against, treated like, treated me like,
    treats her, treats him, tutted, tutting, unhelpful, unkind, unprofessional, very rude, was off with,
    was rude, way he spoke, way she spoke, way the teacher, way they spoke, were rude, woman in the
    office, would not let her in, would not let me in, wouldn't help, wouldn't let me, yelled, yells
  `,
  equality: `
    accessible, African, antisemitic, antisemitism, are black, Asian, asylum, Bangladeshi, because he is a
    boy, because of his skin, because she is a girl, black boy, black children, black girl, blind parent,
    boys aren't allowed, boys only, Caribbean, Chinese, dead name, deadname, deaf parent, different
    treatment, disabled access, disabled bay, disabled toilet, discriminate, discriminated,
    discrimination, Diwali, Eid, equality, ethnicity, fasting, father's day, for boys only, foreigner,
    gay, gendered, girls aren't allowed, girls only, go back to, Gypsy, halal, halal option, headscarf,
    hearing loop, her accent, her culture, her faith, her race, her wife, hijab, Hindu, his accent, his
    culture, his faith, his husband, his race, homophobia, homophobic, Indian, interpreter for, is black,
    Islamophobia, Islamophobic, Jehovah, Jehovah's Witness, Jehovahs Witness, Jew, Jewish, kara, large
    print, lesbian, misgendered, modest, modesty, mosque, mother's day, Muslim, my wife and I, N word,
    non-binary, only boys, only girls, our beliefs, our culture, our faith, our religion, P word,
    Pakistani, period poverty, Polish, pork, prayer, prejudice, pronouns, racial, racially, racism,
    racist, Ramadan, ramp, refugee, religion, religious, Roma, Romanian, same sex, same-sex, sexism,
    sexist, sign language, Sikh, single mum, single parent, skin colour, slur, step free, step-free,
    stereotype, temple, their race, transgender, traveller, treated differently, treated less, treated
    worse, turban, two dads, two dads at home, two mums, two mums at home, wheelchair, wheelchair access,
    where we come from
  `,
  buildings: `
    as a neighbour, asbestos, ball comes, ball over, balls come, balls keep, balls over, bin lorry,
    blocked drains, blocked toilet, boiling, broken fence, broken lift, broken window, builders, building
    is, building work, classroom is, cold in, damp, dirty, disgusting, dog fouling, dog mess, dog poo,
    draughty, fallen down, falling apart, falling down, fence has, fence is, field is, filthy, fire alarm
    going, flooded, floodlight, freezing, from my bedroom, from our bedroom, grounds are, hall is,
    heating, I am a neighbour, I'm a neighbour, leak, leaking, lift broken, lift is, light pollution,
    litter, local resident, loud music, mice in, mobile classroom, mould, mouldy, mud, muddy, needs
    painting, neighbour complained, neighbour rang, neighbour says, nettles, no hot water, no seats,
    noise, noisy, nowhere to sit, our hedge, our house, over my fence, overflowing, overgrown, peeling,
    playground surface, playing field is, portacabin, RAAC, radiator, rats, repair, repaired, roof,
    rubbish, sewage, shower, site is, slippery floor, smell, smelly, soap, state of the, stuffy, tannoy,
    taps are, taps do, the alarm, toilet paper, toilets are, toilets smell, toilets were, too cold, too
    hot, wall is, water coming in, water fountain, water has, water is, window is, window will, windows
    are, windows do
  `,
  online: `
    age rating, AI picture, AI to, AirDrop, airdropped, AirPods, Call of Duty, chat group, chat with,
    ChatGPT, Chromebook, class page, confiscated, deepfake, Discord, Facebook, fake account, filmed,
    filming, Fortnite, game online, gaming, group chat, GTA, her phone, his phone, inappropriate content,
    inappropriate pictures, influencer, Instagram, internet, iPad, log in, lost her phone, lost his phone,
    messages at night, messaging her, messaging him, Minecraft, mobile phone, nudes, on her phone all, on
    his phone all, on the laptop, online, PEGI, phone ban, phone confiscated, phone in school, phone
    policy, phone pouch, phone taken, phone was taken, phones, phones in school, photo in the, photo of,
    photos of, pictures of, pictures on, plays that game, pouches, rated 18, rated eighteen, Roblox,
    screen time, screenshot, sent a picture, sent pictures, sexting, smart watch, smartphone, smartwatch,
    Snapchat, social media, Squid Game, tablet computer, take a photo, taken a photo, Teams chat, TikTok,
    took a photo, trolling, video of, videoed, watching things on, watching videos, WhatsApp, WhatsApp
    group, YouTube
  `,
  data_protection: `
    addresses showing, another child's, another family, asked for her records, asked for his records,
    biometric, CCTV, confidential, confidentiality, copied in, copy of … file, data breach, data
    protection, discussed … with other parents, email addresses, fingerprint, freedom of information, gave
    her dad, gave his dad, gave my ex, gave … out, GDPR, hacked, her file, her photo, her records, his
    file, his photo, his records, in earshot, knew about our, knew about our meeting, knew what was in,
    know about my, knows about our, laptop was stolen, left on the desk, left on the photocopier, list of
    names, lost USB, medical information, my address, my details, my email address, my number, my records,
    my situation, on the wall for, other child's, our address, our business, our details, our information,
    our medical, our records, our situation, permission for photos, personal data, personal information,
    personal matters, phished, photo consent, photo on, photo permission, photograph, pictures of … on,
    privacy, private information, private matter, records request, SAR, saw his file, school records,
    security of, sent to everybody, sent to everyone, sent to the wrong, shared my, shared our, shared
    with, shared … without, somebody else's report, subject access, tagged, take it down, taken down,
    talking about me, talking about my family, talking about us, ticked no, told another parent, told
    everyone about my, told my ex, told my landlord, told other parents, told people about, want them
    taken down, without asking me, without consent, without my consent, without … consent, wrong envelope,
    wrong family, wrong parent
  `,
  admissions: `
    a place for, a place in reception, admission, admission appeal, allocated, allocation, appeal panel,
    appeal was, appealing, appeals panel, application for a place, catchment, defer, deferred entry, did
    not get in, didn't get in, feeder school, first choice school, gave … place away, get a place, given a
    place, given us a place, got a place, in-year transfer, joining the school, local school, lost her
    place, lost his place, move schools, moving schools, nearest school, no place, not got in, nursery
    place, offered a place, open day, our appeal, oversubscribed, place for my, place for September,
    refused a place, school of choice, school place, second choice, sibling place, sixth form place, start
    in September, summer born, transfer from, waiting list, want to move her here, want to move him here
  `,
}
