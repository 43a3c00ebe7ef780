import type { Review } from '../../api/requests.js';
import { Alert } from '../../ui/alert.js';
import { Bullets, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';

interface ReviewNoticesProps {
  readonly review: Review;
  /** Items that came after the decider began. */
  readonly fresh: number;
  readonly mayDecide: boolean;
}

/** What a decider must know before deciding: what is new, who is silent, what others keep. */
export function ReviewNotices({ review, fresh, mayDecide }: ReviewNoticesProps) {
  const w = useWords();
  const { silentHolders, kept = [] } = review;
  return (
    <>
      {!mayDecide && (
        <Alert kind="info">
          <P>{w.review.lookOnly}</P>
        </Alert>
      )}
      {fresh > 0 && (
        <Alert kind="info" announce>
          <P>{w.review.fresh(fresh)}</P>
        </Alert>
      )}
      {silentHolders.length > 0 && (
        <Alert kind="warning" title={w.review.silentTitle(silentHolders.length)}>
          <P>{w.review.silentText(silentHolders.map(({ name }) => name).join(', '))}</P>
        </Alert>
      )}
      {kept.length > 0 && (
        <Alert kind="info" title={w.review.keptTitle}>
          <P>{w.review.keptText}</P>
          <Bullets items={kept.map(({ name, because }) => `${name}: ${because}`)} />
        </Alert>
      )}
    </>
  );
}
