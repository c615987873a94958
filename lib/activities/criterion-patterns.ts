import { CHANGES } from './criterion-words'

/**
 * Patterns over a clause whose nouns have been named in capitals: "80% of PARENT attend the EVENT". Small letters
 * between two capitals are free words, so that "parents of the youngest children regularly attend" still matches.
 */

const COMES =
  '(?:attend(?:s|ed|ing)?|ATTENDANCE|com(?:e|es|ing)|came|turn(?:s|ed|ing)? (?:up|out)|participat(?:e|es|ed|ing|ion)|tak(?:e|es|ing) part|took part|join(?:s|ed|ing)?(?: in)?|visit(?:s|ed|ing)?|sign(?:s|ed|ing)? up|book(?:s|ed|ing)?|presen(?:t|ce)|drop in|accept(?:s|ed)?|go(?:es)? to|went to|stay(?:s|ed)? for|(?:are|is|be|were) (?:at|in)|represented at|engage(?:s|d)? (?:in|with)|involved in|enrol(?:s|led)?|take up|complet(?:e|es|ed)|seen at|meet(?:s|ing)?|met|miss(?:es|ed)?)'

/** A change that can be seen in pupils, once it is not the parents' or the event's. */
export const MEASURED = '(?:OUTCOME|ATTENDANCE|CONFIDENCE)'

export const TURNOUT: readonly RegExp[] = [
  /EVENT ATTENDANCE|EVENT (?:numbers|attendees)|\b(?:numbers|places) (?:at|in|on) (?:[a-z]+ ){0,3}EVENT/,
  /\bturn ?outs?\b|\bfootfall\b|\battendees\b|\boversubscribed\b|\bwell attended\b|\bfully booked\b/,
  /\b(?:take up|uptake)\b.*(?:EVENT|PARENT|SYSTEM)/,
  new RegExp(`PARENT'?(?: [a-z]+){0,6} ${COMES}\\b.*EVENT`),
  new RegExp(`EVENT.*\\b${COMES}\\b.*PARENT`),
  /EVENT.*\b(?:full|at capacity|attended)\b/,
  /ATTENDANCE(?: rates?| figures| levels?| numbers)? (?:at|of|in|for|by|from|among|on)(?: [a-z0-9%]+){0,4} (?:EVENT|PARENT)/,
  /PARENT'?(?: (?:own|average|overall|regular|good|better|full|high|improved|increased|event))? ATTENDANCE/,
  /\bnumbers? of(?: [a-z]+){0,3} PARENT(?: [a-z]+){0,4} EVENT/,
  /PARENT'?(?: [a-z]+){0,5} (?:attend(?:s|ed|ing)?|turn(?:s|ed|ing)? (?:up|out)|com(?:e|es|ing) (?:along|in|into|to school)|came (?:along|in|into|to school)|visit(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|(?:tak(?:e|es)|took) part|participat(?:e|es|ed|ion)|complet(?:e|es|ed) (?:the |a |our )?(?:course|SYSTEM|EVENT)|sign(?:s|ed)? up|join(?:s|ed)? us|(?:are|is|be|were) in school)\b(?! life)(?!.*(?:home|OWNCHILD))/,
  new RegExp(`PUPIL'?(?: [a-z]+){0,4} ${COMES}(?: [a-z0-9%]+){0,4} EVENT`),
  /(?:EVENT|PARENT)(?: [0-9%]+)* ATTENDANCE/,
  /EVENT (?:reach|serve|attract|involve|draw)\w*\b.*PARENT/,
  /PUPIL(?!.*(?:OUTCOME|CONFIDENCE)).*PARENT.*EVENT/,
  /^(?!.*\bfor )[^A-Z]*(?:\d+%?|half|most|all|every|number|percentage|thirds?|quarters?|fifths?|more)(?: [a-z]+){0,3} PARENT$|\bvolunteers\b/,
  /^(?:[^A-Z]* )?PARENT (?:per|at|in|on|for) (?:[a-z0-9]+ ){0,3}EVENT/,
]

export const RESPONSE: readonly RegExp[] = [
  /(?<!OUTCOME )\b(?:response|return|reply|completion|click|open) rates?\b(?!.*OUTCOME)/,
  /SURVEY.*\b(?:return\w*|complet\w*|respon\w*|fill\w*|answer\w*|repl(?:y|ies)|back|rates?|submitted)\b/,
  /\b(?:return\w*|complet\w*|respon\w*|fill\w*|answer\w*|repl(?:y|ies)|submit\w*)\b.*SURVEY/,
  /RECORD.*\bsign(?:s|ed|ing|ature)?\b|\bsign(?:s|ed|ing)?\b.*RECORD/,
  /MESSAGE.*\b(?:opened|viewed|clicked|OUTCOME by PARENT)\b/,
  /PARENT (?:[a-z]+ )?on (?:[a-z]+ )?SYSTEM|\bengagement with (?:[a-z]+ ){0,2}SYSTEM/,
  /^(?!.*PUPIL).*RECORD.*\b(?:return\w*|sign\w*|complet\w*|fill\w*|back|checked|comment\w*)\b/,
  /^(?!.*PUPIL).*\b(?:return\w*|sign\w*|complet\w*|fill\w*|check\w*|comment\w*|write|use)\b.*RECORD/,
  /PARENT.*\b(?:respond\w*|repl(?:y|ying|ies|ied)|log(?:s|ged|ging)? (?:in|on|into)|logins?|download\w*|open(?:s|ed)|click\w*|subscri\w*|follow(?:s|ers)|regist\w* (?:for|on|with)|sign(?:s|ed|ing)?|view(?:s|ed|ing)|access(?:es|ed|ing)?|us(?:e|es|ed|ing) (?:[a-z]+ )?(?:SYSTEM|MESSAGE)|read(?:s)? (?:[a-z]+ )?MESSAGE|OUTCOME (?:[a-z]+ )?MESSAGE)\b/,
  /SYSTEM.*\b(?:hits?|likes|views|downloads?|followers|logins?|log ins?|signed|visits?|use[rd]s?)\b|\b(?:hits|logins?|log ins?|downloads|followers|likes|views|visits|users) (?:on|to|of|for)\b.*SYSTEM/,
  /^(?!.*PUPIL).*\b(?:hits|followers|likes|downloads|logins?)\b/,
]

export const OPINION =
  /\b(?:positive|feedback|satisf\w*|happy|happier|pleased|recommend\w*|enjoy\w*|welcom\w*|appreciat\w*|valu(?:e|es|ed)|complain\w*|complaints|opinions?|views|say|says|said|report|reports|reported|think|thinks|believe|agree|agrees|popular|highly|favourabl\w*|comment\w*|prais\w*|rat(?:e|ed|es|ing)s?|trust)\b/

/** What parents know, can do or feel able to do. */
export const KNOWS =
  /\b(?:can|know|knows|knowledge|understand\w*|underst\w+|awareness|aware|skills?|skilled|able|equipped|empowered|qualif\w*|informed|feel|feels|learn|learns|learnt)\b|CONFIDENCE/

export const SET_UP =
  /\b(?:establish\w*|set up|develop\w*|introduc\w*|implement\w*|embed\w*|launch\w*|creat\w*|writ(?:e|es|ten)|agreed?|approv\w*|adopt\w*|updat\w*|review\w*|revis(?:e|ed|es)|publish\w*|appoint\w*|recruit\w*|train\w*|rolled out|roll out|in place|form(?:ed|s)|translat\w*|relaunch\w*|available|install\w*|built|build|design\w*|produc\w*|running|ready|finalis\w*|complet\w*|systems?|track\w*|monitor\w*)\b/

/** Who reports it, rather than what changed. */
export const SAYS =
  /\b(?:say|says|said|report|reports|reported|think|thinks|believe|believes|agree|agrees|feel|feels)\b/

/** Done to pupils or parents by the school: invited, sent, given. */
export const RECEIVES =
  /\b(?:invited|offered|told|sent|given|shown|handed|provided with|receives?|gets?|has a EVENT|have a EVENT)\b/

/** Something said or sent, rather than something that changed. */
export const TOLD =
  /\b(?:shar(?:e|ed)|sent|send|explain\w*|discuss\w*|communicat\w*|celebrat\w*|publish\w*|reported|displayed|given|handed|told|presented|put on|set)\b/

/** "Provide reading books", "launch a phonics scheme": what the school does first, whatever it does it about. */
export const PROVIDES =
  /^(?:to |we will |we )?(?:provid|buy|purchas|creat|open|launch|introduc|set up|establish|implement|deliver|hold|run|offer|organis|host|plan|produc|writ|employ|appoint|train)\w*\b/

export const RAISES = new RegExp(
  `\\b(?:${CHANGES})\\b(?: [a-z0-9%']+){0,4} (?:PUPIL'? )?(?:[a-z]+ ){0,2}${MEASURED}|\\bhelp(?:s|ed)? (?:[a-z]+ ){0,2}PUPIL'? (?:[a-z]+ ){0,2}${MEASURED}`,
)
