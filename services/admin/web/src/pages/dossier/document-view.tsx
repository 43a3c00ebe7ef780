import { useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router';
import { openPages, type DossierDocument, type OpenedPages } from '../../api/dossier.js';
import { useResource } from '../../api/use-resource.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Select } from '../../ui/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { Details, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { marksOf } from './marks.js';
import { PageMarks } from './page-marks.js';
import { SeeResult } from './see-result.js';
import type { MarksInHand } from './use-marks.js';

interface DocumentViewProps {
  readonly requestId: string;
  readonly document: DossierDocument;
  readonly documents: readonly DossierDocument[];
  readonly inHand: MarksInHand;
  readonly mayMark: boolean;
}

/** One document, page by page. */
export function DocumentView({ requestId, document, documents, inHand, mayMark }: DocumentViewProps) {
  const w = useWords();
  const { documentId, nth, name } = document;
  const opened = useResource(`pages ${requestId} ${documentId}`, (signal) =>
    openPages(requestId, documentId, signal),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const how: string = useNavigationType();
  useEffect(() => {
    // Another document of the same page: the focus goes there, so that it is in sight and told.
    if (how !== 'POP') heading.current?.focus();
    // Only another document moves it.
  }, []);
  const { reload, problem } = opened;
  const { wordsSaved } = inHand;
  useEffect(() => {
    // The list of words changed: they stand elsewhere now.
    if (wordsSaved > 0) void reload();
  }, [wordsSaved, reload]);
  const other = (n: number) => documents.find((each) => each.nth === n);
  const beside = [
    { to: other(nth - 1), words: w.dossier.previousDocument },
    { to: other(nth + 1), words: w.dossier.nextDocument },
  ];
  return (
    <section className="hr-stack" aria-labelledby="document">
      <h2 ref={heading} id="document" tabIndex={-1} className="utrecht-heading-2 hr-break">
        {w.dossier.document(nth, name)}
      </h2>
      {problem?.code === 'dossier.document-unreadable' ? (
        <Alert kind="warning" title={w.dossier.unreadable}>
          <P>{w.dossier.unreadableText}</P>
        </Alert>
      ) : (
        <Loaded of={opened}>
          {(data) => (
            <Pages
              requestId={requestId}
              document={document}
              opened={data}
              inHand={inHand}
              mayMark={mayMark}
            />
          )}
        </Loaded>
      )}
      {problem?.code !== 'dossier.document-unreadable' && (
        <SeeResult requestId={requestId} documentId={documentId} inHand={inHand} />
      )}
      <Buttons>
        {beside.map(
          ({ to, words }) =>
            to && (
              <ButtonLink key={words} to={`/verzoeken/${requestId}/dossier/${to.nth}`}>
                {words}
              </ButtonLink>
            ),
        )}
      </Buttons>
    </section>
  );
}

interface PagesProps {
  readonly requestId: string;
  readonly document: DossierDocument;
  readonly opened: OpenedPages;
  readonly inHand: MarksInHand;
  readonly mayMark: boolean;
}

function Pages({ requestId, document, opened: { pages, matches }, inHand, mayMark }: PagesProps) {
  const w = useWords();
  const [chosen, setChosen] = useState(1);
  const number = Math.min(chosen, pages.length);
  const page = pages[number - 1];
  const { documentId } = document;
  const withheld = marksOf(inHand.marks, documentId).withheld;
  if (!page) return null;
  const nameOf = (n: number): string => {
    if (withheld.some((each) => each.page === n)) return w.dossier.pageWithheld(n);
    return pages[n - 1]?.pictures ? w.dossier.pageWithPictures(n) : String(n);
  };
  const black = matches
    .filter((match) => match.page === number)
    .flatMap(({ word, boxes }) => boxes.map((box) => ({ word, box })));
  return (
    <>
      {pages.length > 1 && (
        <div className="hr-dossier__turn">
          <Button disabled={number === 1} onClick={() => setChosen(number - 1)}>
            {w.dossier.previous}
          </Button>
          <Select
            id="page"
            label={w.dossier.whichPage}
            value={String(number)}
            choices={pages.map((_, i) => ({ value: String(i + 1), label: nameOf(i + 1) }))}
            onChange={(n) => setChosen(Number(n))}
          />
          <Button disabled={number === pages.length} onClick={() => setChosen(number + 1)}>
            {w.dossier.next}
          </Button>
        </div>
      )}
      <p role="status" className="hr-small hr-quiet">
        {w.dossier.page(number, pages.length)}. {w.dossier.found(black.length)}
      </p>
      {page.pictures && (
        <Alert kind="warning" title={w.dossier.pictures}>
          <P>{w.dossier.picturesText}</P>
        </Alert>
      )}
      <PageMarks
        key={number}
        requestId={requestId}
        document={document}
        number={number}
        page={page}
        black={black}
        inHand={inHand}
        mayMark={mayMark}
      />
      <Details summary={w.dossier.text}>
        {page.text.trim() === '' ? (
          <P>{w.dossier.textNone}</P>
        ) : (
          <div className="hr-mail">{page.text.trim()}</div>
        )}
      </Details>
    </>
  );
}
