import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { confirmDraft, discardDraft, type Draft } from '../../api/drafts.js';
import { asksAboutBsn } from '../../api/problem-words.js';
import { getRequest, getRequests } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { useDraft } from '../../session/use-draft.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, TextField } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';
import { IsThisARequest } from '../intake/is-this-a-request.js';
import { WhoSection } from '../intake/who-section.js';
import { emptyDraftForm, readDraftForm, type DraftFault } from './draft-form.js';
import { RightsField } from './rights-field.js';

const fieldOf: Record<DraftFault, string> = {
  choice: 'choice',
  person: 'person-by',
  objection: 'objection',
  number: 'number',
  because: 'because',
};

/** What a mail is: a new request, a part of one, or no request. A clerk decides. */
export function DecideDraft({ draft }: { draft: Draft }) {
  const w = useWords();
  const navigate = useNavigate();
  const { draftId, suggestedRights, replyTo } = draft;
  const [empty] = useState(() => emptyDraftForm(suggestedRights));
  const { value: form, change, clear, ready } = useDraft(`mail-${draftId}`, empty);
  const answered = useResource(replyTo && `request ${replyTo}`, (signal) =>
    getRequest(replyTo ?? '', signal),
  );
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [noSuch, setNoSuch] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { busy, problem, run } = useAction();
  const number = answered.data?.number;
  useEffect(() => {
    // A proposal, until somebody chooses something else.
    if (ready && number !== undefined && form.number === '' && form.choice === undefined)
      change({ number, choice: 'add' });
  }, [ready, number, form.number, form.choice, change]);

  const submit = async () => {
    const read = readDraftForm(form);
    setAttempt((n) => n + 1);
    setNoSuch(false);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    await run(async () => {
      if (read.kind === 'aside') {
        await discardDraft(draftId, read.because);
        clear();
        void navigate('/berichten', { state: { put: true } });
        return;
      }
      const body = read.kind === 'new' ? read.body : await existing(read.number);
      if (!body) return setNoSuch(true);
      const { data } = await confirmDraft(draftId, body);
      clear();
      void navigate(`/verzoeken/${data.id}`, { state: read.kind === 'new' ? { made: data.number } : {} });
    });
  };

  const error = (fault: DraftFault) => (faults.includes(fault) ? w.mail.faults[fault] : undefined);
  if (!ready) return null;
  return (
    <section className="hr-card hr-card--now" aria-labelledby="decide">
      <H2 id="decide">{w.mail.decide}</H2>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [fieldOf[fault], w.mail.faults[fault]]))}
      />
      <IsThisARequest />
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          id="choice"
          label={<span className="hr-visually-hidden">{w.mail.decide}</span>}
          value={form.choice}
          error={error('choice')}
          choices={(['new', 'add', 'aside'] as const).map((value) => ({
            value,
            label: w.mail.choices[value],
            hint: w.mail.choiceHints[value],
          }))}
          onChange={(choice) => change({ choice })}
        />
        {form.choice === 'new' && (
          <>
            <WhoSection form={form} change={change} error={error('person')} title={w.mail.who} />
            <RightsField suggested={suggestedRights} form={form} change={change} error={error('objection')} />
          </>
        )}
        {form.choice === 'add' && (
          <>
            {number !== undefined && <P>{w.mail.replyTo(number)}</P>}
            <TextField
              id="number"
              label={w.mail.number}
              hint={w.mail.numberHint}
              maxLength={20}
              value={form.number}
              error={noSuch ? w.mail.noSuch : error('number')}
              onChange={(typed) => change({ number: typed })}
            />
          </>
        )}
        {form.choice === 'aside' && (
          <>
            <Choices
              id="because"
              label={w.mail.because}
              value={form.because}
              error={error('because')}
              choices={Object.entries(w.mail.becauses).map(([value, label]) => ({ value, label }))}
              onChange={(because) => change({ because })}
            />
            <P>{w.mail.asideText}</P>
          </>
        )}
        {asksAboutBsn(problem) ? (
          <BsnQuestion checked={form.confirmNoBsn} onChange={(confirmNoBsn) => change({ confirmNoBsn })} />
        ) : (
          <ProblemAlert problem={problem} focus />
        )}
        <Buttons>
          {form.choice !== undefined && (
            <Button kind="primary" type="submit" busy={busy}>
              {busy
                ? w.common.busy
                : { new: w.mail.makeRequest, add: w.mail.addTo, aside: w.mail.putAside }[form.choice]}
            </Button>
          )}
          <ButtonLink to="/berichten">{w.mail.back}</ButtonLink>
        </Buttons>
      </form>
    </section>
  );
}

const existing = async (number: string): Promise<{ requestId: string } | undefined> => {
  const { data } = await getRequests(new URLSearchParams({ number }), new AbortController().signal);
  const found = data.items[0];
  return found && { requestId: found.id };
};
