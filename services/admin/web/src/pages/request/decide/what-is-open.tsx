import type { LineToDecide } from '../../../api/lines.js';
import { Badge, Details, P } from '../../../ui/text.js';
import { useLanguage, useWords } from '../../../words/use-words.js';

/** For which use the right is open. It helps who decides; it refuses nothing (P5). */
export function WhatIsOpen({ toDecide }: { toDecide: LineToDecide }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineDecision;
  const { line, eligibility } = toDecide;
  // Rectification, erasure and restriction are open whatever the legal basis is.
  if (line.right !== 'objection' && line.right !== 'withdrawal-of-consent') return null;
  return (
    <Details summary={t.openTitle}>
      <P quiet small>
        {t.openHint}
      </P>
      <ul className="hr-list">
        {eligibility.map(({ purpose, label, legalBasis, open }) => (
          <li key={purpose}>
            {label[language]}{' '}
            <span className="hr-small hr-quiet">({w.legalBases[legalBasis] ?? legalBasis})</span>{' '}
            <Badge tone={open === 'open' ? 'safe' : 'neutral'}>{open === 'open' ? t.open : t.notOpen}</Badge>
          </li>
        ))}
      </ul>
    </Details>
  );
}
