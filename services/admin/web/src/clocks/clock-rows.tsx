import type { ClockDay, Clocks } from '../api/requests.js';
import { sayDay, sayShortDay } from '../dates/days.js';
import { Details } from '../ui/text.js';
import { classes } from '../ui/class-names.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { clockBar } from './clock-bar.js';
import { clockWords } from './clock-words.js';

interface ClockRowsProps {
  readonly receivedAt: string;
  readonly clocks: Clocks;
  readonly answeredAt?: string | undefined;
  readonly withdrawn?: boolean;
  /** For lists: short dates, no sums. */
  readonly small?: boolean;
}

/** One clock: its name, its last day in words, what is left, and the same as a bar. */
function ClockRow({
  name,
  clock,
  receivedAt,
  answeredAt,
  withdrawn = false,
  small = false,
}: Omit<ClockRowsProps, 'clocks'> & { name: string; clock: ClockDay }) {
  const w = useWords();
  const { language } = useLanguage();
  const bar = clockBar(receivedAt, clock.day, new Date(), answeredAt, withdrawn);
  const day = small ? sayShortDay(clock.day, language) : sayDay(clock.day, language);
  return (
    <div className={classes('hr-clock', `hr-clock--${bar.tone}`)}>
      <div className="hr-clock__head">
        <span>
          <span className="hr-clock__name">{name}:</span> {small ? day : w.clocks.by(day)}
        </span>
        {small && <span className="hr-clock__left">{clockWords(w, bar)}</span>}
      </div>
      <div className="hr-bar" aria-hidden="true">
        <div className="hr-bar__used" style={{ inlineSize: `${Math.round(bar.used * 100)}%` }} />
      </div>
      {!small && (
        <div className="hr-clock__foot">
          <span className="hr-clock__left">{clockWords(w, bar)}</span>
          {clock.steps && clock.steps.length > 0 && (
            <Details summary={w.clocks.why}>
              <ol className="hr-list hr-sum">
                {clock.steps.map((step) => (
                  <li key={step.code}>
                    {step.text[language]}{' '}
                    <span className="hr-small hr-quiet">{w.clocks.source(step.source)}</span>
                  </li>
                ))}
              </ol>
            </Details>
          )}
        </div>
      )}
    </div>
  );
}

/** Both clocks of a request, the promise first: it is never the later one. */
export function ClockRows({ clocks, ...rest }: ClockRowsProps) {
  const w = useWords();
  return (
    <div className={classes('hr-clocks', rest.small && 'hr-clocks--small')}>
      <ClockRow name={w.clocks.promise} clock={clocks.promise} {...rest} />
      <ClockRow name={w.clocks.law} clock={clocks.law} {...rest} />
    </div>
  );
}
