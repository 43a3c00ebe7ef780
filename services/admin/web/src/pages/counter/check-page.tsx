import { useState } from 'react';
import { useParams } from 'react-router';
import { getCheck, reopenCheck, type Check } from '../../api/identity.js';
import { getRequest } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { sayMoment } from '../../dates/days.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { CheckAtTheCounter } from './check-at-the-counter.js';
import { lineName } from './who-fields.js';
import { waitingLines } from './who-form.js';

/** One identity check: the original document, who it should be, and where the answer may go. */
export default function CheckPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const check = useResource(`check ${id}`, (signal) => getCheck(id, signal));
  const request = useResource(`request ${id}`, (signal) => getRequest(id, signal));
  const [again, setAgain] = useState(false);
  const number = request.data?.number;
  return (
    <Page
      title={number === undefined ? w.check.titlePlain : w.check.title(number)}
      beside={
        check.data &&
        waitsForSomebody(check.data) && (
          <ButtonLink to={`/balie/${id}/afspraak`}>{w.check.appointment}</ButtonLink>
        )
      }
    >
      <Loaded of={check}>
        {(data) =>
          data.status === 'open' || ((data.status === 'rejected' || data.status === 'passed') && again) ? (
            <CheckAtTheCounter
              key={data.status}
              requestId={id}
              check={data}
              onRecorded={async () => {
                setAgain(false);
                await check.reload();
              }}
            />
          ) : (
            <Settled requestId={id} check={data} reload={check.reload} onAgain={() => setAgain(true)} />
          )
        }
      </Loaded>
    </Page>
  );
}

const waitsForSomebody = ({ status, lines }: Check): boolean =>
  status === 'open' || status === 'rejected' || (status === 'passed' && lines.some(({ waits }) => waits));

/** What became of the check, what to say, and on to the next. */
function Settled({
  requestId,
  check,
  reload,
  onAgain,
}: {
  requestId: string;
  check: Check;
  reload: () => Promise<void>;
  onAgain: () => void;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const { busy, problem, run } = useAction();
  const { status, checkedAt, checkedBy } = check;
  const left = waitingLines(check);
  if (status === 'open') return null;
  return (
    <section className="hr-card hr-card--now" aria-labelledby="settled">
      <div role="status">
        <H2 id="settled">{w.check.statuses[status]}</H2>
      </div>
      {checkedAt !== undefined && checkedBy !== undefined && (
        <P quiet>
          {sayMoment(checkedAt, language)} · {checkedBy}
        </P>
      )}
      {status === 'passed' && left.length > 0 && (
        <P>
          <strong>{w.check.left(left.map((line) => lineName(w, check, line)).join(', '))}</strong>
        </P>
      )}
      {status === 'deceased' && <P>{w.check.deceasedSay}</P>}
      {status === 'passed' && <P>{w.check.passedText}</P>}
      {status === 'passed' && <P>{w.check.passedSay}</P>}
      {status === 'rejected' && <P>{w.check.rejectedText}</P>}
      {status === 'rejected' && <P>{w.check.rejectedSay}</P>}
      {status === 'expired' && <P>{w.check.expiredText}</P>}
      <ProblemAlert problem={problem} />
      <Buttons>
        {status === 'expired' && (
          <Button
            kind="primary"
            busy={busy}
            onClick={() =>
              void run(async () => {
                await reopenCheck(requestId);
                await reload();
              })
            }
          >
            {w.check.reopen}
          </Button>
        )}
        <ButtonLink to="/balie" kind={status === 'expired' ? 'secondary' : 'primary'}>
          {w.check.next}
        </ButtonLink>
        {status === 'rejected' && <Button onClick={onAgain}>{w.check.tryAgain}</Button>}
        {status === 'passed' && left.length > 0 && <Button onClick={onAgain}>{w.check.checkLeft}</Button>}
        <ButtonLink to={`/verzoeken/${requestId}`}>{w.check.toRequest}</ButtonLink>
      </Buttons>
    </section>
  );
}
