import type { DraftLook, Right } from '@huisrecht/contracts';

/** What a mail looks like, and which rights it seems to invoke. A clerk decides; nothing is refused or started by it. */
export interface Look {
  readonly looksLike: Exclude<DraftLook, 'automatic'>;
  readonly rights: readonly Right[];
}

const LAW = String.raw`\b(avg|gdpr|privacywet|privacy|persoonsgegevens|gegevens)\b`;

/** Words by which people invoke a right, in Dutch and English. *Verzet* is the old word for *bezwaar* (Wbp). */
const words: Readonly<Record<Right, RegExp>> = {
  access:
    /\binzage\b|\binzien\b|welke (persoons)?gegevens|(kopie|overzicht|afschrift) van (al )?(mijn|de) (persoons)?gegevens|(zien|lezen|inkijken|opvragen|ontvangen|krijgen)\b[^.]{0,60}dossier|dossier[^.]{0,60}\b(zien|lezen|inkijken|opvragen|ontvangen|krijgen)\b|\bart(ikel|\.)? ?15\b|subject access|copy of my data/i,
  rectification:
    /\brectificatie\b|(gegevens|naam|geboortedatum|adres)[^.]{0,60}\b(kloppen? niet|onjuist|fout|verkeerd)|\b(verbeteren|corrigeren|aanvullen)\b[^.]{0,60}gegevens|gegevens[^.]{0,60}\b(verbeteren|corrigeren|aanvullen)\b|\bart(ikel|\.)? ?16\b|correct my data/i,
  erasure:
    /\b(verwijder|verwijderen|wissen|wis|vernietig|vergeetrecht)\b[^.]{0,80}(gegevens|dossier|foto|melding)|(gegevens|dossier)[^.]{0,80}\b(verwijderen|wissen|vernietigen|weg)\b|recht op vergetelheid|\bart(ikel|\.)? ?17\b|delete my data|right to be forgotten/i,
  restriction:
    /\bbeperk(en|ing)\b[^.]{0,80}(verwerking|gegevens|gebruik)|gegevens[^.]{0,80}\b(niet gebruiken|blokkeren|bevriezen)\b|\bart(ikel|\.)? ?18\b|restrict(ion)? (of )?processing/i,
  portability:
    /\b(dataportabiliteit|overdraagbaarheid|overdracht van (mijn )?gegevens)\b|gegevens[^.]{0,80}\b(overdragen|meenemen|csv|json|bestand)\b|\bart(ikel|\.)? ?20\b|data portability/i,
  objection:
    /\b(bezwaar|verzet)\b[^.]{0,120}(gebruik|verwerk|gegevens|privacy|reclame|nieuwsbrief|enqu)|(geen|stop(pen)? met)[^.]{0,40}(reclame|nieuwsbrief|enqu[eê]te|tevredenheidsonderzoek)|\bart(ikel|\.)? ?21\b|\bobject to\b/i,
  'withdrawal-of-consent':
    /toestemming[^.]{0,60}\b(intrekken|trek|in te trekken|ingetrokken)\b|trek[^.]{0,60}toestemming|withdraw[^.]{0,40}consent/i,
};

const complaint = /\b(klacht|klagen|geschillencommissie|slecht behandeld|ontevreden over hoe)\b|\bcomplain/i;
const thirdParty =
  /\b(politie|deurwaarder|advocaat|gemeente|vordering|namens (mijn )?cli[eë]nt|belastingdienst)\b[^.]{0,200}\b(gegevens|informatie|adres|dossier)\b/i;
const change =
  /\b(nieuw(e)? (adres|telefoonnummer|rekeningnummer|iban|e-?mail)|verhuis|ik ben verhuisd|gewijzigd(e)? (adres|telefoon))/i;
const question = /\?|\b(vraag|hoe lang|waarom|mag (u|ik)|kunt u (mij )?(zeggen|uitleggen|vertellen))\b/i;

/**
 * Sorts a mail for a clerk: a request, a change of data (§8: passed on too), a complaint, somebody else who wants data,
 * or a question. One that names the law or personal data and asks for something is shown as a request rather than as
 * a question: a request that was missed costs a person their right, a question that was taken for one costs a minute.
 * GDPR Art. 12(2); statement §8; P23.
 */
export const isThisARequest = (text: string): Look => {
  const rights = (Object.keys(words) as Right[]).filter((right) => words[right].test(text));
  if (rights.length > 0) return { looksLike: 'request', rights };
  if (thirdParty.test(text)) return { looksLike: 'disclosure-to-a-third-party', rights: [] };
  if (complaint.test(text)) return { looksLike: 'complaint', rights: [] };
  if (change.test(text)) return { looksLike: 'change', rights: [] };
  if (new RegExp(LAW, 'i').test(text)) return { looksLike: 'request', rights: [] };
  return { looksLike: question.test(text) ? 'question' : 'unclear', rights: [] };
};
