import type { RequestDetail } from '../../api/requests.js';
import { sayMoment } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { P, TextLink } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** That a request ended without a decision, why, and where it goes on. */
export function Ended({ ended }: { ended: NonNullable<RequestDetail['ended']> }) {
  const w = useWords();
  const { language } = useLanguage();
  const why = w.office.endings[ended.because as keyof typeof w.office.endings] ?? ended.because;
  return (
    <Alert kind="info">
      <P>
        {w.office.ended(why)} ({ended.endedBy}, {sayMoment(ended.endedAt, language)})
      </P>
      {ended.into !== undefined && <TextLink to={`/verzoeken/${ended.into}`}>{w.office.toOther}</TextLink>}
    </Alert>
  );
}
