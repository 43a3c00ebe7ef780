import { useRef, useState, type CSSProperties, type PointerEvent } from 'react';
import {
  pictureAddress,
  type BlackBox,
  type Box,
  type DossierDocument,
  type PageInfo,
} from '../../api/dossier.js';
import { Button } from '../../ui/button.js';
import { P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { boxAfterKey, fit, move, resize } from './marks.js';

interface PagePictureProps {
  readonly requestId: string;
  readonly document: DossierDocument;
  readonly number: number;
  readonly page: PageInfo;
  readonly black: readonly { readonly word: string; readonly box: Box }[];
  readonly boxes: readonly BlackBox[];
  readonly boxId: (nth: number) => string;
  readonly withheld: boolean;
  /** All three left out for who only looks. */
  readonly onDraw?: (box: Box) => void;
  readonly onMove?: (nth: number, box: Box) => void;
  readonly onRemove?: (nth: number) => void;
}

/** Pixels for a point: sharp on most screens, also enlarged. */
const SCALE = 2;
/** What is smaller was a click and no box, in points. */
const A_CLICK = 3;
/** Pixels from the corner in which a box is made larger instead of moved. */
const CORNER = 12;

const placed = ([left, top, right, bottom]: Box, { width, height }: PageInfo): CSSProperties => ({
  left: `${(left / width) * 100}%`,
  top: `${(top / height) * 100}%`,
  width: `${((right - left) / width) * 100}%`,
  height: `${((bottom - top) / height) * 100}%`,
});

interface Drag {
  readonly from: readonly [x: number, y: number];
  /** The box that is moved or made larger; absent for a new one. */
  readonly nth?: number;
  readonly corner?: boolean;
  readonly box: Box;
}

/** The picture of a page with what is black on it. Boxes are drawn and moved with the mouse, moved with the arrow keys. */
export function PagePicture(props: PagePictureProps) {
  const { requestId, document, number, page, black, boxes, boxId, withheld, onDraw, onMove, onRemove } =
    props;
  const w = useWords();
  const paper = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const [large, setLarge] = useState(false);
  const [failed, setFailed] = useState(false);

  const pointAt = (event: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = paper.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [((event.clientX - left) / width) * page.width, ((event.clientY - top) / height) * page.height];
  };
  const start = (event: PointerEvent<HTMLElement>, nth?: number) => {
    // A finger scrolls; boxes are added with the button then.
    if (!onDraw || withheld || event.pointerType === 'touch' || event.button !== 0) return;
    event.stopPropagation();
    const from = pointAt(event);
    const box = nth === undefined ? undefined : boxes[nth]?.box;
    if (box === undefined) event.preventDefault();
    const { right, bottom } = event.currentTarget.getBoundingClientRect();
    const corner = right - event.clientX < CORNER && bottom - event.clientY < CORNER;
    paper.current?.setPointerCapture(event.pointerId);
    setDrag(
      nth === undefined || box === undefined ? { from, box: [...from, ...from] } : { from, nth, corner, box },
    );
  };
  const drawn = (event: PointerEvent, { from, nth, corner, box }: Drag): Box => {
    const [x, y] = pointAt(event);
    const [dx, dy] = [x - from[0], y - from[1]];
    if (nth === undefined) return fit([...from, x, y], page);
    return corner ? resize(box, dx, dy, page) : move(box, dx, dy, page);
  };
  const [shown, setShown] = useState<Box>();
  const stop = (event: PointerEvent) => {
    if (!drag) return;
    const box = drawn(event, drag);
    const [x, y] = pointAt(event);
    const still = Math.abs(x - drag.from[0]) < A_CLICK && Math.abs(y - drag.from[1]) < A_CLICK;
    setDrag(undefined);
    setShown(undefined);
    if (drag.nth !== undefined) {
      globalThis.document.getElementById(boxId(drag.nth))?.focus();
      if (!still) onMove?.(drag.nth, box);
    } else if (!still) onDraw?.(box);
  };

  return (
    <div className="hr-stack hr-stack--tight">
      <div>
        <Button kind="subtle" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? w.dossier.smaller : w.dossier.larger}
        </Button>
      </div>
      {failed && <P>{w.dossier.pictureFailed}</P>}
      <div
        className={large ? 'hr-dossier__frame hr-dossier__frame--large' : 'hr-dossier__frame'}
        {...(large ? { tabIndex: 0, role: 'group', 'aria-label': w.dossier.scroll } : {})}
      >
        <div
          ref={paper}
          className={['hr-page', large && 'hr-page--large', onDraw && !withheld && 'hr-page--draw']
            .filter(Boolean)
            .join(' ')}
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
          onPointerDown={(event) => start(event)}
          onPointerMove={(event) => drag && setShown(drawn(event, drag))}
          onPointerUp={stop}
          onPointerCancel={() => {
            setDrag(undefined);
            setShown(undefined);
          }}
        >
          <img
            src={pictureAddress(requestId, document.documentId, number, SCALE)}
            alt={w.dossier.pictureOf(number, document.name)}
            draggable={false}
            onError={() => setFailed(true)}
            onLoad={() => setFailed(false)}
          />
          {black.map(({ box }, i) => (
            <span key={i} className="hr-page__word" style={placed(box, page)} aria-hidden="true" />
          ))}
          {!withheld &&
            boxes.map(({ box, ground }, nth) => (
              <button
                key={nth}
                id={boxId(nth)}
                type="button"
                className="hr-page__box"
                style={placed(drag?.nth === nth && shown ? shown : box, page)}
                disabled={!onMove}
                aria-label={w.dossier.boxLabel(nth + 1, w.partGrounds[ground] ?? ground)}
                onPointerDown={(event) => start(event, nth)}
                onKeyDown={(event) => {
                  const next = boxAfterKey(event.key, event.shiftKey, box, page);
                  if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.(nth);
                  else if (next) onMove?.(nth, next);
                  else return;
                  event.preventDefault();
                }}
              >
                <span aria-hidden="true">{nth + 1}</span>
              </button>
            ))}
          {drag && drag.nth === undefined && shown && (
            <span className="hr-page__band" style={placed(shown, page)} aria-hidden="true" />
          )}
          {withheld && <strong className="hr-page__out">{w.dossier.withheld}</strong>}
        </div>
      </div>
    </div>
  );
}
