import type { Association } from '../association.js';
import type { Block } from './letter-text.js';

/**
 * What a person can do who does not agree: one template for every outcome letter. GDPR Art. 12(4); UAVG Art. 35: the
 * court within six weeks of receiving the answer; statement §9; P27.
 */
export const remedies = ({ name, contactPhone, contactEmail, committee }: Association): Block => ({
  heading: 'Bent u het niet eens met ons?',
  lines: [],
  numbered: true,
  list: [
    `Bel of schrijf ons, of dien een klacht in: ${name}, ${contactPhone}, ${contactEmail}.`,
    `Daarna kunt u naar de ${committee}.`,
    'U mag ook altijd een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
    'U kunt de rechtbank vragen om een beslissing. Doe dat binnen 6 weken nadat u deze brief kreeg. U heeft daar geen advocaat voor nodig.',
  ],
});

/** Whether a letter names every remedy. */
export const namesEveryRemedy = (text: string): boolean =>
  ['klacht in:', 'Geschillencommissie', 'Autoriteit Persoonsgegevens', 'rechtbank', 'binnen 6 weken'].every(
    (word) => text.includes(word),
  );
