import type { ReactNode, Ref } from 'react';

type Kind = 'info' | 'ok' | 'warning' | 'error';

interface AlertProps {
  readonly kind: Kind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once by a screen reader when it appears. Leave it out for what stood there from the start. */
  readonly announce?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A message that must not be missed: what happened, what is safe, what to do. */
export function Alert({ kind, title, children, announce = false, ref }: AlertProps) {
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={`utrecht-alert utrecht-alert--${kind}`}
      role={announce ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__content">
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}
