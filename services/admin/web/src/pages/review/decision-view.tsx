import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asksAboutBsn } from '../../api/problem-words.js';
import { takeDecision, type DecisionToTake, type Review } from '../../api/requests.js';
import { decisionRoles } from '../../app/menu.js';
import { hasRole } from '../../session/session.js';
import { useDraft } from '../../session/use-draft.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { ConfirmDecision } from './confirm-decision.js';
import {
  itemsOf,
  readDecision,
  tally,
  type DecisionFault,
  type DecisionForm,
  type ItemChoice,
} from './decide.js';
import { choiceField, ItemCard } from './item-card.js';
import { LetterPreview } from './letter-preview.js';
import { ReviewNotices } from './review-notices.js';
import { WholeRequest } from './whole-request.js';

interface DecisionViewProps {
  readonly review: Review;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

const changed = new Set(['version.changed', 'decision.silent-holders-not-named', 'decision.unknown-item']);

/** The items with a choice each, the motivation, and the letter that grows beside them. */
export function DecisionView({ review, etag, reload }: DecisionViewProps) {
  const w = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [empty] = useState<DecisionForm>(() => ({
    key: crypto.randomUUID(),
    choices: {},
    whole: '',
    motivation: '',
    confirmNoBsn: false,
    seen: itemsOf(review).map(({ itemId }) => itemId),
  }));
  const draft = useDraft(`decision-${review.requestId}-${review.round}`, empty);
  const { value: form, change } = draft;
  const [faults, setFaults] = useState<readonly DecisionFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<DecisionToTake>();
  const { busy, problem, run } = useAction();
  const mayDecide = hasRole(useSession(), ...decisionRoles);
  const items = itemsOf(review);
  const counts = tally(form, items);
  const fresh = items.filter(({ itemId }) => !form.seen.includes(itemId));
  const holderName = (holder: string) =>
    review.holders.find((each) => each.holder === holder)?.name ?? holder;

  const choose = (itemId: string, choice: ItemChoice) =>
    change({ choices: { ...form.choices, [itemId]: choice } });
  const submit = () => {
    const read = readDecision(form, review);
    setAttempt((n) => n + 1);
    setFaults('faults' in read ? read.faults : []);
    if ('decision' in read) setAsking(read.decision);
  };
  const confirm = async (decision: DecisionToTake) => {
    const taken = await run(() => takeDecision(review.requestId, decision, etag, form.key));
    setAsking(undefined);
    if (!taken) return;
    draft.clear();
    void navigate(`/verzoeken/${review.requestId}`);
  };
  const say = (fault: DecisionFault): readonly [string, string] => {
    switch (fault.kind) {
      case 'open':
        return [choiceField(fault.itemId), w.review.faults.open(fault.count)];
      case 'ground':
        return [`${choiceField(fault.itemId)}-ground`, w.review.faults.ground];
      case 'motivation':
        return ['motivation', w.review.faults.motivation];
    }
  };
  const conflict = problem !== undefined && changed.has(problem.code);

  if (!draft.ready) return null;
  return (
    <>
      <ErrorSummary attempt={attempt} errors={Object.fromEntries(faults.map(say))} />
      {conflict ? (
        <Alert kind="warning" title={w.review.conflictTitle} announce>
          <P>{w.review.conflictText}</P>
          <Buttons>
            <Button kind="primary" onClick={() => void run(reload)}>
              {w.review.conflictButton}
            </Button>
          </Buttons>
        </Alert>
      ) : (
        !asksAboutBsn(problem) && <ProblemAlert problem={problem} focus />
      )}
      <ReviewNotices review={review} fresh={fresh.length} mayDecide={mayDecide} />
      <P>
        {w.review.intro} <span className="hr-quiet">{w.review.logged}</span>
      </P>
      <div className="hr-review">
        <form
          className="hr-stack hr-stack--wide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {items.length === 0 && (
            <div className="hr-empty">
              <H2>{review.silentHolders.length > 0 ? w.review.nothingYet : w.review.nothingFound}</H2>
              <P>{review.silentHolders.length > 0 ? w.review.nothingYetText : w.review.nothingFoundText}</P>
            </div>
          )}
          {form.whole === '' &&
            review.categories.map(({ category, label, items: those }) => (
              <section key={category} className="hr-stack" aria-labelledby={`category-${category}`}>
                <H2 id={`category-${category}`}>
                  {label[language]} <span className="hr-count">{those.length}</span>
                </H2>
                {those.map((item) => (
                  <ItemCard
                    key={item.itemId}
                    requestId={review.requestId}
                    item={item}
                    holder={holderName(item.holder)}
                    grounds={review.grounds.filter(({ whole }) => !whole)}
                    form={form}
                    isNew={fresh.includes(item)}
                    tried={attempt > 0}
                    {...(mayDecide ? { onChoose: (choice: ItemChoice) => choose(item.itemId, choice) } : {})}
                  />
                ))}
              </section>
            ))}
          {mayDecide && (
            <>
              <WholeRequest
                grounds={review.grounds.filter(({ whole }) => whole)}
                whole={form.whole}
                onChange={(whole) => change({ whole })}
              />
              <TextArea
                id="motivation"
                label={w.review.motivation}
                hint={w.review.motivationHint}
                value={form.motivation}
                error={
                  faults.some(({ kind }) => kind === 'motivation') ? w.review.faults.motivation : undefined
                }
                onChange={(motivation) => change({ motivation })}
              />
              {asksAboutBsn(problem) && (
                <BsnQuestion
                  checked={form.confirmNoBsn}
                  onChange={(confirmNoBsn) => change({ confirmNoBsn })}
                />
              )}
              <Buttons>
                <Button kind="primary" type="submit">
                  {w.review.submit}
                </Button>
                <span className="hr-quiet" role="status">
                  {w.review.counts(counts.given, counts.masked + counts.withheld, counts.open)}
                </span>
              </Buttons>
            </>
          )}
        </form>
        {mayDecide && <LetterPreview form={form} review={review} />}
      </div>
      {asking && (
        <ConfirmDecision
          decision={asking}
          counts={counts}
          busy={busy}
          onConfirm={() => void confirm(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
