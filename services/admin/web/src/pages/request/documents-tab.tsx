import { manifestAddress, type PackageState, type RequestDetail, type Round } from '../../api/requests.js';
import { sayMoment } from '../../dates/days.js';
import { manifestRoles, reviewRoles } from '../../app/menu.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Bullets, H3, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { Attachments } from './attachments.js';

/** What became of a package, in the order in which it happened. */
function PackageFacts({ pack, sent }: { pack: PackageState; sent: Round['sent'] }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.requestTabs;
  if (!pack.hasContent) return <P>{t.packageEmpty}</P>;
  const facts = [
    sent?.fetchableUntil !== undefined &&
      !pack.destroyedAt &&
      t.packageUntil(sayMoment(sent.fetchableUntil, language)),
    pack.code &&
      t.packageCode(w.codeWays[pack.code.way] ?? pack.code.way, sayMoment(pack.code.issuedAt, language)),
    pack.onPaper ? t.packagePaper : t.packageFetched(pack.fetchedAt.length),
    pack.lockedUntil &&
      new Date(pack.lockedUntil) > new Date() &&
      t.packageLocked(sayMoment(pack.lockedUntil, language)),
    pack.destroyedAt && t.packageGone(sayMoment(pack.destroyedAt, language)),
  ].filter((fact): fact is string => typeof fact === 'string');
  return <Bullets items={facts} />;
}

/** What was found, the package and the proof of completeness. */
export default function DocumentsTab({
  request,
  reload,
}: {
  request: RequestDetail;
  reload: () => Promise<void>;
}) {
  const w = useWords();
  const t = w.requestTabs;
  const session = useSession();
  const mayProve = hasRole(session, ...manifestRoles);
  const made = request.rounds.filter((round) => round.prepared);
  const mayReview =
    hasRole(session, ...reviewRoles) && (request.status === 'in-review' || request.status === 'collecting');
  return (
    <div className="hr-stack hr-stack--wide">
      <Attachments request={request} reload={reload} />
      <div className="hr-stack">
        <H3>{t.documents}</H3>
        <P>{t.documentsText}</P>
        {mayReview && (
          <Buttons>
            <ButtonLink to={`/verzoeken/${request.id}/beslissen`}>{w.request.toReview}</ButtonLink>
          </Buttons>
        )}
      </div>
      <div className="hr-stack">
        <H3>{t.package}</H3>
        {made.length === 0 && <P quiet>{t.packageNone}</P>}
        {made.map(
          ({ round, prepared, sent }) =>
            prepared && <PackageFacts key={round} pack={prepared.package} sent={sent} />,
        )}
      </div>
      <div className="hr-stack">
        <H3>{t.manifest}</H3>
        <P>{t.manifestText}</P>
        {made.map(
          ({ round }) =>
            mayProve && (
              <p key={round}>
                <a
                  className="utrecht-link utrecht-link--html-a"
                  href={manifestAddress(request.id, round)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t.manifestOpen}
                  {made.length > 1 && `: ${t.round(round)}`}
                </a>
              </p>
            ),
        )}
        {made.length === 0 && <P quiet>{w.request.nothingYet}</P>}
        {made.length > 0 && !mayProve && <P quiet>{t.manifestOthers}</P>}
      </div>
    </div>
  );
}
