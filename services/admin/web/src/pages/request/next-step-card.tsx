import type { ReactNode } from 'react';
import type { RequestDetail } from '../../api/requests.js';
import { decisionRoles, handleRoles, holderRoles } from '../../app/menu.js';
import { sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Badge, H2, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { HandOver } from './hand-over.js';
import { PackageCode } from './package-code.js';

interface NextStepProps {
  readonly request: RequestDetail;
  readonly reload: () => Promise<void>;
}

/** The buttons of the next step, for whoever may do it. */
function Actions({ request, reload }: NextStepProps): ReactNode {
  const w = useWords();
  const session = useSession();
  const { id, nextStep, status } = request;
  const mayDecide = hasRole(session, ...decisionRoles);
  const mayHandle = hasRole(session, ...handleRoles);
  switch (nextStep.action) {
    case 'identity-check':
      return (
        mayHandle && (
          <ButtonLink to={`/balie/${id}`} kind="primary">
            {w.request.toCheck}
          </ButtonLink>
        )
      );
    case 'review':
      return (
        mayDecide && (
          <ButtonLink to={`/verzoeken/${id}/beslissen`} kind="primary">
            {w.request.toReview}
          </ButtonLink>
        )
      );
    case 'holders':
      return (
        hasRole(session, ...holderRoles) && (
          <>
            <ButtonLink to={`/verzoeken/${id}/houders`} kind="primary">
              {w.request.toHolders}
            </ButtonLink>
            {mayDecide && status === 'collecting' && (
              <>
                <ButtonLink to={`/verzoeken/${id}/beslissen`}>{w.request.toReviewAnyway}</ButtonLink>
                <span className="hr-small hr-quiet">{w.request.reviewAnywayHint}</span>
              </>
            )}
          </>
        )
      );
    case 'letter':
    case 'handover':
      return mayHandle && <HandOver request={request} reload={reload} />;
    case 'package-code':
      return mayHandle && <PackageCode request={request} reload={reload} />;
    case 'line':
    case 'restriction':
    case 'transfer':
      return (
        <ButtonLink
          to={`/verzoeken/${id}/onderdelen${nextStep.line === undefined ? '' : `#line-${nextStep.line}`}`}
          kind="primary"
        >
          {nextStep.action === 'line' && mayDecide ? w.request.toLine : w.request.toLineLook}
        </ButtonLink>
      );
    case 'orders':
      return (
        hasRole(session, ...holderRoles) && (
          <ButtonLink to={`/verzoeken/${id}/houders`} kind="primary">
            {w.lineCard.toOrders}
          </ButtonLink>
        )
      );
    case undefined:
      break;
  }
  return null;
}

/** What must happen now, who does it, before when, and the button that does it. Never a dead end. */
export function NextStepCard({ request, reload }: NextStepProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { nextStep, status } = request;
  const done = nextStep.code === 'nothing';
  return (
    <section className="hr-card hr-card--now" aria-labelledby="now">
      <div className="hr-row hr-row--apart">
        <H2 id="now">{done ? w.request.doneTitle : w.request.now}</H2>
        {nextStep.urgent && <Badge tone="warning">{w.request.urgent}</Badge>}
      </div>
      <p className="utrecht-paragraph hr-lead">{nextStep.text[language]}</p>
      {!done && (
        <P quiet>
          {w.request.who(w.doers[nextStep.who] ?? nextStep.who)}
          {nextStep.by !== undefined && `. ${w.request.before(sayDay(nextStep.by, language))}`}.
        </P>
      )}
      {done && <P quiet>{w.statuses[status] ?? status}.</P>}
      <Buttons>
        <Actions request={request} reload={reload} />
      </Buttons>
    </section>
  );
}
