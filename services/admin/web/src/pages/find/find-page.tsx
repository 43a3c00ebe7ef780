import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../app/page.js';
import { faultId, LookupFields } from '../../people/lookup-fields.js';
import { PersonLine } from '../../people/person-line.js';
import { emptyLookup, type Lookup } from '../../people/person-query.js';
import { usePeopleSearch } from '../../people/use-people-search.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { choosePerson } from '../intake/chosen-person.js';
import { takeOver } from './handed-over.js';
import { RequestsOfPerson } from './requests-of-person.js';

/** Finds a person by what a clerk has at hand, and shows their requests. */
export default function FindPage() {
  const w = useWords();
  const navigate = useNavigate();
  const [lookup, setLookup] = useState<Lookup>(emptyLookup);
  const [attempt, setAttempt] = useState(0);
  const { faults, busy, found, problem, search } = usePeopleSearch();

  useEffect(
    () =>
      takeOver((handed) => {
        setLookup(handed);
        void search(handed);
      }),
    [search],
  );

  const submit = () => {
    setAttempt((n) => n + 1);
    void search(lookup);
  };

  return (
    <Page title={w.find.title}>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [faultId(fault), w.people.faults[fault]]))}
      />
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <P>{w.find.intro}</P>
        <LookupFields
          lookup={lookup}
          faults={faults}
          onChange={(part) => setLookup({ ...lookup, ...part })}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={busy}>
            {w.people.find}
          </Button>
          <span className="hr-small hr-quiet">{w.people.logged}</span>
        </Buttons>
      </form>
      <ProblemAlert problem={problem} focus />
      <div role="status" className="hr-stack">
        {found?.length === 0 && (
          <Alert kind="info" title={w.people.nobody}>
            <P>{w.people.nobodyText}</P>
            <P>{w.people.nobodySay}</P>
          </Alert>
        )}
        {found && found.length > 0 && (
          <>
            <H2>{w.people.found(found.length)}</H2>
            <ul className="hr-lines">
              {found.map((person) => (
                <li key={person.subjectId} className="hr-stack hr-stack--tight">
                  <PersonLine person={person} />
                  <RequestsOfPerson person={person} />
                  <Buttons>
                    <Button
                      onClick={() => {
                        choosePerson(person);
                        void navigate('/verzoeken/nieuw');
                      }}
                    >
                      {w.find.newRequest}
                    </Button>
                  </Buttons>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Page>
  );
}
