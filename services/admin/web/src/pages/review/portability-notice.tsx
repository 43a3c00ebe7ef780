import { getRequest } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Alert } from '../../ui/alert.js';
import { P, TextLink } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';

/** That access and portability are decided together, over the same items; and where the file must go. */
export function PortabilityNotice({ requestId }: { requestId: string }) {
  const w = useWords();
  const { data } = useResource(`request ${requestId}`, (signal) => getRequest(requestId, signal));
  const line = data?.lines.find(
    ({ right, withdrawnAt }) => right === 'portability' && withdrawnAt === undefined,
  );
  if (!line) return null;
  return (
    <Alert kind="info" title={w.review.portabilityTitle}>
      <P>{w.review.portabilityText}</P>
      {line.detailsId !== undefined && (
        <TextLink to={`/verzoeken/${requestId}/onderdelen#line-${line.line}`}>
          {w.review.portabilityPart}
        </TextLink>
      )}
    </Alert>
  );
}
