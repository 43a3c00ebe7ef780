import { useState } from 'react';
import type { Directory } from '../../api/processor-sync.js';
import type { RequestDetail } from '../../api/requests.js';
import type { Restriction } from '../../api/restrictions.js';
import { decisionRoles } from '../../app/menu.js';
import { dayOf, sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Badge, Bullets, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { scopeWords } from './line-words.js';
import { LiftDialog, ReviewDialog, UseDialog } from './restriction-dialogs.js';

interface RestrictionPartProps {
  readonly request: RequestDetail;
  readonly restriction: Restriction;
  readonly directory: Directory | undefined;
  readonly reload: () => Promise<void>;
}

type Asking =
  { readonly what: 'emergency' | 'use' | 'lift' } | { readonly what: 'review'; readonly useId: string };

/** A restriction: what is not used, what it was used for all the same, and the way to use, review and lift it. */
export function RestrictionPart({ request, restriction, directory, reload }: RestrictionPartProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.restriction;
  const session = useSession();
  const [asking, setAsking] = useState<Asking>();
  const { restrictionId, provisional, placedAt, liftedAt, lift, scope, uses } = restriction;
  const inForce = liftedAt === undefined;
  const mayUse = hasRole(session, 'clerk', 'privacy-officer', 'team-lead', 'employee');
  const mayLift = hasRole(session, ...decisionRoles);
  const done = () => {
    setAsking(undefined);
    void reload();
  };
  const dialog = { requestId: request.id, restrictionId, onDone: done, onClose: () => setAsking(undefined) };
  return (
    <section className="hr-restriction hr-stack hr-stack--tight" aria-label={t.title}>
      <div className="hr-row">
        <h4 className="hr-strong hr-plain">{t.title}</h4>
        <Badge tone={inForce ? 'active' : 'neutral'}>
          {inForce ? t.inForce : t.lifted(sayDay(dayOf(liftedAt), language))}
        </Badge>
        {inForce && provisional && <Badge tone="warning">{t.provisional}</Badge>}
      </div>
      <P small>
        {t.since(sayMoment(placedAt, language))} · {w.restrictionCases[restriction.case] ?? restriction.case}
      </P>
      <P small>{scopeWords(w, scope, directory, language).join(' · ') || w.lineCard.everything}</P>
      {inForce && (
        <P small quiet>
          {t.means}
        </P>
      )}
      {inForce && lift && <P>{t.liftsOn(sayDay(lift.liftsOn, language))}</P>}
      {uses.length > 0 && (
        <>
          <h5 className="hr-strong hr-plain">{t.uses}</h5>
          <Bullets
            items={uses.map(({ useId, use, usedBy, usedAt, review }) => (
              <>
                {t.usedBy(w.restrictedUses[use] ?? use, usedBy, sayMoment(usedAt, language))}
                {review &&
                  ` · ${review.agreed ? t.agreed(review.reviewedBy) : t.notAgreed(review.reviewedBy)}`}
                {use === 'emergency' && !review && (
                  <div className="hr-row">
                    <Badge tone="warning">{t.waitsForReview}</Badge>
                    {usedBy === session.user.id ? (
                      <span className="hr-small hr-quiet">{t.reviewOwn}</span>
                    ) : (
                      mayLift && (
                        <Button onClick={() => setAsking({ what: 'review', useId })}>{t.review}</Button>
                      )
                    )}
                  </div>
                )}
              </>
            ))}
          />
        </>
      )}
      {inForce && (
        <Buttons>
          {mayUse && (
            <>
              <Button kind="danger" onClick={() => setAsking({ what: 'emergency' })}>
                {t.emergency}
              </Button>
              <Button onClick={() => setAsking({ what: 'use' })}>{t.use}</Button>
            </>
          )}
          {mayLift && !lift && <Button onClick={() => setAsking({ what: 'lift' })}>{t.lift}</Button>}
        </Buttons>
      )}
      {(asking?.what === 'emergency' || asking?.what === 'use') && (
        <UseDialog {...dialog} emergency={asking.what === 'emergency'} />
      )}
      {asking?.what === 'lift' && <LiftDialog {...dialog} />}
      {asking?.what === 'review' && <ReviewDialog {...dialog} useId={asking.useId} />}
    </section>
  );
}
