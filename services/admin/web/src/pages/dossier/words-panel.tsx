import { useState } from 'react';
import type { Marks } from '../../api/dossier.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { H2, H3, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { GroundSelect } from './ground-select.js';
import { hasWord, usualGround, withoutWord, withWord } from './marks.js';

interface WordsPanelProps {
  readonly marks: Marks;
  readonly suggestions: readonly string[];
  /** Left out for who only looks. */
  readonly change?: (next: (marks: Marks) => Marks) => void;
}

/** One list of words that are black on every page of every document, with what may belong on it. */
export function WordsPanel({ marks, suggestions, change }: WordsPanelProps) {
  const w = useWords();
  const [typed, setTyped] = useState('');
  const [ground, setGround] = useState<string>(usualGround);
  const [fault, setFault] = useState<string>();
  const [told, setTold] = useState('');
  const waiting = suggestions.filter((word) => !hasWord(marks, word));

  const add = (word: string) => {
    change?.((all) => withWord(all, { word, ground }));
    setTold(w.dossier.wordAdded(word.trim()));
  };
  const submit = () => {
    const short = typed.trim().length < 2;
    setFault(short ? w.dossier.wordFault : hasWord(marks, typed) ? w.dossier.wordThere : undefined);
    if (short || hasWord(marks, typed)) return document.getElementById('black-word')?.focus();
    add(typed);
    setTyped('');
    return undefined;
  };
  return (
    <section className="hr-card" aria-labelledby="words">
      <H2 id="words">{w.dossier.words}</H2>
      <P small quiet>
        {w.dossier.wordsHint}
      </P>
      {marks.words.length === 0 ? (
        <P quiet>{w.dossier.wordsNone}</P>
      ) : (
        <ul className="hr-dossier__words">
          {marks.words.map(({ word, ground: why }) => (
            <li key={word} className="hr-row hr-row--apart">
              <span className="hr-break">
                <strong>{word}</strong>
                <span className="hr-small hr-quiet"> · {w.partGrounds[why] ?? why}</span>
              </span>
              {change && (
                <Button
                  kind="subtle"
                  onClick={() => {
                    change((all) => withoutWord(all, word));
                    setTold(w.dossier.wordRemoved(word));
                    document.getElementById('black-word')?.focus();
                  }}
                >
                  {w.dossier.remove} <span className="hr-visually-hidden">: {word}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {change && (
        <form
          className="hr-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            id="black-word"
            label={w.dossier.word}
            maxLength={100}
            value={typed}
            error={fault}
            onChange={setTyped}
          />
          <GroundSelect id="black-word-ground" value={ground} onChange={setGround} />
          <div>
            <Button type="submit">{w.dossier.add}</Button>
          </div>
        </form>
      )}
      <p role="status" className="hr-visually-hidden">
        {told}
      </p>
      {change && waiting.length > 0 && (
        <div className="hr-stack hr-stack--tight">
          <H3>{w.dossier.suggestions}</H3>
          <P small quiet>
            {w.dossier.suggestionsHint}
          </P>
          <ul className="hr-dossier__chips">
            {waiting.map((word) => (
              <li key={word}>
                <Button onClick={() => add(word)} aria-label={w.dossier.addWord(word)}>
                  + {word}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
