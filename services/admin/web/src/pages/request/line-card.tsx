import { lazy, Suspense, useEffect, useState } from 'react';
import { withdrawLine, type LineView } from '../../api/lines.js';
import type { Directory } from '../../api/processor-sync.js';
import type { RequestDetail, RequestOrder } from '../../api/requests.js';
import { decisionRoles, handleRoles } from '../../app/menu.js';
import { sayDay, sayMoment, sayShortDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Badge, Bullets, P, TextLink } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { AdvicePart } from './advice-part.js';
import { LineDetailsPart } from './line-details.js';
import { askedWords, scopeWords } from './line-words.js';
import { RestrictionPart } from './restriction-part.js';
import { TransferPart } from './transfer-part.js';

const DecideLine = lazy(() => import('./decide/decide-line.js'));

interface LineCardProps {
  readonly request: RequestDetail;
  readonly line: LineView;
  readonly etag: string | undefined;
  readonly directory: Directory | undefined;
  /** Opened from the next step: the form stands there at once. */
  readonly open: boolean;
  readonly reload: () => Promise<void>;
}

const isCollected = ({ right }: LineView): boolean => right === 'access' || right === 'portability';

/** One right: what was asked, what happens next and who does it, what was decided, and everything that hangs on it. */
export function LineCard(props: LineCardProps) {
  const { request, line, directory, reload } = props;
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineCard;
  const id = `line-${line.line}`;
  const asked = askedWords(w, line, directory, language);
  const open = line.outcome === undefined && line.withdrawnAt === undefined;
  return (
    <article className="hr-card hr-card--line" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className="hr-row hr-row--apart">
        <h3 id={`${id}-title`} className="utrecht-heading-3">
          {t.title(line.line, w.rights[line.right] ?? line.right)}
        </h3>
        <LineState line={line} />
      </div>
      <div className="hr-stack hr-stack--tight">
        {!line.given && <P small>{w.requestTabs.lineNotGiven}</P>}
        {asked.length > 0 ? (
          <Bullets items={asked} />
        ) : (
          line.given && (
            <P small quiet>
              {t.everything}
            </P>
          )
        )}
        {!line.needsIdentity && open && (
          <P small quiet>
            {t.noCheck}
          </P>
        )}
      </div>
      <LineDetailsPart requestId={request.id} line={line} directory={directory} />
      <NextOfLine line={line} />
      <Decided line={line} directory={directory} />
      {request.restrictions
        .filter((each) => each.line === line.line)
        .map((each) => (
          <RestrictionPart
            key={each.restrictionId}
            request={request}
            restriction={each}
            directory={directory}
            reload={reload}
          />
        ))}
      <TransferPart request={request} line={line} etag={props.etag} reload={reload} />
      <Told request={request} line={line} />
      <AdvicePart request={request} line={line} reload={reload} />
      {open && <Actions {...props} />}
    </article>
  );
}

function LineState({ line }: { line: LineView }) {
  const w = useWords();
  if (line.withdrawnAt !== undefined) return <Badge>{w.lineCard.withdrawn}</Badge>;
  if (line.outcome === undefined) return <Badge tone="active">{w.lineCard.open}</Badge>;
  return (
    <Badge tone={line.outcome === 'granted' ? 'safe' : 'warning'}>
      {w.outcomes[line.outcome] ?? line.outcome}
    </Badge>
  );
}

/** What must happen now with this line, who does it and before when. */
function NextOfLine({ line: { nextStep } }: { line: LineView }) {
  const w = useWords();
  const { language } = useLanguage();
  if (nextStep.code === 'nothing') return null;
  return (
    <div className="hr-next">
      <span className="hr-strong">{w.lineCard.next}:</span> {nextStep.text[language]}{' '}
      <span className="hr-small hr-quiet">
        {w.doers[nextStep.who] ?? nextStep.who}
        {nextStep.by !== undefined && `, ${w.lineCard.byDay(sayShortDay(nextStep.by, language))}`}
      </span>
    </div>
  );
}

function Decided({ line, directory }: { line: LineView; directory: Directory | undefined }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineCard;
  const { decided, courtWindowEndsOn } = line;
  if (!decided) return null;
  const granted = scopeWords(w, decided.granted, directory, language).join(' · ');
  const refused = scopeWords(w, decided.refused, directory, language).join(' · ');
  const facts = [
    granted && t.granted(granted),
    refused && t.refused(refused),
    decided.grounds.length > 0 &&
      t.grounds(decided.grounds.map((ground) => w.grounds[ground] ?? ground).join(', ')),
    decided.againstAdvice && t.againstAdvice,
    courtWindowEndsOn !== undefined && t.court(sayDay(courtWindowEndsOn, language)),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return (
    <div className="hr-stack hr-stack--tight">
      <P>{t.decidedBy(decided.decidedBy, sayMoment(decided.decidedAt, language))}</P>
      {facts.length > 0 && <Bullets items={facts} />}
    </div>
  );
}

/** Who was told of the decision, in counts; who is silent stands behind the link. */
function Told({ request, line }: { request: RequestDetail; line: LineView }) {
  const w = useWords();
  const t = w.lineCard;
  const its = request.orders.filter((order) => order.line === line.line);
  if (its.length === 0) return null;
  const say = (order: RequestOrder): string => {
    const asked = order.parties.length;
    const settled = order.parties.filter(({ silent }) => !silent).length;
    const kind = w.orderKinds[order.kind] ?? order.kind;
    return `${kind}: ${asked === 0 ? t.notKnownYet : t.told(settled, asked)}`;
  };
  return (
    <div className="hr-stack hr-stack--tight">
      <Bullets items={its.map(say)} />
      <TextLink to={`/verzoeken/${request.id}/houders`}>{t.toOrders}</TextLink>
    </div>
  );
}

/** What a colleague can do with a line that is open. */
function Actions({ request, line, etag, open, reload }: LineCardProps) {
  const w = useWords();
  const t = w.lineCard;
  const session = useSession();
  const mayDecide = hasRole(session, ...decisionRoles);
  const isAside = request.asideColleagues.includes(session.user.id);
  const canNow = line.nextStep.action === 'line';
  const mayOpen = open && mayDecide && canNow && !isCollected(line);
  const [deciding, setDeciding] = useState(mayOpen);
  useEffect(() => {
    if (mayOpen) setDeciding(true);
  }, [mayOpen]);
  const [withdrawing, setWithdrawing] = useState(false);
  const mayWithdraw = hasRole(session, ...handleRoles) && request.lines.length > 1;
  return (
    <>
      {mayDecide && isAside && (
        <Alert kind="info">
          <P>{t.aside}</P>
        </Alert>
      )}
      {mayDecide && isCollected(line) && line.nextStep.action === 'review' && (
        <div className="hr-stack hr-stack--tight">
          <P quiet small>
            {t.withReview}
          </P>
          <Buttons>
            <ButtonLink to={`/verzoeken/${request.id}/beslissen`} kind="primary">
              {t.toReview}
            </ButtonLink>
          </Buttons>
        </div>
      )}
      {deciding && !isAside && (
        <Suspense fallback={<p className="hr-loading">{w.common.loading}</p>}>
          <DecideLine
            request={request}
            line={line}
            reload={reload}
            onDone={() => document.getElementById(`line-${line.line}`)?.focus()}
          />
        </Suspense>
      )}
      <Buttons>
        {mayDecide && !isAside && !isCollected(line) && canNow && (
          <Button
            kind={deciding ? 'subtle' : 'primary'}
            aria-expanded={deciding}
            onClick={() => setDeciding(!deciding)}
          >
            {deciding ? t.closeForm : t.decide}
            <span className="hr-visually-hidden"> ({line.line})</span>
          </Button>
        )}
        {mayWithdraw && (
          <Button kind="subtle" onClick={() => setWithdrawing(true)}>
            {t.withdraw}
            <span className="hr-visually-hidden"> ({line.line})</span>
          </Button>
        )}
      </Buttons>
      {withdrawing && (
        <ConfirmDialog
          title={t.withdrawTitle(line.line)}
          text={t.withdrawText}
          confirm={t.withdrawConfirm}
          act={() => withdrawLine(request.id, line.line, etag)}
          onDone={() => {
            setWithdrawing(false);
            void reload();
          }}
          onClose={() => {
            setWithdrawing(false);
            void reload();
          }}
        />
      )}
    </>
  );
}
