import { useParams } from 'react-router';
import { getReview, type Review } from '../../api/requests.js';
import { useResource, type Resource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { ButtonLink } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { useWords } from '../../words/use-words.js';
import { PortabilityNotice } from './portability-notice.js';
import { DecisionView } from './decision-view.js';

/** What was found, and the decision on it. Opening it is logged. */
export default function ReviewPage() {
  const { id = '' } = useParams();
  const review = useResource(`review ${id}`, (signal) => getReview(id, signal));
  return (
    <Loaded of={review} whole>
      {(data) => <ReviewOf key={data.requestId} review={data} resource={review} />}
    </Loaded>
  );
}

function ReviewOf({ review, resource }: { review: Review; resource: Resource<Review> }) {
  const w = useWords();
  const hasDocuments = review.categories.some(({ items }) => items.some(({ document }) => document));
  return (
    <Page
      title={w.review.title(review.number)}
      beside={
        hasDocuments && (
          <ButtonLink to={`/verzoeken/${review.requestId}/dossier/1`}>{w.dossier.open}</ButtonLink>
        )
      }
    >
      <PortabilityNotice requestId={review.requestId} />
      <DecisionView review={review} etag={resource.etag} reload={resource.reload} />
    </Page>
  );
}
