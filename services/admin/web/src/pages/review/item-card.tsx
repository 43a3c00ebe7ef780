import { documentAddress, type Ground, type ReviewItem } from '../../api/requests.js';
import { sayDate } from '../../dates/days.js';
import { Choices, Select } from '../../ui/fields.js';
import { Badge, H3, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { ItemFields } from './item-fields.js';
import { sayBytes } from '../search-tasks/say-bytes.js';
import {
  choicesFor,
  chosen,
  isAboutOthers,
  type Choice,
  type DecisionForm,
  type ItemChoice,
} from './decide.js';

/** The id of the choice of an item. */
export const choiceField = (itemId: string): string => `choice-${itemId}`;

interface ItemCardProps {
  readonly requestId: string;
  readonly item: ReviewItem;
  readonly holder: string;
  readonly grounds: readonly Ground[];
  readonly form: DecisionForm;
  readonly isNew: boolean;
  /** Whether somebody tried to decide: then what is missing is shown. */
  readonly tried: boolean;
  /** Left out for who only looks. */
  readonly onChoose?: (choice: ItemChoice) => void;
}

/** One thing that was found, and what to do with it. */
export function ItemCard({ requestId, item, holder, grounds, form, isNew, tried, onChoose }: ItemCardProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { itemId, label, document, people, recordedOn, fields } = item;
  const { choice, ground } = chosen(form, item);
  const names: Record<Choice, string> = {
    give: w.review.give,
    'give-masked': w.review.giveMasked,
    'give-all': w.review.giveAll,
    withhold: w.review.withhold,
  };
  const others = isAboutOthers(item);
  return (
    <article className={others ? 'hr-card hr-card--item hr-card--others' : 'hr-card hr-card--item'}>
      <div className="hr-row">
        <H3>{label[language]}</H3>
        {isNew && <Badge tone="active">{w.review.isNew}</Badge>}
        {others && <Badge tone="warning">{w.review.aboutOthers}</Badge>}
        <span className="hr-small hr-quiet">
          {w.review.from(holder)}
          {recordedOn !== undefined && `, ${w.review.recordedOn(sayDate(recordedOn, language))}`}
        </span>
      </div>
      {others && onChoose && <P small>{w.review.aboutOthersHint}</P>}
      <ItemFields fields={fields} />
      {document && (
        <p>
          <a
            className="utrecht-link utrecht-link--html-a"
            href={documentAddress(requestId, item.answerRef, document.documentId)}
            target="_blank"
            rel="noreferrer"
          >
            {w.review.document(document.name, sayBytes(document.bytes, language))}
          </a>
        </p>
      )}
      {people.some(({ isSubject }) => !isSubject) && (
        <P small quiet>
          {w.review.people}:{' '}
          {people
            .map(({ role, isSubject }) => (isSubject ? w.review.self : (w.groups[role] ?? role)))
            .join(', ')}
        </P>
      )}
      {onChoose && (
        <>
          <Choices
            id={choiceField(itemId)}
            label={others ? w.review.choice : <span className="hr-visually-hidden">{w.review.choice}</span>}
            across={!others}
            value={choice}
            error={tried && choice === undefined ? w.review.faults.open(1) : undefined}
            choices={choicesFor(item).map((value) => ({ value, label: names[value] }))}
            onChange={(next) => onChoose({ choice: next, ...(ground === undefined ? {} : { ground }) })}
          />
          {choice === 'withhold' && (
            <Select
              id={`${choiceField(itemId)}-ground`}
              label={w.review.ground}
              hint={w.review.groundHint}
              value={ground ?? ''}
              empty={w.form.choose}
              error={tried && !ground ? w.review.faults.ground : undefined}
              choices={grounds.map((each) => ({
                value: each.ground,
                label: `${each.label[language]} (${each.article})`,
              }))}
              onChange={(next) => onChoose({ choice, ground: next })}
            />
          )}
        </>
      )}
    </article>
  );
}
