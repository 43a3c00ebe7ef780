import type { DecisionToTake } from '../../api/requests.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Bullets, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { Tally } from './decide.js';

interface ConfirmDecisionProps {
  readonly decision: DecisionToTake;
  readonly counts: Tally;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Shows what will happen, and asks once. */
export function ConfirmDecision({ decision, counts, busy, onConfirm, onClose }: ConfirmDecisionProps) {
  const w = useWords();
  return (
    <Dialog title={w.review.confirmTitle(w.outcomes[decision.outcome] ?? decision.outcome)} onClose={onClose}>
      <Bullets items={w.review.confirmFacts(counts.given, counts.masked, counts.withheld)} />
      <P>{w.review.confirmText}</P>
      <Buttons>
        <Button kind="primary" busy={busy} onClick={onConfirm}>
          {busy ? w.common.busy : w.review.confirm}
        </Button>
        <Button onClick={onClose}>{w.common.back}</Button>
      </Buttons>
    </Dialog>
  );
}
