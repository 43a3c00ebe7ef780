import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './class-names.js';

/** A paragraph in the measure that reads well. */
export function P({
  children,
  quiet = false,
  small = false,
}: {
  children: ReactNode;
  quiet?: boolean;
  small?: boolean;
}) {
  return (
    <p className={classes('utrecht-paragraph', 'hr-text', quiet && 'hr-quiet', small && 'hr-small')}>
      {children}
    </p>
  );
}

/** A heading below the page's own. */
export function H2({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h2 id={id} className="utrecht-heading-2">
      {children}
    </h2>
  );
}

/** A heading below an H2. */
export function H3({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h3 id={id} className="utrecht-heading-3">
      {children}
    </h3>
  );
}

/** A link to another page of the app. */
export function TextLink({ to, children, lang }: { to: string; children: ReactNode; lang?: string }) {
  return (
    <Link to={to} lang={lang} className="utrecht-link utrecht-link--html-a">
      {children}
    </Link>
  );
}

/** A list with bullets. */
export function Bullets({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="hr-bullets hr-text">
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}

/** Facts with their names: label left, value right; below each other on a phone. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows">
      {items.map(([name, value]) => (
        <div key={name} className="utrecht-data-list__item">
          <dt className="utrecht-data-list__item-key">{name}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A question with its answer folded away: the platform's own, so that it works for everyone. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="hr-details">
      <summary>
        <span>{summary}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}

type BadgeTone = 'neutral' | 'active' | 'safe' | 'warning' | 'danger';

/** A status in words; the colour only supports them. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`utrecht-badge-status utrecht-badge-status--${tone}`}>{children}</span>;
}
