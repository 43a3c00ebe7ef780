import { Link } from 'react-router';
import type { DossierDocument, Marks } from '../../api/dossier.js';
import { H2 } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { sayBytes } from '../search-tasks/say-bytes.js';
import { marksOf } from './marks.js';

interface DocumentListProps {
  readonly requestId: string;
  readonly documents: readonly DossierDocument[];
  /** The number of the one that is shown; 0 for none. */
  readonly shown: number;
  readonly marks: Marks;
}

/** The inventory: each document by its number, with how much is marked in it. */
export function DocumentList({ requestId, documents, shown, marks }: DocumentListProps) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <nav className="hr-stack hr-stack--tight" aria-labelledby="documents">
      <H2 id="documents">{w.dossier.documents(documents.length)}</H2>
      <ol className="hr-dossier__list">
        {documents.map(({ nth, documentId, name, bytes, sameAs }) => {
          const { boxes, withheld } = marksOf(marks, documentId);
          const facts = [
            sayBytes(bytes, language),
            ...(sameAs === undefined ? [] : [w.dossier.sameAs(sameAs)]),
            ...(boxes.length > 0 ? [w.dossier.boxes(boxes.length)] : []),
            ...(withheld.length > 0 ? [w.dossier.withheldPages(withheld.length)] : []),
            ...(boxes.length + withheld.length === 0 ? [w.dossier.untouched] : []),
          ];
          return (
            <li key={documentId}>
              <Link
                to={`/verzoeken/${requestId}/dossier/${nth}`}
                aria-current={nth === shown ? 'page' : undefined}
              >
                <span className="hr-break">{w.dossier.document(nth, name)}</span>
                <span className="hr-small hr-quiet">{facts.join(' · ')}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
