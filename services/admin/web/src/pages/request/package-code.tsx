import { useState } from 'react';
import { issueCode, type RequestDetail } from '../../api/requests.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Choices } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

const ways = ['phone', 'counter'] as const;

/** Makes a code for the package and shows it once, to be said and never mailed. */
export function PackageCode({ request, reload }: { request: RequestDetail; reload: () => Promise<void> }) {
  const w = useWords();
  return (
    <CodeButton
      label={w.request.makeCode}
      say={w.request.codeSay}
      make={async (way) => (await issueCode(request.id, way)).data.code}
      reload={reload}
    />
  );
}

/** Makes a code and shows it once. */
export function CodeButton({
  label,
  say,
  make,
  reload,
}: {
  label: string;
  /** What the colleague says with it. */
  say: string;
  make: (way: string) => Promise<string>;
  reload: () => Promise<void>;
}) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<(typeof ways)[number]>('phone');
  const [code, setCode] = useState<string>();

  const close = () => {
    setOpen(false);
    setCode(undefined);
    void reload();
  };

  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Dialog title={w.request.codeTitle} onClose={close}>
          {code === undefined ? (
            <>
              <P>{w.request.codeText}</P>
              <Choices
                id="code-way"
                label={w.request.codeWay}
                value={way}
                choices={ways.map((value) => ({ value, label: w.request.codeWays[value] }))}
                onChange={setWay}
              />
              <ProblemAlert problem={problem} />
              <Buttons>
                <Button
                  kind="primary"
                  busy={busy}
                  onClick={() => void run(async () => setCode(await make(way)))}
                >
                  {w.request.codeMake}
                </Button>
                <Button onClick={close}>{w.common.cancel}</Button>
              </Buttons>
            </>
          ) : (
            <>
              <p role="status">
                {w.request.codeIs} <strong className="hr-code">{code}</strong>
              </p>
              <P>{say}</P>
              <Buttons>
                <Button kind="primary" onClick={close}>
                  {w.common.close}
                </Button>
              </Buttons>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
