import { useState } from 'react';
import type { BlackBox, Box, PageInfo } from '../../api/dossier.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Details, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { GroundSelect } from './ground-select.js';
import { fit } from './marks.js';

interface BoxFieldsProps {
  readonly id: string;
  readonly nth: number;
  readonly page: PageInfo;
  readonly mark: BlackBox;
  /** Left out for who only looks. */
  readonly onChange?: (part: Partial<BlackBox>) => void;
  readonly onRemove?: () => void;
}

const parts = ['left', 'top', 'width', 'height'] as const;
const partsOf = ([left, top, right, bottom]: Box) => ({
  left,
  top,
  width: Math.round((right - left) * 100) / 100,
  height: Math.round((bottom - top) * 100) / 100,
});

/** A box in words and numbers: why, where, how large. */
export function BoxFields({ id, nth, page, mark, onChange, onRemove }: BoxFieldsProps) {
  const w = useWords();
  const { language } = useLanguage();
  const at = partsOf(mark.box);
  const say = (points: number) => new Intl.NumberFormat(language, { useGrouping: false }).format(points);
  const [typing, setTyping] = useState<{ part: string; text: string }>();

  const type = (part: (typeof parts)[number], text: string) => {
    setTyping({ part, text });
    const value = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(value)) return;
    const next = { ...at, [part]: value };
    onChange?.({ box: fit([next.left, next.top, next.left + next.width, next.top + next.height], page) });
  };
  return (
    <div className="hr-stack hr-stack--tight">
      <div className="hr-row hr-row--apart">
        <span>
          <strong>{w.dossier.boxName(nth)}</strong>
          <span className="hr-small hr-quiet">
            {' '}
            · {w.partGrounds[mark.ground] ?? mark.ground} ·{' '}
            {w.dossier.boxAt(say(at.left), say(at.top), say(at.width), say(at.height))}
          </span>
        </span>
        {onRemove && (
          <Button kind="subtle" onClick={onRemove}>
            {w.dossier.remove} <span className="hr-visually-hidden">: {w.dossier.boxName(nth)}</span>
          </Button>
        )}
      </div>
      {onChange && (
        <Details summary={w.dossier.place}>
          <div className="hr-stack">
            <div className="hr-dossier__place">
              {parts.map((part) => (
                <TextField
                  key={part}
                  id={`${id}-${part}`}
                  label={w.dossier[part]}
                  inputMode="numeric"
                  maxLength={8}
                  value={typing?.part === part ? typing.text : say(at[part])}
                  onChange={(text) => type(part, text)}
                />
              ))}
            </div>
            <P small quiet>
              {w.dossier.points}
            </P>
            <GroundSelect
              id={`${id}-ground`}
              value={mark.ground}
              onChange={(ground) => onChange({ ground })}
            />
          </div>
        </Details>
      )}
    </div>
  );
}
