import type { Words } from '@huisrecht/contracts';
import { failureCodes, type FailureCode } from '../asking/holder-adapter.js';

/** Each failure in plain words, for the colleague who has to do something about it. */
const explanations: Readonly<Record<FailureCode, Words>> = {
  'setting-missing': {
    nl: 'Wij weten niet hoe wij deze houder bereiken: een instelling ontbreekt. Vraag technisch beheer.',
    en: 'We do not know how to reach this holder: a setting is missing. Ask ops.',
  },
  'setting-wrong': {
    nl: 'Het adres van deze houder klopt niet. Vraag technisch beheer.',
    en: 'The address of this holder is not right. Ask ops.',
  },
  'mapping-invalid': {
    nl: 'De beschrijving van dit systeem klopt niet. Vraag technisch beheer.',
    en: 'The description of this system is not right. Ask ops.',
  },
  'mapping-does-not-fit': {
    nl: 'Het systeem is veranderd: tabellen of kolommen heten anders. Vraag technisch beheer.',
    en: 'The system has changed: tables or columns have other names. Ask ops.',
  },
  'holder-unreachable': {
    nl: 'De houder is niet bereikbaar. Wij proberen het vanzelf opnieuw.',
    en: 'The holder cannot be reached. We try again by ourselves.',
  },
  'deadline-exceeded': {
    nl: 'De houder antwoordt niet op tijd. Wij proberen het vanzelf opnieuw.',
    en: 'The holder does not answer in time. We try again by ourselves.',
  },
  'circuit-open': {
    nl: 'De houder was net steeds onbereikbaar. Wij wachten even en proberen het opnieuw.',
    en: 'The holder could not be reached several times. We wait a little and try again.',
  },
  'holder-busy': {
    nl: 'De houder heeft het druk. Wij proberen het vanzelf opnieuw.',
    en: 'The holder is busy. We try again by ourselves.',
  },
  'request-refused': {
    nl: 'De houder neemt onze vraag niet aan. Bel de houder.',
    en: 'The holder does not take our question. Call the holder.',
  },
  'request-cancelled': {
    nl: 'De houder heeft onze vraag afgebroken. Bel de houder.',
    en: 'The holder cancelled our question. Call the holder.',
  },
  'right-not-supported': {
    nl: 'De houder kan deze vraag niet via de computer beantwoorden. Bel de houder.',
    en: 'The holder cannot answer this question by machine. Call the holder.',
  },
  'no-identifier-agreed': {
    nl: 'Wij hebben geen gegeven dat wij aan deze houder mogen geven om te zoeken. Kijk naar de afspraken.',
    en: 'We have nothing that we may give this holder to search by. Look at the agreement.',
  },
  'certificate-invalid': {
    nl: 'Het certificaat van de houder klopt niet of is verlopen. Bel de houder.',
    en: 'The certificate of the holder is not right or has ended. Call the holder.',
  },
  'signature-invalid': {
    nl: 'Wij weten niet zeker dat dit antwoord van de houder komt. Bel de houder.',
    en: 'We are not sure that this answer is of the holder. Call the holder.',
  },
  'answer-not-readable': {
    nl: 'Wij kunnen het antwoord niet lezen. Bel de houder en vraag het opnieuw.',
    en: 'We cannot read the answer. Call the holder and ask again.',
  },
  'answer-too-large': {
    nl: 'Het antwoord is te groot. Vraag de houder om het in delen te geven.',
    en: 'The answer is too large. Ask the holder to give it in parts.',
  },
  'results-elsewhere': {
    nl: 'De houder verwijst naar een vreemd adres. Wij halen daar niets op. Bel de houder.',
    en: 'The holder points to a strange address. We fetch nothing there. Call the holder.',
  },
  'content-gone': {
    nl: 'De waarden die verbeterd moeten worden, bewaren wij niet meer. Kijk in de beslissing.',
    en: 'The values that must be corrected are no longer kept. Look at the decision.',
  },
  unexpected: {
    nl: 'Er ging bij ons iets mis. Wij proberen het vanzelf opnieuw. Blijft het zo? Vraag technisch beheer.',
    en: 'Something went wrong on our side. We try again by ourselves. Does it stay? Ask ops.',
  },
};

/** The words for a code; those of `unexpected` for one that this version does not know. */
export const explain = (code: string): Words =>
  explanations[failureCodes.find((known) => known === code) ?? 'unexpected'];
