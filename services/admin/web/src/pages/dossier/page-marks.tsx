import { useEffect, useId, useState } from 'react';
import type { BlackBox, Box, DossierDocument, PageInfo } from '../../api/dossier.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox } from '../../ui/fields.js';
import { H3, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { BoxFields } from './box-fields.js';
import { GroundSelect } from './ground-select.js';
import { marksOf, newBox, usualGround, withBoxes, withPage } from './marks.js';
import { PagePicture } from './page-picture.js';
import type { MarksInHand } from './use-marks.js';

interface PageMarksProps {
  readonly requestId: string;
  readonly document: DossierDocument;
  readonly number: number;
  readonly page: PageInfo;
  /** Where words of the list stand. */
  readonly black: readonly { readonly word: string; readonly box: Box }[];
  readonly inHand: MarksInHand;
  readonly mayMark: boolean;
}

/** One page with its boxes: drawn with the mouse, or added and moved by keyboard; or kept out as a whole. */
export function PageMarks(props: PageMarksProps) {
  const { requestId, document, number, page, black, inHand, mayMark } = props;
  const w = useWords();
  const id = useId();
  const { documentId } = document;
  const { marks, change } = inHand;
  const own = marksOf(marks, documentId);
  const boxes = own.boxes.filter((each) => each.page === number);
  const out = own.withheld.find((each) => each.page === number)?.ground;
  const [ground, setGround] = useState<string>(usualGround);
  const [focusOn, setFocusOn] = useState<number>();
  const boxId = (nth: number) => `${id}-box-${nth}`;

  useEffect(() => {
    if (focusOn === undefined) return;
    globalThis.document.getElementById(`${id}-box-${focusOn}`)?.focus();
    setFocusOn(undefined);
  }, [focusOn, id]);

  const put = (next: readonly BlackBox[]) =>
    change((all) => {
      const others = marksOf(all, documentId).boxes.filter((each) => each.page !== number);
      return withBoxes(all, documentId, [...others, ...next]);
    });
  const add = (box: Box) => {
    put([...boxes, { page: number, box, ground }]);
    setFocusOn(boxes.length);
  };
  const alter = (nth: number, part: Partial<BlackBox>) =>
    put(boxes.map((each, i) => (i === nth ? { ...each, ...part } : each)));
  const remove = (nth: number) => {
    put(boxes.filter((_, i) => i !== nth));
    globalThis.document.getElementById(`${id}-add`)?.focus();
  };

  return (
    <>
      <PagePicture
        requestId={requestId}
        document={document}
        number={number}
        page={page}
        black={black}
        boxes={boxes}
        boxId={boxId}
        withheld={out !== undefined}
        {...(mayMark ? { onDraw: add, onMove: (nth, box) => alter(nth, { box }), onRemove: remove } : {})}
      />
      {mayMark && (
        <div className="hr-stack">
          <Checkbox
            id={`${id}-out`}
            label={w.dossier.withholdPage}
            checked={out !== undefined}
            onChange={(yes) => change((all) => withPage(all, documentId, number, yes ? ground : undefined))}
          />
          {out !== undefined && (
            <GroundSelect
              id={`${id}-out-ground`}
              label={w.dossier.withholdGround}
              value={out}
              onChange={(next) => change((all) => withPage(all, documentId, number, next))}
            />
          )}
        </div>
      )}
      {out === undefined && (
        <section className="hr-stack" aria-labelledby={`${id}-boxes`}>
          <H3 id={`${id}-boxes`}>{w.dossier.boxesHere}</H3>
          {mayMark && <P small>{w.dossier.boxesHow}</P>}
          {boxes.length === 0 ? (
            <P quiet>{w.dossier.boxesNone}</P>
          ) : (
            <ol className="hr-lines">
              {boxes.map((each, nth) => (
                <li key={nth}>
                  <BoxFields
                    id={`${id}-fields-${nth}`}
                    nth={nth + 1}
                    page={page}
                    mark={each}
                    {...(mayMark
                      ? { onChange: (part) => alter(nth, part), onRemove: () => remove(nth) }
                      : {})}
                  />
                </li>
              ))}
            </ol>
          )}
          {mayMark && (
            <>
              <GroundSelect id={`${id}-ground`} value={ground} onChange={setGround} />
              <Buttons>
                <Button id={`${id}-add`} onClick={() => add(newBox(page))}>
                  {w.dossier.addBox}
                </Button>
              </Buttons>
            </>
          )}
        </section>
      )}
    </>
  );
}
