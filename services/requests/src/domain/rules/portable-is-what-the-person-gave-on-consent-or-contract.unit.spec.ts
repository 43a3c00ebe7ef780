import { legalBases, origins, type LegalBasis, type Origin } from '@huisrecht/contracts';
import {
  originOf,
  portableIsWhatThePersonGaveOnConsentOrContract as portable,
  type KindOfData,
} from './portable-is-what-the-person-gave-on-consent-or-contract.js';

const kind = (over: Partial<KindOfData> = {}): KindOfData => ({
  ...{ origin: 'provided', source: 'subject', bases: ['contract'] },
  ...over,
});

describe('P18: what is portable (GDPR Art. 20(1))', () => {
  it('P18: provided or observed, on consent or contract; every other pair is given to read', () => {
    const open = origins.flatMap((origin: Origin) =>
      legalBases.flatMap((basis: LegalBasis) =>
        portable(kind({ origin, bases: [basis] })) === undefined ? [`${origin} ${basis}`] : [],
      ),
    );
    expect(open).toEqual(['provided consent', 'provided contract', 'observed consent', 'observed contract']);
  });

  it('P18: one purpose on consent or contract is enough; the reason is told where there is none', () => {
    expect(portable(kind({ bases: ['legal-obligation', 'contract'] }))).toBeUndefined();
    expect(portable(kind({ bases: ['legitimate-interest'] }))).toBe('other-legal-basis');
    expect(portable(kind({ bases: [] }))).toBe('other-legal-basis');
    expect(portable(kind({ origin: 'made-by-us' }))).toBe('not-from-the-person');
    expect(portable(undefined)).toBe('not-from-the-person');
  });

  it('P18: the source of one thing goes before what is usual for its kind', () => {
    expect(originOf(kind({ origin: 'observed' }), undefined)).toBe('observed');
    expect(originOf(kind({ origin: 'observed' }), 'subject')).toBe('observed');
    expect(portable(kind(), 'municipality')).toBe('not-from-the-person');
    expect(portable(kind({ origin: 'from-others', source: 'wooniezie' }), 'subject')).toBeUndefined();
  });
});
