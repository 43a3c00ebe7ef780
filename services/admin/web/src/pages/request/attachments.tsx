import { useRef, useState } from 'react';
import { addAttachment, attachmentAddress, getAttachments, type Attachment } from '../../api/office.js';
import type { RequestDetail } from '../../api/requests.js';
import { handleRoles } from '../../app/menu.js';
import { sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { readFile } from '../search-tasks/read-file.js';
import { sayBytes } from '../search-tasks/say-bytes.js';

/** The most bytes of one file. */
const most = 10 * 1024 * 1024;

/** The files of a request: listed when somebody asks (which is logged), saved and never shown, and a new one. */
export function Attachments({ request, reload }: { request: RequestDetail; reload: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.office;
  const { busy, problem, run } = useAction();
  const [opened, setOpened] = useState<readonly Attachment[]>();
  const [tooLarge, setTooLarge] = useState(false);
  const [added, setAdded] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (!hasRole(useSession(), ...handleRoles)) return null;
  const open = async () => setOpened((await getAttachments(request.id)).data.items);
  const add = async (file: File) => {
    setAdded(false);
    setTooLarge(file.size > most);
    if (file.size > most) return;
    const { name, mediaType, content } = await readFile(file);
    const done = await run(() =>
      addAttachment(request.id, { name, mediaType, content }, crypto.randomUUID()),
    );
    if (input.current) input.current.value = '';
    if (!done) return;
    setAdded(true);
    await reload();
    if (opened) await run(open);
  };
  return (
    <section className="hr-stack" aria-labelledby="attachments">
      <H3 id="attachments">{t.attachments}</H3>
      <P>{t.attachmentsText}</P>
      {opened ? (
        opened.length === 0 ? (
          <P quiet>{t.attachmentsNone}</P>
        ) : (
          <ul className="hr-lines">
            {opened.map(({ attachmentId, name, bytes, addedBy, addedAt }) => (
              <li key={attachmentId} className="hr-stack hr-stack--tight">
                <a
                  className="utrecht-link utrecht-link--html-a hr-break"
                  href={attachmentAddress(request.id, attachmentId)}
                  download={name}
                >
                  {t.attachmentSave(name)}
                </a>
                <span className="hr-small hr-quiet">
                  {sayBytes(bytes, language)} · {addedBy}, {sayMoment(addedAt, language)}
                </span>
              </li>
            ))}
          </ul>
        )
      ) : (
        <Buttons>
          <Button busy={busy} onClick={() => void run(open)}>
            {t.attachmentsShow}
          </Button>
          <span className="hr-small hr-quiet">{t.attachmentsWhy}</span>
        </Buttons>
      )}
      <div className={tooLarge ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
        <div className="utrecht-form-field__label">
          <label htmlFor="attachment" className="utrecht-form-label">
            {t.attachmentAdd}
          </label>
        </div>
        <div id="attachment-hint" className="utrecht-form-field__description utrecht-form-field-description">
          {t.attachmentHint}
        </div>
        {tooLarge && (
          <div
            id="attachment-error"
            className="utrecht-form-field__error-message utrecht-form-field-error-message"
          >
            {t.attachmentTooLarge}
          </div>
        )}
        <input
          ref={input}
          id="attachment"
          type="file"
          className="hr-file"
          aria-describedby={tooLarge ? 'attachment-hint attachment-error' : 'attachment-hint'}
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.txt,.eml,.msg,.doc,.docx,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void add(file);
          }}
        />
      </div>
      <ProblemAlert problem={problem} />
      <div role="status">{added && <P>{t.attachmentAdded}</P>}</div>
    </section>
  );
}
