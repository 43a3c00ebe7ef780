import { useState } from 'react';
import type { LineView } from '../../api/lines.js';
import type { RequestDetail } from '../../api/requests.js';
import { decideTransfer, transferCode, type Sending } from '../../api/transfers.js';
import { decisionRoles, handleRoles } from '../../app/menu.js';
import { sayMoment, type Language } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox, Choices, Select } from '../../ui/fields.js';
import { P } from '../../ui/text.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import type { Words } from '../../words/words.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { CodeButton } from './package-code.js';

interface TransferPartProps {
  readonly request: RequestDetail;
  readonly line: LineView;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

/** How sending stands, in words. */
const stands = (w: Words, sending: Sending, language: Language): string[] => {
  const t = w.transfer;
  const { decided, because = '', decidedBy, decidedAt, transferredAt, trouble } = sending;
  const when = sayMoment(decidedAt, language);
  if (decided === 'refused') return [t.refused(decidedBy, when, w.transferRefusals[because] ?? because)];
  return [
    t.approved(decidedBy, when),
    ...(transferredAt === undefined ? [] : [t.sentAt(sayMoment(transferredAt, language))]),
    ...(trouble && transferredAt === undefined
      ? [t.failed(w.transferFailures[trouble.code] ?? trouble.code, sayMoment(trouble.failedAt, language))]
      : []),
    ...(trouble?.nextTryAt === undefined
      ? []
      : [w.requestTabs.nextTry(sayMoment(trouble.nextTryAt, language))]),
    ...(!trouble && transferredAt === undefined ? [t.waiting] : []),
  ];
};

/** The file that goes straight to another organisation: the decision on it, and what came of it (GDPR Art. 20(2)). */
export function TransferPart({ request, line, etag, reload }: TransferPartProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.transfer;
  const session = useSession();
  const [deciding, setDeciding] = useState(false);
  if (line.transfer === undefined || line.withdrawnAt !== undefined) return null;
  const { code } = line.nextStep;
  const mayDecide = hasRole(session, ...decisionRoles) && !request.asideColleagues.includes(session.user.id);
  const toDecide = code === 'decide-transfer' || code === 'transfer-failed';
  return (
    <section className="hr-stack hr-stack--tight" aria-label={t.title}>
      <h4 className="hr-strong hr-plain">{t.title}</h4>
      <P small>{t.asked[line.transfer]}</P>
      {line.sending && stands(w, line.sending, language).map((text) => <P key={text}>{text}</P>)}
      <Buttons>
        {mayDecide && toDecide && (
          <Button kind="primary" onClick={() => setDeciding(true)}>
            {t.decide}
          </Button>
        )}
        {code === 'give-the-transfer-code' && hasRole(session, ...handleRoles) && (
          <CodeButton
            label={t.code}
            say={t.codeSay}
            make={async (way) => (await transferCode(request.id, line.line, way)).data.code}
            reload={reload}
          />
        )}
      </Buttons>
      {deciding && (
        <DecideTransfer
          request={request}
          line={line}
          etag={etag}
          onClose={() => {
            setDeciding(false);
            void reload();
          }}
        />
      )}
    </section>
  );
}

function DecideTransfer({
  request,
  line,
  etag,
  onClose,
}: Omit<TransferPartProps, 'reload'> & { onClose: () => void }) {
  const w = useWords();
  const t = w.transfer;
  const [choice, setChoice] = useState<'approved' | 'refused'>();
  const [confirmed, setConfirmed] = useState<'known-contact' | 'counter'>();
  const [because, setBecause] = useState('');
  const [noTies, setNoTies] = useState(false);
  const reasoned = choice === 'approved' ? confirmed !== undefined : because !== '';
  return (
    <WordsDialog
      title={t.decideTitle}
      intro={t.decideText}
      label={t.motivation}
      fault={t.faults.motivation}
      confirm={t.confirm}
      maxLength={5000}
      ready={choice !== undefined && reasoned && noTies}
      send={(motivation, noBsn, key) =>
        decideTransfer(
          request.id,
          line.line,
          {
            transfer: choice ?? 'refused',
            motivation,
            noPrivateTies: true,
            ...(choice === 'approved' && confirmed !== undefined ? { confirmedThrough: confirmed } : {}),
            ...(choice === 'refused' ? { because } : {}),
            ...(noBsn ? { confirmNoBsn: true } : {}),
          },
          etag,
          key,
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <Choices
            id="transfer-choice"
            label={t.choice}
            value={choice}
            error={tried && choice === undefined ? t.faults.choice : undefined}
            choices={[
              { value: 'approved', label: t.choices.approved },
              { value: 'refused', label: t.choices.refused },
            ]}
            onChange={setChoice}
          />
          {choice === 'approved' && (
            <Choices
              id="transfer-confirmed"
              label={t.confirmed}
              value={confirmed}
              error={tried && confirmed === undefined ? t.faults.confirmed : undefined}
              choices={[
                { value: 'known-contact', label: w.lineDecision.confirmedWays['known-contact'] },
                { value: 'counter', label: w.lineDecision.confirmedWays.counter },
              ]}
              onChange={setConfirmed}
            />
          )}
          {choice === 'refused' && (
            <Select
              id="transfer-because"
              label={t.because}
              empty={w.form.choose}
              value={because}
              error={tried && because === '' ? t.faults.because : undefined}
              choices={Object.entries(w.transferRefusals).map(([value, label]) => ({ value, label }))}
              onChange={setBecause}
            />
          )}
          <Checkbox
            id="transfer-ties"
            label={t.ties}
            error={tried && !noTies ? t.faults.ties : undefined}
            checked={noTies}
            onChange={setNoTies}
          />
        </>
      )}
    </WordsDialog>
  );
}
