import { useState } from 'react';
import { viewPerson, type Profile } from '../../api/identity.js';
import { showWords, type RequestDetail } from '../../api/requests.js';
import { sayDate } from '../../dates/days.js';
import { nameInFull } from '../../people/name.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Facts, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** Who asks: closed until somebody opens it, for a purpose that is told and logged. */
export function PersonCard({ request }: { request: RequestDetail }) {
  const w = useWords();
  const { language } = useLanguage();
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [profile, setProfile] = useState<Profile>();
  const [words, setWords] = useState<{ readonly reason?: string; readonly ownWords?: string }>();
  if (!hasRole(session, 'clerk', 'privacy-officer', 'team-lead')) return null;

  const readWords = () => void run(async () => setWords((await showWords(request.id)).data));
  const show = () => void run(async () => setProfile((await viewPerson(request.subjectId, request.id)).data));
  return (
    <div className="hr-card hr-card--quiet">
      <h2 className="utrecht-heading-3">{w.request.person}</h2>
      {profile ? (
        <div className="hr-stack" role="status">
          <Facts
            items={[
              [w.request.name, nameInFull(profile.name)],
              ...(profile.birthDate ? [[w.request.born, sayDate(profile.birthDate, language)] as const] : []),
              [
                w.request.address,
                profile.addressWithheld
                  ? w.request.addressClosed
                  : profile.addresses.map((each) => (
                      <div key={each.postalCode + each.houseNumber}>
                        {each.street} {each.houseNumber}, {each.postalCode} {each.city}
                      </div>
                    )),
              ],
              [w.request.phone, profile.phones.join(', ') || w.common.none],
              [w.request.email, profile.emails.join(', ') || w.common.none],
            ]}
          />
          <Buttons>
            <Button onClick={() => setProfile(undefined)}>{w.request.hidePerson}</Button>
          </Buttons>
        </div>
      ) : (
        <>
          <Buttons>
            <Button busy={busy} onClick={show}>
              {w.request.showPerson}
            </Button>
            {!words && (
              <Button busy={busy} onClick={readWords}>
                {w.request.showWords}
              </Button>
            )}
          </Buttons>
          <P quiet small>
            {w.request.showPersonWhy}
          </P>
        </>
      )}
      {words && (
        <div role="status">
          <Facts
            items={[
              ...(words.ownWords === undefined ? [] : [[w.request.wordsOwn, words.ownWords] as const]),
              ...(words.reason === undefined ? [] : [[w.request.wordsReason, words.reason] as const]),
            ]}
          />
          {words.ownWords === undefined && words.reason === undefined && <P quiet>{w.request.wordsNone}</P>}
        </div>
      )}
      <ProblemAlert problem={problem} />
    </div>
  );
}
