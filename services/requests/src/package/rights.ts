import type { Association } from '../association.js';

/** What Art. 15(1)(e), (f) and (h) want told, in plain Dutch (B1). */
export const yourRights = ({ contactPhone, contactEmail, fgEmail }: Association): string[] => [
  'Klopt er iets niet? Vraag ons om uw gegevens te verbeteren of aan te vullen.',
  'U kunt ons vragen om gegevens te verwijderen, of om ze tijdelijk niet te gebruiken.',
  'Bent u het niet eens met hoe wij uw gegevens gebruiken? Dan kunt u bezwaar maken.',
  'Gaf u toestemming? Dan kunt u die altijd intrekken.',
  'U mag altijd een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  'Wij nemen geen beslissingen over u met een computer alleen. Er kijkt altijd een mens naar.',
  `Een vraag? Bel ${contactPhone} of mail ${contactEmail}. Onze FG (toezichthouder privacy) bereikt u op ${fgEmail}.`,
];
