import { useRef, useState } from 'react';
import { asksAboutBsn } from '../../api/problem-words.js';
import { addComment, getComments, type Comment } from '../../api/office.js';
import type { RequestDetail } from '../../api/requests.js';
import { holderRoles } from '../../app/menu.js';
import { sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, Buttons } from '../../ui/button.js';
import { TextArea } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Details, H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** Notes for colleagues: counted for everybody, opened when somebody asks (which is logged), and a new one. */
export function Comments({ request, reload }: { request: RequestDetail; reload: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.office;
  const { busy, problem, run } = useAction();
  const key = useRef(crypto.randomUUID());
  const [opened, setOpened] = useState<readonly Comment[]>();
  const [text, setText] = useState('');
  const [noBsn, setNoBsn] = useState(false);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!hasRole(useSession(), ...holderRoles)) return null;
  const count = request.comments.length;

  const open = async () => {
    const all: Comment[] = [];
    let after: string | undefined;
    do {
      const { data } = await getComments(request.id, after);
      all.push(...data.items);
      after = data.next;
    } while (after !== undefined);
    setOpened(all);
  };
  const save = async () => {
    setTried(true);
    setSaved(false);
    if (text.trim() === '') return;
    const done = await run(() =>
      addComment(request.id, { text: text.trim(), ...(noBsn ? { confirmNoBsn: true } : {}) }, key.current),
    );
    if (!done) return;
    key.current = crypto.randomUUID();
    setText('');
    setNoBsn(false);
    setTried(false);
    setSaved(true);
    await reload();
    if (opened) await run(open);
  };
  return (
    <section className="hr-stack" aria-labelledby="comments">
      <H3 id="comments">
        {t.comments} <span className="hr-small hr-quiet">({t.commentsCount(count)})</span>
      </H3>
      {count === 0 && <P quiet>{t.commentsNone}</P>}
      {opened && (
        <ul className="hr-lines">
          {opened.map(({ commentId, addedBy, addedAt, words }) => (
            <li key={commentId} className="hr-stack hr-stack--tight">
              <div className="hr-note hr-text">{words}</div>
              <div className="hr-small hr-quiet">{t.commentBy(addedBy, sayMoment(addedAt, language))}</div>
            </li>
          ))}
        </ul>
      )}
      {count > 0 && !opened && (
        <Buttons>
          <Button busy={busy} onClick={() => void run(open)}>
            {t.commentsShow}
          </Button>
          <span className="hr-small hr-quiet">{t.commentsWhy}</span>
        </Buttons>
      )}
      <Details summary={t.commentAdd}>
        <form
          className="hr-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextArea
            id="comment"
            label={t.commentLabel}
            hint={t.commentHint}
            rows={2}
            maxLength={5000}
            value={text}
            error={tried && text.trim() === '' ? t.commentFault : undefined}
            onChange={setText}
          />
          {asksAboutBsn(problem) ? (
            <BsnQuestion checked={noBsn} onChange={setNoBsn} />
          ) : (
            <ProblemAlert problem={problem} />
          )}
          <Buttons>
            <Button type="submit" busy={busy}>
              {t.commentSave}
            </Button>
            <span role="status">{saved && t.commentSaved}</span>
          </Buttons>
        </form>
      </Details>
    </section>
  );
}
