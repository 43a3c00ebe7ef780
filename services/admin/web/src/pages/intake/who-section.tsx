import { useEffect } from 'react';
import { faultId, LookupFields } from '../../people/lookup-fields.js';
import { PersonLine } from '../../people/person-line.js';
import { usePeopleSearch } from '../../people/use-people-search.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, H3, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { IntakeForm } from './intake-form.js';

type Who = Pick<IntakeForm, 'person' | 'lookup'>;

interface WhoSectionProps {
  readonly form: Who;
  readonly change: (part: Partial<Who>) => void;
  readonly error: string | undefined;
  readonly title?: string;
}

/** Who asks: look, choose, go on. */
export function WhoSection({ form, change, error, title }: WhoSectionProps) {
  const w = useWords();
  const { faults, busy, found, problem, search, reset } = usePeopleSearch();
  const { person, lookup } = form;
  useEffect(() => {
    const [first] = faults;
    if (first) document.getElementById(faultId(first))?.focus();
  }, [faults]);
  return (
    <section className="hr-stack" aria-labelledby="who">
      <H2 id="who">{title ?? w.intake.who}</H2>
      {person ? (
        <div className="hr-card hr-card--quiet" role="status">
          <div>
            <div className="hr-small hr-quiet">{w.people.chosen}</div>
            <PersonLine person={person} />
          </div>
          {person.protectedAddress && <P>{w.people.protectedHint}</P>}
          <Buttons>
            <Button
              onClick={() => {
                reset();
                change({ person: undefined });
              }}
            >
              {w.people.other}
            </Button>
          </Buttons>
        </div>
      ) : (
        <div
          className="hr-stack"
          onKeyDown={(event) => {
            // Enter in this part searches; it must not send the whole form.
            if (
              event.key !== 'Enter' ||
              !(event.target instanceof HTMLInputElement) ||
              event.target.type === 'radio'
            )
              return;
            event.preventDefault();
            void search(lookup);
          }}
        >
          <P quiet>{w.intake.whoHint}</P>
          {error !== undefined && (
            <p className="utrecht-form-field utrecht-form-field--invalid utrecht-form-field-error-message">
              {error}
            </p>
          )}
          <LookupFields
            lookup={lookup}
            faults={faults}
            onChange={(part) => change({ lookup: { ...lookup, ...part } })}
          />
          <Buttons>
            <Button busy={busy} onClick={() => void search(lookup)}>
              {w.people.find}
            </Button>
            <span className="hr-small hr-quiet">{w.people.logged}</span>
          </Buttons>
          <ProblemAlert problem={problem} />
          <div role="status" className="hr-stack">
            {found?.length === 0 && (
              <Alert kind="info" title={w.people.nobody}>
                <P>{w.people.nobodyText}</P>
                <P>{w.people.nobodySay}</P>
              </Alert>
            )}
            {found && found.length > 0 && (
              <>
                <H3>{w.people.found(found.length)}</H3>
                <ul className="hr-lines">
                  {found.map((each) => (
                    <li key={each.subjectId} className="hr-row hr-row--apart">
                      <PersonLine person={each} />
                      <Button onClick={() => change({ person: each })}>
                        {w.people.choose} <span className="hr-visually-hidden">: {each.initials}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
