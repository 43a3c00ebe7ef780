import { useParams } from 'react-router';
import { draftFileAddress, openDraft, type OpenedDraft } from '../../api/drafts.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { dayOf, daysBetween, sayMoment } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { Badge, Facts, H2, H3, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { sayBytes } from '../search-tasks/say-bytes.js';
import { DecideDraft } from './decide-draft.js';

/** One mail: what it says, as plain text, and what it is. */
export default function DraftPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const opened = useResource(`draft ${id}`, (signal) => openDraft(id, signal));
  return (
    <Loaded of={opened} whole>
      {(data) => (
        <Page title={w.mail.one}>
          <div className="hr-draft">
            <MailItself opened={data} />
            <div className="hr-stack hr-stack--wide">
              {data.draft.status === 'confirmed' ? (
                <Became draft={data.draft} />
              ) : (
                <>
                  {data.draft.status === 'discarded' && (
                    <Alert kind="info">
                      <P>
                        {w.mail.asideNow(w.mail.becauses[data.draft.because ?? ''] ?? '')} {w.mail.asideText}
                      </P>
                    </Alert>
                  )}
                  <DecideDraft key={data.draft.status} draft={data.draft} />
                </>
              )}
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Became({ draft: { requestId = '' } }: { draft: OpenedDraft['draft'] }) {
  const w = useWords();
  return (
    <section className="hr-card hr-card--now" aria-labelledby="became">
      <H2 id="became">{w.mail.became}</H2>
      <Buttons>
        <ButtonLink to={`/verzoeken/${requestId}`} kind="primary">
          {w.mail.toRequest}
        </ButtonLink>
        <ButtonLink to="/berichten">{w.mail.back}</ButtonLink>
      </Buttons>
    </section>
  );
}

function MailItself({ opened }: { opened: OpenedDraft }) {
  const w = useWords();
  const { language } = useLanguage();
  const {
    draft: { draftId, arrivedAt, looksLike, status },
    content: { mail, files, whole },
  } = opened;
  const { from, subject, text } = mail;
  const waits = daysBetween(dayOf(arrivedAt), dayOf(new Date()));
  const sender = from && [from.name, from.name === undefined ? from.address : `<${from.address}>`];
  return (
    <section className="hr-card" aria-labelledby="mail">
      <div className="hr-row">
        <H2 id="mail">{w.mail.text}</H2>
        <Badge tone={looksLike === 'request' ? 'active' : 'neutral'}>
          {w.mail.looks[looksLike] ?? looksLike}
        </Badge>
        {status === 'waiting' && (
          <Badge tone={waits >= 2 ? 'warning' : 'neutral'}>{w.mail.waits(waits)}</Badge>
        )}
      </div>
      <Facts
        items={[
          [
            w.mail.from,
            <span key="from" className="hr-break">
              {sender?.join(' ') ?? w.mail.noSender}
            </span>,
          ],
          [
            w.mail.subject,
            <span key="subject" className="hr-break">
              {subject === '' ? w.mail.noSubject : subject}
            </span>,
          ],
          [w.mail.when, sayMoment(arrivedAt, language)],
        ]}
      />
      <P small quiet>
        {w.mail.senderIsNoProof} {w.mail.looksHint}
      </P>
      {text.trim() === '' ? <P quiet>{w.mail.noText}</P> : <div className="hr-mail">{text.trim()}</div>}
      {!whole && (
        <Alert kind="warning">
          <P>{w.mail.cut}</P>
        </Alert>
      )}
      {files.length > 0 && (
        <div className="hr-stack hr-stack--tight">
          <H3>{w.mail.attached}</H3>
          <ul className="hr-bullets hr-text">
            {files.map(({ name, bytes }, nth) => (
              <li key={nth} className="hr-break">
                <a
                  className="utrecht-link utrecht-link--html-a"
                  href={draftFileAddress(draftId, nth)}
                  download={name}
                >
                  {w.mail.saveFile(name, sayBytes(bytes, language))}
                </a>
              </li>
            ))}
          </ul>
          <P small quiet>
            {w.mail.fileHint}
          </P>
        </div>
      )}
    </section>
  );
}
