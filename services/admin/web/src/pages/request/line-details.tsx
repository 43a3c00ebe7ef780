import { useState } from 'react';
import { showLineDetails, type LineDetails, type LineView } from '../../api/lines.js';
import type { Directory } from '../../api/processor-sync.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Facts, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { fieldName } from './field-name.js';

interface LineDetailsProps {
  readonly requestId: string;
  readonly line: LineView;
  readonly directory: Directory | undefined;
}

/** What the person asks in words and values: closed until somebody opens it, which is logged. */
export function LineDetailsPart({ requestId, line, directory }: LineDetailsProps) {
  const w = useWords();
  const t = w.lineCard;
  const { busy, problem, run } = useAction();
  const [details, setDetails] = useState<LineDetails>();
  if (line.detailsId === undefined) return null;
  const show = () => run(async () => setDetails((await showLineDetails(requestId, line.line)).data));
  return (
    <>
      <div role="status">{details && <DetailsFacts details={details} directory={directory} />}</div>
      <ProblemAlert problem={problem} />
      <Buttons>
        {details ? (
          <Button kind="subtle" onClick={() => setDetails(undefined)}>
            {t.hideDetails}
          </Button>
        ) : (
          <>
            <Button busy={busy} onClick={() => void show()}>
              {t.showDetails}
            </Button>
            <span className="hr-small hr-quiet">{t.detailsWhy}</span>
          </>
        )}
      </Buttons>
    </>
  );
}

function DetailsFacts({ details, directory }: { details: LineDetails; directory: Directory | undefined }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineCard;
  const { corrections = [], statement, transferTo, words } = details;
  if (corrections.length === 0 && !statement && !transferTo && !words) return <P quiet>{t.detailsNone}</P>;
  return (
    <div className="hr-stack">
      {corrections.length > 0 && (
        <table className="utrecht-table hr-plain-table">
          <thead className="utrecht-table__header">
            <tr>
              {[t.what, t.before, t.after].map((name) => (
                <th key={name} scope="col" className="utrecht-table__header-cell">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {corrections.map((each) => (
              <tr key={each.category + each.field} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell hr-break">
                  {fieldName(directory, each, language)}
                </th>
                <td className="utrecht-table__cell hr-break">
                  {each.before ?? <span className="hr-quiet">{t.unknownBefore}</span>}
                </td>
                <td className="utrecht-table__cell hr-break">{each.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Facts
        items={[
          ...(statement === undefined ? [] : [[t.statement, statement] as const]),
          ...(words === undefined ? [] : [[t.words, words] as const]),
          ...(transferTo === undefined
            ? []
            : [[t.transferTo, `${transferTo.name} (${transferTo.address})`] as const]),
        ]}
      />
    </div>
  );
}
