import { useState } from 'react';
import { viewPerson, type Profile } from '../../api/identity.js';
import { showWords, type PersonWords, type RequestDetail } from '../../api/requests.js';
import { sayDate } from '../../dates/days.js';
import { nameInFull } from '../../people/name.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, Facts, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** Who asks: closed until somebody opens it, for a purpose that is told and logged. */
export function PersonCard({ request }: { request: RequestDetail }) {
  const w = useWords();
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [profile, setProfile] = useState<Profile>();
  const [words, setWords] = useState<PersonWords>();
  if (!hasRole(session, 'clerk', 'privacy-officer', 'team-lead')) return null;

  const showPerson = () =>
    run(async () => setProfile((await viewPerson(request.subjectId, request.id)).data));
  const readWords = () => run(async () => setWords((await showWords(request.id)).data));
  const hide = () => {
    setProfile(undefined);
    setWords(undefined);
  };
  return (
    <div className="hr-card hr-card--quiet">
      <h2 className="utrecht-heading-3">{w.request.person}</h2>
      <div role="status" className="hr-stack">
        {profile && <PersonFacts profile={profile} />}
        {words && <WordsFacts words={words} />}
      </div>
      <Buttons>
        {!profile && (
          <Button busy={busy} onClick={() => void showPerson()}>
            {w.request.showPerson}
          </Button>
        )}
        {!words && (
          <Button busy={busy} onClick={() => void readWords()}>
            {w.request.showWords}
          </Button>
        )}
        {(profile ?? words) && <Button onClick={hide}>{w.request.hidePerson}</Button>}
      </Buttons>
      <P quiet small>
        {w.request.showPersonWhy}
      </P>
      <ProblemAlert problem={problem} />
    </div>
  );
}

function PersonFacts({ profile }: { profile: Profile }) {
  const w = useWords();
  const { language } = useLanguage();
  const { name, birthDate, addresses, addressWithheld, protectedAddress, phones, emails } = profile;
  const address = addressWithheld
    ? w.request.addressClosed
    : addresses.map(({ street, houseNumber, postalCode, city, until }) => (
        <div key={postalCode + houseNumber}>
          {street} {houseNumber}, {postalCode} {city}{' '}
          {until !== undefined && w.request.until(sayDate(until, language))}
        </div>
      ));
  return (
    <>
      <Facts
        items={[
          [w.request.name, nameInFull(name)],
          ...(birthDate === undefined ? [] : [[w.request.born, sayDate(birthDate, language)] as const]),
          [w.request.address, address],
          [w.request.phone, phones.join(', ') || w.common.none],
          [w.request.email, emails.join(', ') || w.common.none],
        ]}
      />
      {protectedAddress && (
        <P small>
          <Badge tone="warning">{w.people.protectedAddress}</Badge> {w.people.protectedHint}
        </P>
      )}
    </>
  );
}

function WordsFacts({ words: { reason, ownWords } }: { words: PersonWords }) {
  const w = useWords();
  if (reason === undefined && ownWords === undefined) return <P quiet>{w.request.wordsNone}</P>;
  return (
    <Facts
      items={[
        ...(ownWords === undefined ? [] : [[w.request.wordsOwn, ownWords] as const]),
        ...(reason === undefined ? [] : [[w.request.wordsReason, reason] as const]),
      ]}
    />
  );
}
