import { useState } from 'react';
import { getLettersOf, letterReturned, type PostedLetter } from '../../api/print-queue.js';
import { getRequests } from '../../api/requests.js';
import { dayOf, sayDay } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { requestNumber } from '../worklist/request-number.js';

/** A letter that came back: which one, by the number that stands in it. */
export function CameBack() {
  const w = useWords();
  const { language } = useLanguage();
  const { busy, problem, run } = useAction();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [letters, setLetters] = useState<readonly PostedLetter[]>();
  const [noted, setNoted] = useState(false);

  const find = async () => {
    const number = requestNumber(typed);
    setNoted(false);
    setLetters(undefined);
    setFault(number === undefined ? w.printQueue.numberFault : undefined);
    if (number === undefined) {
      document.getElementById('returned-number')?.focus();
      return;
    }
    await run(async () => {
      const { data } = await getRequests(new URLSearchParams({ number }), new AbortController().signal);
      const found = data.items[0];
      if (!found) return setFault(w.printQueue.noSuch);
      const { items } = (await getLettersOf(found.id)).data;
      setLetters(
        items.filter(
          ({ letterId, status, delivery }) => letterId && status === 'sent' && delivery === 'post',
        ),
      );
    });
  };
  const back = async (letterId: string) => {
    if (!(await run(() => letterReturned(letterId)))) return;
    setLetters(undefined);
    setTyped('');
    setNoted(true);
  };
  return (
    <section className="hr-card hr-card--quiet" aria-labelledby="returned">
      <H2 id="returned">{w.printQueue.returnedTitle}</H2>
      <P>{w.printQueue.returnedText}</P>
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField
          id="returned-number"
          label={w.printQueue.number}
          hint={w.printQueue.numberHint}
          maxLength={20}
          value={typed}
          error={fault}
          onChange={setTyped}
        />
        <Buttons>
          <Button type="submit" busy={busy}>
            {w.printQueue.findLetters}
          </Button>
        </Buttons>
      </form>
      <ProblemAlert problem={problem} focus />
      <div role="status">
        {noted && (
          <Alert kind="ok">
            <P>{w.printQueue.isBack}</P>
          </Alert>
        )}
        {letters?.length === 0 && <P>{w.printQueue.nonePosted}</P>}
        {letters && letters.length > 0 && (
          <ul className="hr-lines">
            {letters.map(({ letterId = '', letter, sentAt = '' }) => {
              const words = w.printQueue.postedOn(
                w.letters[letter] ?? letter,
                sayDay(dayOf(sentAt), language),
              );
              return (
                <li key={letterId} className="hr-row hr-row--apart">
                  <span>{words}</span>
                  <Button busy={busy} onClick={() => void back(letterId)}>
                    {w.printQueue.cameBack} <span className="hr-visually-hidden">: {words}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
