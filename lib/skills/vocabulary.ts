/**
 * What parents may be asked about: the vocabulary a school begins with. All of it is the school's to change: names, synonyms,
 * order, and whether it is asked. The names stand in the catalogues (messages/*.json, "skill"), so that the door asks in the
 * family's language and a search finds a skill by its name in any of them.
 */
export const SKILL_KINDS = [
  'trade',
  'profession',
  'language',
  'art',
  'sport',
  'craft',
  'technology',
  'reading',
  'outdoors',
  'cooking',
  'events',
  'life',
  'workplace',
] as const
export type SkillKind = (typeof SKILL_KINDS)[number]

type DefaultSkill = { key: string; kind: SkillKind; synonyms: readonly string[] }

type Row = [key: string, synonyms: string]

/** Synonyms as people write them, with a comma between them. */
const ROWS: Record<SkillKind, readonly Row[]> = {
  trade: [
    [
      'building',
      'bricklayer, brickwork, stonemason, stonemasonry, mason, builds walls, dry stone wall, construction, builder, plasterer, tiler, roofer',
    ],
    ['carpentry', 'carpenter, joiner, joinery, woodwork, wood, cabinet maker, furniture'],
    ['electrics', 'electrician, wiring, electrical'],
    ['plumbing', 'plumber, heating, gas fitter, boilers'],
    ['painting_decorating', 'decorator, painter, wallpaper, murals'],
    ['mechanics', 'mechanic, car repair, garage, engines, bicycles, bike repair, welding, welder'],
    ['hairdressing', 'hairdresser, barber, beautician, nails, make-up'],
    ['driving', 'driver, lorry, HGV, bus driver, taxi, delivery, train driver'],
  ],
  profession: [
    [
      'health',
      'nurse, doctor, GP, midwife, paramedic, dentist, pharmacist, physiotherapist, optician, carer, first aid, St John Ambulance',
    ],
    ['science', 'scientist, biologist, chemist, physicist, laboratory, research, astronomer, geology'],
    ['engineering', 'engineer, civil engineer, architect, surveyor, aerospace, bridges'],
    ['law_police', 'solicitor, barrister, lawyer, police, magistrate, court, probation'],
    [
      'money_business',
      'accountant, bank, bookkeeping, shopkeeper, own business, marketing, self-employed, payroll',
    ],
    ['emergency', 'firefighter, fire service, army, soldier, navy, RAF, coastguard, ambulance, lifeboat'],
    ['teaching', 'teacher, lecturer, tutor, trainer, nursery nurse, teaching assistant, childminder'],
    ['media_writing', 'journalist, writer, author, editor, radio, film, television, blogger, translator'],
    ['animals', 'vet, farmer, zoo, dog trainer, bees, beekeeper, horse riding, stables'],
  ],
  language: [
    ['speak_language', 'bilingual, native speaker, mother tongue, second language, conversation'],
    ['interpreting', 'interpreter, translator, translating, translate letters'],
    ['sign_language', 'BSL, signing, Makaton, deaf'],
  ],
  art: [
    ['music', 'guitar, piano, drums, violin, band, instrument, tabla, dhol, DJ, keyboard, flute'],
    ['singing', 'choir, sing, vocals, nasheed, gospel'],
    ['drama', 'acting, theatre, actor, stage, puppets, lighting, scenery, costumes'],
    ['dance', 'bhangra, ballet, street dance, salsa, dancer'],
    [
      'drawing_painting',
      'artist, sketching, watercolour, illustration, calligraphy, graffiti, henna, mehndi',
    ],
    ['photography', 'photographer, camera, video, film making'],
    ['storytelling', 'stories, poetry, poet, storyteller, folk tales'],
  ],
  sport: [
    ['football', 'soccer, football coach, goalkeeper'],
    ['rugby', 'rugby coach, tag rugby'],
    ['cricket', 'bowling, batting, cricket coach'],
    ['swimming', 'swimmer, lifeguard, swimming teacher'],
    ['athletics', 'running, runner, marathon, sprint, gymnastics'],
    [
      'other_sport',
      'basketball, netball, tennis, badminton, boxing, karate, judo, martial arts, yoga, cycling, climbing, hockey',
    ],
  ],
  craft: [
    ['sewing', 'dressmaking, tailor, knitting, crochet, embroidery, quilting, textiles, needlework'],
    ['making', 'pottery, clay, jewellery, model making, origami, weaving, basket, upcycling, leather'],
    ['repairing', 'fix things, mending, DIY, handyman, repair café'],
  ],
  technology: [
    [
      'computing',
      'coding, programmer, programming, software, computers, IT, web design, websites, robotics, Scratch, Python',
    ],
    ['design', 'graphic design, posters, Photoshop, 3D printing, games, animation'],
    ['repair_phones', 'phones, electronics, soldering, laptops, hardware'],
  ],
  reading: [
    ['hear_reading', 'reading with children, listen to readers, reading volunteer, library, books, phonics'],
    ['numbers', 'maths, mathematics, times tables, sums, chess'],
    ['homework_club', 'homework help, tutoring, study support, revision'],
  ],
  outdoors: [
    ['gardening', 'gardener, garden, allotment, plants, vegetables, flowers, trees, landscaping'],
    ['nature', 'forest school, birds, wildlife, walking, scouts, guides, camping, conservation'],
  ],
  cooking: [
    ['cooking', 'cook, chef, kitchen, recipes, curry, catering, food hygiene'],
    ['baking', 'baker, cakes, bread, cake decorating'],
  ],
  events: [
    ['fairs', 'fundraising, summer fair, stalls, raffle, PTA, cake sale, organise events, grants'],
    ['trips', 'school trips, visits, walking bus, helper on visits, residential'],
    ['welcome', 'welcome new families, buddy, coffee morning, befriending, toddlers group'],
  ],
  life: [
    [
      'remember_past',
      'grandparent, evacuee, evacuated, wartime, war, history, old days, Windrush, memories, coal mine',
    ],
    [
      'faith_culture',
      'religion, Islam, Eid, Ramadan, Diwali, Sikh, Hindu, Christian, Jewish, festival, traditions, mosque, church, gurdwara',
    ],
    ['moved_here', 'refugee, migration, moved country, asylum, growing up elsewhere, another country'],
    ['overcame', 'disability, mental health, illness, autism, ADHD, dyslexia, fostering, adoption, recovery'],
  ],
  workplace: [
    ['visit_workplace', 'show round, tour of work, factory visit, farm visit, workshop visit'],
    ['work_experience', 'placement, internship, apprenticeship, work shadowing'],
    ['talk_about_job', 'careers talk, careers day, my job, mock interviews, CV'],
    ['lend_things', 'lend, van, tools, room, hall, materials, printing, sponsor'],
  ],
}

export const DEFAULT_SKILLS: readonly DefaultSkill[] = SKILL_KINDS.flatMap((kind) =>
  ROWS[kind].map(([key, synonyms]) => ({ key, kind, synonyms: synonyms.split(', ') })),
)
