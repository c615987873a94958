/** Lists of words the rules speak of, one alternative after the other: `\w*` is any ending. Whoever adds a word measures again. */
export const VOCABULARY = {
  parents:
    "parents?'?|parents?'s|parental|carers?'?|family|family's|famil(?:ies|ies')|mothers?'?|fathers?'?|mums?|dads?|grandparents?'?|households?|home school",
  pupils:
    "pupils?'?|pupil's|children'?s?'?|childrens|childs|child's|students?'?|student's|learners?'?|boys'?|girls'?|cohorts?|youngest|our results",
  engage: 'engag\\w*',
  involve: 'involv\\w*',
  /** What only goes from school to home. */
  telling:
    'newsletters?|bulletins?|leaflets?|flyers?|letters?|e-?mails?|emailed|texts?|text messages?|messages?|messaging|postcards?|websites?|web ?pages?|curriculum pages|facebook|twitter|feed|social media|blogs?|app|apps|portals?|platforms?|parentmail|notifications?|reports?|reporting|prospectus\\w*|inform|informs|informed|informative|informing|updates?|up to date|in the loop|told|tell|tells|publish\\w*|notice ?boards?|photos?|diaries|receive|receives|sending|send|sends|communications?|by post|dojo|instagram|welcome packs?|tours?|curriculum maps?|rings?|phone calls?',
  /** Asking what parents think. */
  asking: 'surveys?|surveyed|questionnaires?|consult\\w*|parent view|opinions?|polls?|feedback forms?',
  /** Taking part in the life of the school. */
  partaking:
    'assembl(?:y|ies|ys)|pta|friends of the school|fairs?|fetes?|fêtes?|fund ?rais\\w*|trips?|outings?|sports days?|plays?(?! an?| in| the)|nativity|concerts?|productions?|performances?|shows|festivals?|carol\\w*|volunteer\\w*|coffee mornings?|discos?|quiz nights?|bake sales?|cake sales?|sponsored walks?|galas?|dinners?|committees?|celebrations?|gates?|life of (?:the|our) (?:school|academy)|school life|school community|open door|welcome|greet\\w*|worship|services?|picnics?|markets?|raffles?|bazaars?|appeals?|donat\\w*|generous\\w*|parent teacher associations?|friends.? associations?|displays?',
  /** Coming to what the school holds. */
  coming:
    "attend|attended|attends|attending|attendance|attendence|turn ?out|turn up|log ?ins?|log in|logged|logging|parents' evenings?|open evenings?|open afternoons?|open days?|consultation evenings?|signed up|sign up|review days?|review meetings?|annual reviews?|the reviews?|revision launch|information evenings?|progress evenings?|came to|coming to|people came|come to (?:the|our|every|all|school|most)|followed by|hits|downloads?",
  /** What is held for parents. */
  events:
    "workshops?|evenings?|mornings?|afternoons?|meetings?|sessions?|events?|courses?|classes|cafés?|cafes?|clubs?|assembl(?:y|ies)|sports day|fairs?|concerts?|drop ins?|surger(?:y|ies)|groups?|parents' evenings?|reviews?|open days?|grandparents' day|stay and play|training|talks?|conferences?|performances?",
  /** What is set up or kept for parents. */
  systems:
    'systems?|polic(?:y|ies)|procedures?|app|portals?|platforms?|websites?|newsletters?|prospectus\\w*|reports?|texts?|letters?|postcards?|leaflets?|noticeboards?|forums?|councils?|associations?|pta|friends|governors|parent voice|workers?|leads?|champions?|ambassadors?|books?|library|curriculum maps?|home school agreements?|agreements?|records?|websites|profiles?|surveys?|questionnaires?|reception|entrance areas?|leaflet|strateg(?:y|ies)|charters?|drop in sessions?|drop ins?|teams?|bookings?|working (?:group|party|parties|groups)|panels?|parliaments?|councils|handbooks?|guides?|family rooms?|parents?.? (?:rooms?|areas?|pages?|lounges?|hubs?)|officers?|advisers?|co ?ordinators?|committees?',
  /** That something of this sort is there. */
  exists:
    'introduced|launched|set up|established|appointed|formed|created|installed|in place|embedded|developed|reviewed|approved|uploaded|published|recruited|put in place|rolled out|redesigned|given(?! by)|improved (?:their|our|the) (?:reception|entrance|website)|made available|produced|went live|gone live|is now made|are now made|are now|is now|updated|added|opened|begun|started',
  holds:
    'held|hold|holds|give|gives|invite|invites|ran|run|runs|hosted|host|hosts|organised|organise|put on|offered|offer|offers|provided|provide|provides|arranged|arrange|sent|send|sends|produce|produced|handed out|delivered|deliver|write down|keep a (?:log|record)|trained|train|consult|share|shares|shared|operate|operates|organises|plan|plans|maintain|maintains',
  /** Credits one thing with another. */
  credits:
    'led to|leads? to|leading to|result(?:ed|s|ing)? in|as a (?:direct )?result|as a (?:direct )?consequence|thanks to|because of|due to|owing to|means? that|meant that|ensur\\w*|makes? sure|made sure|contribut\\w* to|attribut\\w*|brought about|bring(?:s|ing)? about|brought|translat\\w* into|enabl\\w*|played a (?:\\w+ )?(?:part|role)|pay(?:s|ing)? dividends|paid dividends|instrumental|underpin\\w*|linked to|prevents?|makes? (?:it )?possible|secur\\w*|reflect\\w* in|helped to|helps? to|helping to|which (?:has|have) (?:meant|helped)',
  /** A word for an effect. */
  effect: 'impact|effect|influence|difference|benefits?',
  /** Changes for the better, or for less of what is bad. */
  changes:
    'improv\\w*|rais(?:es?|ed|ing)|boost\\w*|increas\\w*|accelerat\\w*|transform\\w*|reduc\\w*|narrow\\w*|clos(?:es|ed|ing)|close the|strengthen\\w*|lift\\w*|rose|risen|soar\\w*|gone up|went up|going up|fell|fallen|gone down|come on|driven up|drives? up|driving up|flourish\\w*|thriv\\w*|achiev(?:es?|ing) (?:more|well|highly)|better|faster|more quickly|settled|catch up|benefit(?:s|ed)?|succeed\\w*|halved|doubled|grown|grew|up|good progress|rapid progress|excellent progress|outstanding progress|make progress|made progress|are reading|higher|fewer|well prepared|great(?:er|ly)',
  /** What could change about pupils. */
  outcomes:
    'attainment|achievements?|achiev(?:es?|ed|ing)|underachievement|progress|outcomes?|results?|standards?|behaviour|behavior|attendance(?! at| evening)|punctuality|absence|absenteeism|truancy|exclusions?|suspensions?|reading(?! caf| record| diar| morning)|writing|spelling|phonics|maths|mathematics|english|vocabulary|language|speech|communication|homework|confidence|attitudes?|well ?being|anxiety|concentration|gap|gaps|gcse|placements?|readiness|start|scores?|grades?|prepared|examinations|provision|aspirations?|resilience|independence',
  /** Work with parents by another name. */
  work: 'workshops?|cafés?|cafes?|coffee mornings?|home visits?|family learning|liaison|stay and play|this (?:work|initiative|programme|project|approach|scheme|has|have|led|means)|these (?:\\w+ )?(?:sessions|workshops|evenings|meetings|visits|courses|activities)|such (?:work|activities|sessions|initiatives)|the (?:activities|programme|initiative|sessions|workshops|evenings|meetings|visits|course)|our (?:\\w+ )?(?:programme|sessions|workshops|visits)|contact with home|communication with home|home and (?:the )?school|school and (?:the )?home|what we do with|lppa|parent partnership award|leading parent partnership',
  /** Parents doing something with their child's learning. */
  doing:
    'practis(?:ed?|es|ing)|practic(?:ed?|es|ing)|read (?:with|together|at home|to)|reads? with|reading with|shar(?:ed?|ing) (?:a )?books?|talk(?:ed)? (?:about|with)|played (?:the )?(?:number |word )?games?|play (?:the )?(?:number |word )?games|signed at|sign at|used (?:\\w+ ){0,4}at home|use (?:\\w+ ){0,4}at home|tried (?:\\w+ ){0,4}at home|do at home|at home|kept to|keep a diary|cooked|chose the books|agreed a',
  /** Many or few, without a figure. */
  quantity:
    'most|all|many|every|few|more|highest|record|number|percentage|proportion|half|majority|nearly all|almost all|doubled|third|quarter|dozens|hundreds|over|at least',
  number:
    '\\d[\\d,.]{0,12}%?|\\d{1,9} per ?cent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a dozen',
} as const
