import { useWords } from '../words/use-words.js';
import { Alert } from './alert.js';
import { Checkbox } from './fields.js';
import { P } from './text.js';

/** A number in a text could be a BSN: a human says whether it is one (P16). */
export function BsnQuestion({
  checked,
  onChange,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const w = useWords();
  return (
    <Alert kind="warning" title={w.bsnQuestion.title} announce>
      <P>{w.bsnQuestion.text}</P>
      <Checkbox id="no-bsn" label={w.bsnQuestion.notABsn} checked={checked} onChange={onChange} />
    </Alert>
  );
}
