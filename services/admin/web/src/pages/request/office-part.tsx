import { useState } from 'react';
import { endRequest, getDuplicates, standAside } from '../../api/office.js';
import { withdrawRequest, type RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { handleRoles } from '../../app/menu.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Choices } from '../../ui/fields.js';
import { Details, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { rightsOf } from '../worklist/rights-of.js';

interface OfficePartProps {
  readonly request: RequestDetail;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

/** Until when a person withdraws, and a colleague ends it: the answer is not out. */
const open = new Set(['awaiting-identity', 'could-not-identify', 'collecting', 'in-review', 'decided']);
const endings = ['joined', 'deceased', 'not-ours', 'no-request'] as const;
type EndingChoice = (typeof endings)[number];

/** What is rare: stand aside, the person withdraws everything, or the request ends without a decision. */
export function OfficePart({ request, etag, reload }: OfficePartProps) {
  const w = useWords();
  const t = w.office;
  const session = useSession();
  const [asking, setAsking] = useState<'aside' | 'withdraw' | 'end'>();
  const close = () => {
    setAsking(undefined);
    void reload();
  };
  if (!hasRole(session, ...handleRoles)) return null;
  const isOpen = open.has(request.status);
  const isAside = request.asideColleagues.includes(session.user.id);
  if (!isOpen && isAside) return null;
  return (
    <>
      {request.asideColleagues.length > 0 && (
        <P quiet small>
          {t.aside(request.asideColleagues.join(', '))}
        </P>
      )}
      {isOpen && (
        <Details summary={t.more}>
          <ul className="hr-lines">
            {!isAside && (
              <li className="hr-stack hr-stack--tight">
                <P quiet small>
                  {t.standAsideHint}
                </P>
                <Buttons>
                  <Button onClick={() => setAsking('aside')}>{t.standAside}</Button>
                </Buttons>
              </li>
            )}
            <li className="hr-stack hr-stack--tight">
              <P quiet small>
                {t.endHint}
              </P>
              <Buttons>
                <Button onClick={() => setAsking('end')}>{t.end}</Button>
              </Buttons>
            </li>
            <li>
              <Buttons>
                <Button onClick={() => setAsking('withdraw')}>{w.requestTabs.withdraw}</Button>
              </Buttons>
            </li>
          </ul>
        </Details>
      )}
      {asking === 'aside' && (
        <ConfirmDialog
          title={t.standAsideTitle}
          text={t.standAsideText}
          confirm={t.standAsideConfirm}
          act={() => standAside(request.id)}
          onDone={close}
          onClose={close}
        />
      )}
      {asking === 'withdraw' && (
        <ConfirmDialog
          title={w.requestTabs.withdrawTitle}
          text={w.requestTabs.withdrawText}
          confirm={w.requestTabs.withdrawConfirm}
          act={() => withdrawRequest(request.id, etag)}
          onDone={close}
          onClose={close}
        />
      )}
      {asking === 'end' && <EndDialog request={request} etag={etag} onClose={close} />}
    </>
  );
}

/** Ends a request without a decision. Joining is a human's choice, among what asks the same of the same person. */
export function EndDialog({
  request,
  etag,
  join,
  onClose,
}: {
  request: RequestDetail;
  etag: string | undefined;
  /** The request it is joined to, chosen already. */
  join?: string;
  onClose: () => void;
}) {
  const w = useWords();
  const t = w.office;
  const [because, setBecause] = useState<EndingChoice | undefined>(join === undefined ? undefined : 'joined');
  const [into, setInto] = useState(join);
  const [tried, setTried] = useState(false);
  const same = useResource(because === 'joined' ? `same ${request.id}` : undefined, (signal) =>
    getDuplicates(request.id, signal),
  );
  const others = same.data?.items ?? [];
  const ready = because !== undefined && (because !== 'joined' || into !== undefined);
  return (
    <ConfirmDialog
      title={t.endTitle}
      text={t.endText}
      confirm={t.endConfirm}
      act={async () => {
        setTried(true);
        if (!ready) return;
        await endRequest(
          request.id,
          { because, ...(because === 'joined' && into !== undefined ? { into } : {}) },
          etag,
        );
      }}
      onDone={() => ready && onClose()}
      onClose={onClose}
    >
      <Choices
        id="end-because"
        label={t.endBecause}
        value={because}
        error={tried && because === undefined ? t.endFaults.because : undefined}
        choices={endings.map((value) => ({ value, label: t.endings[value], hint: t.endingHints[value] }))}
        onChange={setBecause}
      />
      {because === 'joined' &&
        same.data &&
        (others.length === 0 ? (
          <P>{t.intoNone}</P>
        ) : (
          <Choices
            id="end-into"
            label={t.into}
            value={into}
            error={tried && into === undefined ? t.endFaults.into : undefined}
            choices={others.map(({ id, number, ...row }) => ({
              value: id,
              label: `${number}: ${rightsOf(row)
                .map((right) => w.rights[right] ?? right)
                .join(', ')}`,
            }))}
            onChange={setInto}
          />
        ))}
    </ConfirmDialog>
  );
}
