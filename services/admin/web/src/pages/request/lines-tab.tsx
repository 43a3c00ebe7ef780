import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { getDirectory } from '../../api/processor-sync.js';
import type { RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { handleRoles } from '../../app/menu.js';
import { dayOf, sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Bullets, Facts, H3, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { AddLine } from './add-line.js';
import { LineCard } from './line-card.js';
import { OfficePart } from './office-part.js';

interface LinesTabProps {
  readonly request: RequestDetail;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

/** Whether a request still takes a right that is named after all. */
const takesMore = new Set(['awaiting-identity', 'could-not-identify', 'collecting', 'in-review']);

/** The rights that were invoked, each with its own state, next step, decision and consequences. */
export default function LinesTab({ request, etag, reload }: LinesTabProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.requestTabs;
  const mayHandle = hasRole(useSession(), ...handleRoles);
  const directory = useResource('directory', getDirectory).data;
  const decided = request.rounds.filter((round) => round.decided);
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash.startsWith('#line-')) return;
    const its = document.getElementById(hash.slice(1));
    its?.focus({ preventScroll: true });
    its?.scrollIntoView();
  }, [hash]);
  return (
    <div className="hr-stack hr-stack--wide">
      {request.lines.map((line) => (
        <LineCard
          key={line.line}
          request={request}
          line={line}
          etag={etag}
          directory={directory}
          open={hash === `#line-${line.line}`}
          reload={reload}
        />
      ))}
      {decided.map(({ round, decided: decision }) =>
        decision ? (
          <div key={round} className="hr-stack hr-stack--tight">
            <H3>{`${t.round(round)}: ${w.outcomes[decision.outcome] ?? decision.outcome}`}</H3>
            <P>{t.decidedBy(decision.decidedBy, sayMoment(decision.decidedAt, language))}</P>
            {decision.grounds.length > 0 && (
              <>
                <P>{t.grounds}:</P>
                <Bullets items={decision.grounds.map((ground) => w.grounds[ground] ?? ground)} />
              </>
            )}
          </div>
        ) : null,
      )}
      {mayHandle && takesMore.has(request.status) && (
        <AddLine request={request} directory={directory} reload={reload} />
      )}
      <Facts
        items={[
          [w.request.receivedOn, sayDay(dayOf(request.receivedAt), language)],
          [w.request.channel, w.channels[request.channel] ?? request.channel],
          [w.request.reasonGiven, request.reasonGiven ? w.common.yes : w.common.no],
          [w.request.registered, `${request.registeredBy}, ${sayMoment(request.registeredAt, language)}`],
        ]}
      />
      <OfficePart request={request} etag={etag} reload={reload} />
    </div>
  );
}
