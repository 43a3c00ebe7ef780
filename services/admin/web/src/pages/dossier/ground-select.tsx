import { Select } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { grounds } from './marks.js';

interface GroundSelectProps {
  readonly id: string;
  readonly label?: string;
  readonly value: string;
  readonly onChange: (ground: string) => void;
}

/** Why a part is not given. */
export function GroundSelect({ id, label, value, onChange }: GroundSelectProps) {
  const w = useWords();
  return (
    <Select
      id={id}
      label={label ?? w.dossier.ground}
      value={value}
      choices={grounds.map((each) => ({ value: each, label: w.partGrounds[each] ?? each }))}
      onChange={onChange}
    />
  );
}
