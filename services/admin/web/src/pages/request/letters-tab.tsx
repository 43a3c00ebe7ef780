import { useState } from 'react';
import {
  confirmAddress,
  getLetters,
  previewAddress,
  sendLetter,
  writtenLetterAddress,
  type Letter,
  type LetterChoice,
} from '../../api/letters.js';
import { letterAddress, type RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { handleRoles } from '../../app/menu.js';
import { dayOf, sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Select } from '../../ui/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, Details, H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import type { Words } from '../../words/words.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface LettersTabProps {
  readonly request: RequestDetail;
  readonly reload: () => Promise<void>;
}

const sameKey = ({ letter, line, restrictionId }: LetterChoice): string =>
  [letter, line ?? '', restrictionId ?? ''].join(' ');

/** What a letter is called, with the part that it is about. */
const nameOf = (w: Words, { letter, line }: LetterChoice): string =>
  `${w.letters[letter] ?? letter}${line === undefined ? '' : `, ${w.letterDesk.about(line)}`}`;

/** The letters of a request: which are to go out now, which did, how and when. Each is read before it goes. */
export default function LettersTab({ request, reload }: LettersTabProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.letterDesk;
  const mayHandle = hasRole(useSession(), ...handleRoles);
  const letters = useResource(`letters ${request.id} ${request.letters.length}`, (signal) =>
    getLetters(request.id, signal),
  );
  const { busy, problem, run } = useAction();
  const [sending, setSending] = useState<LetterChoice & { readonly key: string }>();
  const [sent, setSent] = useState(false);
  const ask = (choice: LetterChoice) => {
    setSent(false);
    setSending({ ...choice, key: crypto.randomUUID() });
  };
  const again = async () => {
    await Promise.all([reload(), letters.reload()]);
  };

  return (
    <Loaded of={letters}>
      {({ items, proposed, possible, addressInDoubtSince }) => (
        <div className="hr-stack hr-stack--wide">
          <div role="status">
            {sent && (
              <Alert kind="ok">
                <P>{t.done}</P>
              </Alert>
            )}
          </div>
          {addressInDoubtSince !== undefined && (
            <Alert kind="warning">
              <P>{t.doubt(sayDay(dayOf(addressInDoubtSince), language))}</P>
              <ProblemAlert problem={problem} />
              {mayHandle && (
                <Buttons>
                  <Button busy={busy} onClick={() => void run(() => confirmAddress(request.id)).then(again)}>
                    {t.doubtConfirm}
                  </Button>
                </Buttons>
              )}
            </Alert>
          )}
          <section className="hr-stack" aria-labelledby="letters-now">
            <H3 id="letters-now">{t.proposed}</H3>
            {proposed.length === 0 && <P quiet>{t.proposedNone}</P>}
            {proposed.length > 0 && (
              <ul className="hr-lines">
                {proposed.map((choice) => (
                  <li key={sameKey(choice)} className="hr-stack hr-stack--tight">
                    <div className="hr-strong">{nameOf(w, choice)}</div>
                    {t.why[choice.letter] !== undefined && <P small>{t.why[choice.letter]}</P>}
                    {mayHandle && <LetterButtons request={request} choice={choice} onSend={ask} primary />}
                  </li>
                ))}
              </ul>
            )}
            {mayHandle && (
              <OtherLetter
                request={request}
                choices={possible.filter((each) => !proposed.some((one) => sameKey(one) === sameKey(each)))}
                onSend={ask}
              />
            )}
          </section>
          <section className="hr-stack" aria-labelledby="letters-sent">
            <H3 id="letters-sent">{t.sent}</H3>
            {items.length === 0 && <P>{w.requestTabs.lettersNone}</P>}
            <ul className="hr-lines">
              {[...items].reverse().map((letter, i) => (
                <LetterLine
                  key={letter.letterId ?? i}
                  request={request}
                  letter={letter}
                  mayRead={mayHandle}
                />
              ))}
            </ul>
          </section>
          {sending && (
            <ConfirmDialog
              title={t.sendTitle(nameOf(w, sending))}
              text={t.sendText}
              confirm={t.sendConfirm}
              kind="primary"
              act={() => {
                const { key, ...choice } = sending;
                return sendLetter(request.id, choice, key);
              }}
              onDone={() => {
                setSending(undefined);
                setSent(true);
                void again();
              }}
              onClose={() => setSending(undefined)}
            >
              <p>
                <Pdf href={previewAddress(request.id, withoutKey(sending))} label={t.preview} />
              </p>
            </ConfirmDialog>
          )}
        </div>
      )}
    </Loaded>
  );
}

const withoutKey = ({ key: _, ...choice }: LetterChoice & { readonly key: string }): LetterChoice => choice;

function Pdf({ href, label, name }: { href: string; label: string; name?: string }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} target="_blank" rel="noreferrer">
      {label}
      {name !== undefined && <span className="hr-visually-hidden">: {name}</span>}
    </a>
  );
}

function LetterButtons({
  request,
  choice,
  onSend,
  primary = false,
}: {
  request: RequestDetail;
  choice: LetterChoice;
  onSend: (choice: LetterChoice) => void;
  primary?: boolean;
}) {
  const w = useWords();
  const t = w.letterDesk;
  return (
    <Buttons>
      <Button kind={primary ? 'primary' : 'secondary'} onClick={() => onSend(choice)}>
        {t.send}
        <span className="hr-visually-hidden">: {nameOf(w, choice)}</span>
      </Button>
      <Pdf href={previewAddress(request.id, choice)} label={t.preview} name={nameOf(w, choice)} />
    </Buttons>
  );
}

/** Every other letter that fits what happened, in the language that the person reads. */
function OtherLetter({
  request,
  choices,
  onSend,
}: {
  request: RequestDetail;
  choices: readonly LetterChoice[];
  onSend: (choice: LetterChoice) => void;
}) {
  const w = useWords();
  const t = w.letterDesk;
  const [key, setKey] = useState('');
  const [language, setLanguage] = useState<'nl' | 'en'>('nl');
  const chosen = choices.find((each) => sameKey(each) === key);
  if (choices.length === 0) return null;
  return (
    <Details summary={t.other}>
      <div className="hr-stack">
        <Select
          id="other-letter"
          label={t.which}
          empty={w.form.choose}
          value={key}
          choices={choices.map((each) => ({ value: sameKey(each), label: nameOf(w, each) }))}
          onChange={setKey}
        />
        <Select
          id="other-language"
          label={t.language}
          value={language}
          choices={[
            { value: 'nl', label: t.languages.nl },
            { value: 'en', label: t.languages.en },
          ]}
          onChange={setLanguage}
        />
        {chosen && <LetterButtons request={request} choice={{ ...chosen, language }} onSend={onSend} />}
      </div>
    </Details>
  );
}

const toneOf = (status: Letter['status']) =>
  status === 'sent' ? 'safe' : status === 'returned' || status === 'not-sent' ? 'warning' : 'active';

function LetterLine({
  request,
  letter,
  mayRead,
}: {
  request: RequestDetail;
  letter: Letter;
  mayRead: boolean;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.letterDesk;
  const { letterId, status, delivery, sentAt, returnedAt, queuedAt, queuedBy, round, insteadOf } = letter;
  const when = returnedAt ?? sentAt ?? queuedAt;
  const name =
    letter.letter === 'answer' && round !== undefined ? w.requestTabs.round(round) : nameOf(w, letter);
  const href =
    letter.letter === 'answer'
      ? letterAddress(request.id, 'answer', round)
      : letterId === undefined
        ? letterAddress(request.id, letter.letter)
        : writtenLetterAddress(request.id, letterId);
  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <span className="hr-strong">{name}</span>
        <Badge tone={toneOf(status)}>{w.letterStatuses[status] ?? status}</Badge>
      </div>
      <div className="hr-small hr-quiet">
        {when !== undefined
          ? w.requestTabs.letterOn(w.deliveries[delivery] ?? delivery, sayMoment(when, language))
          : (w.deliveries[delivery] ?? delivery)}
        {queuedBy !== undefined && !queuedBy.startsWith('service:') && ` · ${queuedBy}`}
        {insteadOf !== undefined && ` · ${t.instead}`}
      </div>
      {mayRead && <Pdf href={href} label={w.requestTabs.letterOpen} name={name} />}
    </li>
  );
}
