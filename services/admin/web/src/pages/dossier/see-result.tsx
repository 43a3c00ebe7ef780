import { useEffect, useState } from 'react';
import { seeResult } from '../../api/dossier.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';
import type { MarksInHand } from './use-marks.js';

interface SeeResultProps {
  readonly requestId: string;
  readonly documentId: string;
  readonly inHand: MarksInHand;
}

/** The document as the person would get it now. It stays in this tab; what is marked after it makes it old. */
export function SeeResult({ requestId, documentId, inHand: { marks, saving, unsaved } }: SeeResultProps) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const [address, setAddress] = useState<string>();
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);
  useEffect(() => setAddress(undefined), [marks]);
  const waits = saving || unsaved;
  return (
    <section className="hr-card hr-card--quiet" aria-labelledby="result">
      <H3 id="result">{w.dossier.result}</H3>
      <P>{waits ? w.dossier.resultWaits : w.dossier.resultText}</P>
      <ProblemAlert problem={problem} focus />
      <Buttons>
        <Button
          busy={busy || waits}
          onClick={() =>
            void run(async () => setAddress(URL.createObjectURL(await seeResult(requestId, documentId))))
          }
        >
          {busy ? w.common.busy : w.dossier.makeResult}
        </Button>
        <span role="status">
          {address !== undefined && (
            <a
              className="utrecht-button utrecht-button--primary-action"
              href={address}
              target="_blank"
              rel="noreferrer"
            >
              {w.dossier.openResult}
            </a>
          )}
        </span>
      </Buttons>
    </section>
  );
}
