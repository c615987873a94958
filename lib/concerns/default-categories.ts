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
    `SEN, SEND support, SEND team, SEND register, SENCO, SENDCO, special needs, additional needs, special educational needs, EHCP, EHC plan, education health and
    care plan, autism, autistic, ASD, ADHD, dyslexia, dyslexic, dyspraxia, dyspraxic, PDA, Tourette's, disability, disabled,
    learning difficulty, support plan, IEP, one to one, 1 to 1, 1:1, TA support, one page profile, reasonable adjustment, sensory,
    ear defenders, overwhelmed, overstimulated, meltdown, masking, neurodivergent, neurodiverse, speech therapist, speech and language,
    speech therapy, occupational therapist, occupational therapy, educational psychologist, education psychologist, ed psych, EP report, diagnosis,
    diagnosed, quiet space, quiet room, calm space, hearing aid, extra support, support in class, extra help, exam concessions, extra time,
    access arrangements, pathological demand avoidance`,
  ],
  [
    'attendance',
    'Attendance, lateness and holidays',
    `attendance, absence, absent, unauthorised, authorise, authorised, penalty notice, fine for, fined, got a fine, a fine, fixed penalty, truant, truancy,
    late mark, marked late, marked as late, marked absent, marked in, late gate, lateness, register, term time, holiday form, holiday request,
    school refusal, refuses to come in, refusing to go to school, won't go to school, won't come in, doesn't want to go to school, doesn't want to come to school,
    can't get … into school, time off, days off, day off, leave of absence, missing school, missed … weeks, part time timetable, reduced timetable,
    education welfare, EWO`,
  ],
  [
    'other_parents',
    'Conduct of other parents',
    `another mum, another dad, another mother, another father, another parent, another carer, other parents, other mums, other dads, some mums,
    some dads, some parents, one of the mums, one of the dads, one of the parents, one of the mothers, one of the fathers, a parent, a mum, a dad, parents
    fighting, parents shouting, two parents, between … parents, two mums, two dads, the mums, the dads, parents' WhatsApp, class WhatsApp, parent WhatsApp, boy's mum, boy's dad,
    girl's mum, girl's dad, his mum shouted, her mum shouted, child's mum, child's dad, smoking, vaping at the gate, gossip, dogs, dog on the playground,
    at the school gate, outside the gate, by the gate, confronted me, threatened by`,
  ],
  [
    'parking',
    'Parking and transport',
    `parking, parked, park, car park, car, cars, traffic, drive, driveway, drop off, double yellow, double parked, zig zag, zigzag, yellow
    lines, pavement, speeding, bus, minibus, school bus, coach, bus driver, driver, taxi, transport, school transport, crossing patrol, lollipop lady, lollipop man,
    lollipop, crossing, zebra crossing, engine, idling, fumes, road, one way, cycle lane, bike shed, scooter, bus pass, bus stop`,
  ],
  [
    'communication',
    'Communication with home',
    `no reply, no response, not replied, never replied, haven't replied, hasn't replied, reply, replied, not rung back, ring us back, ring me back, ring back, call
    me back, call back, called back, get back to me, got back to me, gets back to me, heard nothing, not heard, haven't heard, hear back, nobody told, no one told, noone told, not
    told, never told, wasn't told, weren't told, only found out, found out from, didn't know about, first I heard, without telling, didn't tell, without asking, no notice, short
    notice, last minute, night before, told twice, would ring, keep ringing, rang three times, can't get through, get an answer, nobody answers, phone rings, in the office,
    email, emailed, e-mailed, letter, letters, newsletter, text, texts, message, messages, the app, app, website, out of date, in English, translated, translation, interpreter,
    copies of, kept informed, keep us informed, informed, not informed, communication, communicate, listen, listened, parents' evening, consultation evening, dates, wrong date,
    notice, separated, passed on, nobody rang, no one rang, mixed messages, conflicting, more information, ignored my, being ignored, fobbed off, no explanation`,
  ],
  [
    'teaching',
    'Teaching and learning',
    `supply, supply teacher, cover teacher, cover lesson, no teacher, permanent teacher, change of teacher, lesson, lessons, maths, English, science, phonics, reading,
    writing, spelling, handwriting, history, geography, French, Spanish, German, PE lesson, music lesson, curriculum, syllabus, set, sets, top set, bottom set, moved down, moved up,
    streaming, progress, report says, school report, his report, her report, end of year report, grade, predicted grade, marks, mocks, mock, exam, exams, GCSE, GCSEs, A level, SATs, assessment, working below, working towards, behind in, falling behind, gone
    backwards, held back, learn, learnt, learned, learning, taught, teach, bored, not challenged, too easy, too hard, stretched, catch up, mixed class, mixed year, class size, options, option choices,
    coursework, revision, relationships education, sex education, RSE, RE lesson, homeschool, phonics scheme, tutoring, intervention, watching films, videos in lessons, knows his letters`,
  ],
  [
    'homework',
    'Homework and reading at home',
    `homework, home work, home learning, homework club, spellings, spelling test, times tables, reading book, reading record, reading diary, planner, book bag, book changed, online homework`,
  ],
  [
    'behaviour',
    'Behaviour and sanctions',
    `behaviour, behavior, detention, isolation, internal exclusion, suspended, suspension, excluded, exclusion, expelled, sanction, punishment, punished, kept in, lost his break,
    lost her break, missed break, missed playtime, golden time, sent out, time out, behaviour points, house points, merits, demerit, reward, rewards, sticker, whole class punished, naughty, naughty
    chart, traffic light chart, on report, behaviour policy, disrupt, disrupting, disruption, disruptive, chairs thrown, chairs … thrown, throwing chairs, throwing things, out of control, swearing, swears, fighting, fight,
    kick, punch, hit him, hit her, hitting, slap, bit him, bit her, bitten, bite, scratch, spat at, spitting, hurting other children, violent, rough play, play fighting, had to say sorry,
    unfairly, not fair, unfair, blamed for, something … did not do, something … didn't do, harsh`,
  ],
  [
    'bullying',
    'Bullying',
    `bully, bullyed, bulling, bullys, pick on, calling … names, calls … names, call … names, called … names, name calling, tease, taunt, torment,
    laugh at, make fun of, made fun of, mocking, nasty, nasty messages, horrible to, mean to, being mean, ganging up, gang up, intimidated, intimidating, pushed about,
    pushed around, pushing … around, takes his things, takes her things, hates school, same boy, same girl, same kid, same group, same three girls, same boys, same girls, targeted, targeting, victimised,
    every single day, cyberbullying, told not to talk to`,
  ],
  [
    'friendships',
    'Friendships',
    `friend, friends, friendship, friendships, best friend, fell out, fallen out, fall out, left out, leaving … out, leave … out, no one to play with, nobody to play with, noone to play with, lonely, alone at, on
    his own at, on her own at, sits alone, nobody likes, no one likes, not invited, stopped talking, not talking to, won't play with, won't let … play, buddy, settled in, settle in, split up from, excluding her from`,
  ],
  [
    'safety',
    'Safety and supervision',
    `safety, unsafe, not safe, dangerous, danger, hazard, supervised, supervision, unsupervised, not supervised, watching them, nobody watching, no one watching, nobody was watching, not enough adults, not enough staff, injured, injury, hurt himself,
    hurt herself, accident form, accident book, first aid, first aider, bumped head, head bump, bump note, bump on, cut, broken arm, broken wrist, sprained, concussion, ambulance, A&E, fell off, fell over,
    fell from, tripped, slipped, knocked over, climbing frame, gate open, gate was open, gate … open, door open, unlocked, left open, security, intruder, stranger, wrong person, let out, lost my child, walked out, left the site, wandered off, went missing, ran off, ran
    out, got out, walk home, walk home alone, on his own, on her own, broken glass, fire drill, evacuation, lockdown, risk assessment, permission, ice, playground was icy, handover`,
    15,
    'Somebody may have been hurt. Where negligence may be claimed, schools commonly keep a case longer; 15 years is a place to start.',
  ],
  [
    'health',
    'Health, medicine and toilets',
    `medicine, medication, tablets, inhaler, asthma, EpiPen, allergy, allergic, allergies, eczema, diabetes, diabetic, epilepsy, epileptic, seizure, insulin, care plan, toilet, use the toilet, go to the toilet, toilet pass,
    wet himself, wet herself, had an accident, soiled, nappy, period, periods, sick, was ill, is ill, been ill, feeling ill, felt ill, unwell, poorly, temperature, virus, chickenpox, nits, head lice, lice, worms, impetigo, suncream, sun cream, sunburn, sunburnt,
    water bottle, drink of water, thirsty, anxiety, anxious, panic attack, mental health, depressed, wellbeing, well-being, counsellor, counselling, CAMHS, cries every, crying every, school nurse, hospital appointment`,
  ],
  [
    'uniform',
    'Uniform and belongings',
    `uniform, blazer, tie, skirt, trousers, shorts, jumper, sweatshirt, cardigan, polo shirt, PE kit, kit, shoes, trainers, boots, coat, bag, logo, haircut, hair, hair cut, braids, jewellery, earrings, piercing,
    nails, make-up, makeup, nail varnish, lost property, gone missing, went missing from, stolen, nicked, lost his, lost her, water bottle lost, name in it, second hand, non-uniform, dress code, costume`,
  ],
  [
    'food',
    'Food and lunch',
    `lunch, lunches, packed lunch, lunchbox, lunch box, school dinner, dinners, hot dinner, meal, meals, school meals, food, canteen, menu, portion, portions, hungry, starving, vegetarian, vegan, halal, kosher, pork, meat, gluten, coeliac,
    sandwich, snack, snacks, fruit, biscuit, crisps, sweets, cake, milk, time to eat, enough to eat, not eating, ran out of food, caterer, catering, chicken, breakfast`,
  ],
  [
    'trips_clubs',
    'Trips, clubs and care before and after school',
    `trip, trips, school trip, residential, camp, visit to, excursion, outing, swimming, swimming lessons, club, clubs, after school club, afterschool club, breakfast club, wraparound, wrap around care, holiday club, football team, netball
    team, team, school team, tournament, match, fixture, training, audition, school play, nativity, part in the play, choir, orchestra, music lessons, instrument, sports day, performance, disco, prom, DofE, Duke of Edinburgh, childcare`,
  ],
  [
    'money',
    'Money and charges',
    `money, cost, costs, pay, paid, payment, charge, charged, charges, overcharged, debt, owe, owes, owed, arrears, invoice, bill, deposit, refund, refunded, contribution, voluntary contribution, afford, can't afford, expensive, price, prices,
    pounds, free school meals, FSM, pupil premium, bursary, ParentPay, ParentMail, Arbor pay, ScoPay, fundraising, donation, donations, asking for money, charged twice, instalments, dinner money, cashless`,
  ],
  [
    'staff',
    'Conduct of staff',
    `teacher shouted, shouted at by, shouting at, shouts at, shouted at him, shouted at her, shouted at my, shouted at the, shouted at them, yelled, yells, rude, rudely, rude to, the way … spoke, spoke to me, spoke to us, spoken to, talked down, talking down, patronising, patronised, dismissive, sarcastic,
    humiliated, humiliating, embarrassed him, embarrassed her, embarrasses, in front of the class, in front of the whole class, unprofessional, attitude, tone, aggressive, condescending, told her she was, told him he was, called him
    stupid, called her stupid, stupid, rolled her eyes, rolled his eyes, member of staff, staff member, the teacher, his teacher, her teacher, class teacher, form tutor, headteacher, head teacher, the head, deputy head, head of year, teaching
    assistant, receptionist, lady in the office, office staff, dinner lady, lunchtime supervisor, midday supervisor, caretaker, teacher picks on, sir picks on, miss picks on, has it in for, took against, favouritism, favourites, teacher's pet, complaint about
    the teacher, treats him, treats her, manner`,
  ],
  [
    'equality',
    'Equality and discrimination',
    `racist, racism, racial, racially, their race, his race, her race, P word, N word, black, Asian, skin colour, Muslim, Islamophobic, Islamophobia, Jewish, antisemitic, antisemitism, Sikh, Hindu, Christian, religion, religious, faith, Eid, Ramadan, Diwali, prayer, hijab,
    headscarf, turban, kara, sexist, sexism, homophobic, homophobia, gay, lesbian, transgender, trans, non-binary, pronouns, gender, girls aren't allowed, boys aren't allowed, discrimination, discriminated, discriminate, prejudice,
    equality, traveller, travellers, Gypsy, Roma, refugee, asylum, wheelchair, wheelchair access, ramp, step free, accessible, access for, deaf, blind, two mums at home, two dads at home, my wife and I, her wife, his husband, mother's day,
    father's day, treated differently, where we come from, accent, foreign`,
  ],
  [
    'buildings',
    'Buildings, grounds and neighbours',
    `toilets are, toilets were, toilets smell, toilet paper, soap, dirty, filthy, smell, smelly, mouldy, mould, damp, leak, leaking, roof, heating, radiator, freezing, too cold, too hot, boiling, mobile classroom, portacabin, classroom is, hall is, building, building work, builders,
    broken, repair, repaired, lift, fence, wall, window, windows, litter, rubbish, bins, floodlight, floodlights, noise, noisy, alarm, site, grounds, field, playing field, pitch, playground surface, mud, muddy, flooded, asbestos, RAAC,
    neighbour, my garden, next to the school, live behind, live next to, hedge, trees`,
  ],
  [
    'online',
    'Phones and life online',
    `phone ban, phones, mobile, mobile phone, her phone, his phone, phone was taken, phone taken, phone confiscated, confiscated, social media, Facebook, Instagram, Snapchat, TikTok, WhatsApp, WhatsApp group, YouTube, Discord, Roblox, Fortnite, group chat, chat group, online, internet,
    iPad, iPads, Chromebook, laptop, tablet computer, screen time, screens, video of, videoed, filmed, filming, photo of, screenshot, deepfake, AI picture, fake account, password, login, log in, filter, inappropriate content, gaming`,
  ],
  [
    'data_protection',
    'Data protection and privacy',
    `data protection, GDPR, personal data, personal information, private information, our information, data breach, breach, confidential, confidentiality, privacy, subject access, SAR, his records, her records, our records, my records, his file, her file, copy of … file, records, freedom of
    information, our address, my address, addresses showing, email addresses, my number, my email address, our details, my details, wrong family, another family, wrong parent, sent to the wrong, sent to everybody, sent to everyone, copied in, shared … without, without … consent, photo consent, consent, ticked no,
    photo on, his photo, her photo, photograph, CCTV, gave … out, discussed … with other parents, in earshot, talking about my family`,
  ],
  [
    'admissions',
    'Admissions and school places',
    `admission, admissions, school place, a place in reception, place in, place at, get a place, got a place, no place, catchment, waiting list, oversubscribed, appeal, appeal panel, admission appeal, in-year transfer, transfer to, sibling place, first choice school, nursery place,
    sixth form place, application for a place, open day`,
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
